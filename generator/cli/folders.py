"""Which files and folders a path on the command line stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.cli.walking import walk
from generator.source import Reader

BID = "bid.yaml"
COMPANY = "company.yaml"


@dataclass(frozen=True, slots=True)
class BidFile:
    """A bid's YAML file."""

    file: Path
    """As it was named, so that findings name it so."""
    name: str
    """What the bid is called: its folder's name for a ``bid.yaml``, else the file's name without its suffix."""


def bid_file(path: Path, reader: Reader) -> BidFile:
    """Return the bid that a path means; the file need not exist."""
    file = path / BID if path.is_dir() else path
    where = reader.resolve(file)
    return BidFile(file, where.parent.name if where.name == BID else where.stem)


def bids_below(folder: Path, *, folders: int | None = None) -> Iterator[Path]:
    """Yield every ``bid.yaml`` in a folder and those below it, as ``walk`` goes.

    ``folders`` is how many to look into; absent when all are.
    """
    for visited in walk(folder, folders=folders):
        if BID in visited.files and not visited.is_templates:
            yield visited.folder / BID


def library_root(bid: Path, reader: Reader, *, here: Path) -> Path:
    """Return the folder that the layers of a bid may not leave.

    The nearest folder above the bid that holds ``company.yaml``; else ``here`` when the bid lies in it; else the
    bid's own folder.
    """
    folder = reader.resolve(bid).parent
    for above in (folder, *folder.parents):
        if (above / COMPANY).is_file():
            return above
    return here if folder.is_relative_to(here) else folder


def template_roots(bid: Path, layers: tuple[str, ...], reader: Reader, *, root: Path) -> tuple[Path, ...]:
    """Return the ``templates`` folders to look in: the bid's, its layers' from the nearest up, the built-in ones.

    ``layers`` are the shown names of the files read, highest layer first. Folders outside ``root`` are not looked at.
    """
    files = (bid, *(Path(layer) for layer in reversed(layers)))
    folders = dict.fromkeys(reader.resolve(file).parent / "templates" for file in files)
    inside = (folder for folder in folders if reader.resolve(folder).is_relative_to(root))
    return (*inside, shipped_templates())


@cache
def shipped_templates() -> Path:
    """Return the folder of the built-in templates: in the wheel, or at the root of a source tree."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "shipped" / "templates"
    return installed if installed.is_dir() else package.parent / "templates"
