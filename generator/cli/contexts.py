"""What rules are told besides the document they look at: the bid, the company's own dictionaries, the day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.clock import today
from generator.cli.folders import BidFile, library_root
from generator.cli.missing import missing
from generator.cli.reading import DiskReader
from generator.findings import Finding

if TYPE_CHECKING:  # pydantic and the rest are imported when the first bid is read, not for --help
    from generator.model.bid import Bid
    from generator.rules import Context
    from generator.source import Tree

DICTIONARIES = "dictionaries"
"""The folder, beside a bid or a layer of it, with the company's own dictionaries."""


def context_of(
    bid: Bid, tree: Tree, file: BidFile, reader: DiskReader, *, root: Path
) -> tuple[Context, tuple[Finding, ...]]:
    """Return what rules know of a bid, and what is wrong with its dictionaries."""
    from generator.rules import Context
    from generator.rules.engine.dictionary_files import load

    dictionaries, findings = load(_dictionary_files(file.file, tree.files, reader, root=root), reader)
    return Context(bid, tree, dictionaries, today()), findings


def context_beside(
    file: BidFile, reader: DiskReader, *, here: Path, root: Path | None
) -> tuple[Context | None, tuple[Finding, ...]]:
    """Return what rules know of a bid whose documents were edited; none when it cannot be read."""
    from generator.model.loading import load

    if lost := missing(file.file, reader):
        return None, (lost,)
    folder = reader.resolve(root) if root else library_root(file.file, reader, here=here)
    loaded = load(file.file, reader, root=folder)
    if loaded.bid is None or loaded.tree is None:
        return None, loaded.findings
    context, findings = context_of(loaded.bid, loaded.tree, file, reader, root=folder)
    return context, (*loaded.findings, *findings)


def _dictionary_files(bid: Path, layers: tuple[str, ...], reader: DiskReader, *, root: Path) -> tuple[Path, ...]:
    """Return the company's dictionaries, those beside the highest layer first; links out of ``root`` are left out."""
    folders = dict.fromkeys(reader.resolve(Path(file)).parent / DICTIONARIES for file in (*layers, str(bid)))
    files = (folder / name for folder in folders for name in reader.names(folder) if name.endswith((".yaml", ".yml")))
    return tuple(file for file in files if reader.resolve(file).is_relative_to(root))
