"""Which other templates stand below a folder of templates that is looked at by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.cli.folders import BID, library_root, shipped_templates, template_roots
from generator.cli.reading import DiskReader


def roots_from(root: Path, reader: DiskReader) -> tuple[Path, ...]:
    """Return the folder and those that a bid beside it would look in after it, the built-in one last.

    Beside a bid these are the folders of the layers that it extends; else those of the folders above, up to the
    company's.
    """
    own = reader.resolve(root)
    below = (*_layers(own, reader), *_above(own, reader), shipped_templates())
    return tuple(dict.fromkeys((own, *map(reader.resolve, below))))


def _layers(own: Path, reader: DiskReader) -> tuple[Path, ...]:
    from generator.model.loading import load

    bid = own.parent / BID
    if not bid.is_file():
        return ()
    top = library_root(bid, reader, here=own.parent)
    tree = load(bid, reader, root=top, partial=True).tree
    return template_roots(bid, tree.files, reader, root=top)[:-1] if tree else ()


def _above(own: Path, reader: DiskReader) -> Iterator[Path]:
    top = library_root(own / BID, reader, here=own.parent)
    for folder in own.parent.parents:
        if not folder.is_relative_to(top):
            return
        if (folder / "templates").is_dir():
            yield folder / "templates"
