"""How the files of a bid are called: numbered in the order in which they are handed in, or as the bid says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.filenames import unfit
from generator.findings import Place

if TYPE_CHECKING:  # pydantic and the rest are imported when the first bid is read, not for --help
    from generator.cli.preparation import Prepared
    from generator.quantities import Locale
    from generator.text.manifest import Listing

_DRAFT: Mapping[Locale, str] = {"zh-CN": "（草稿）", "en": " (draft)"}
"""What stands after a draft's name, so that nobody hands it in, and no draft overwrites a final document."""
_SUFFIX = ".docx"
ABOUT = "00"
"""The number of a document that tells of the others: it comes before them, and is not one of them."""


def marked(name: str, prepared: Prepared) -> str:
    """Return the name of a file, without its ending, as a draft's if it is one."""
    return name + (_DRAFT[prepared.library.locale] if prepared.draft else "")


def is_draft(name: str) -> bool:
    """Return whether a file is called as a draft is."""
    return Path(name).stem.endswith(tuple(_DRAFT.values()))


def numbered(kind: str, prepared: Prepared) -> str:
    """Return the number of a document, which does not depend on what else is built: its place among those named.

    Kinds that only the command line names come after those of the bid.
    """
    if kind in prepared.about:
        return ABOUT
    handed_in = [each for each in dict.fromkeys((*prepared.named, *prepared.kinds)) if each not in prepared.about]
    return f"{handed_in.index(kind) + 1:02}"


def called(number: str, listing: Listing, prepared: Prepared) -> tuple[str, Place]:
    """Return the name of a document's file, and where somebody has to look who wants another one."""
    from generator.model.file_names import file_name

    bid, own = prepared.bid, listing.manifest.file
    words = {
        "number": number,
        "name": own,
        "project_number": _text(bid.project, "number"),
        "project_name": _text(bid.project, "name"),
        "lot": _text(bid.project, "lot"),
        "bidder": _text(bid.bidder, "name"),
    }
    name = marked(file_name(bid.file_names, words), prepared) + _SUFFIX
    said = prepared.tree.find(("file_names",)) is not None
    if said and unfit(name) and not unfit(own + _SUFFIX):
        return name, prepared.tree.place(("file_names",))
    return name, listing.tree.place(("file",))


def _text(record: object, field: str) -> str:
    """Return a text of a record; empty where a draft has a gap in its place, or in that of the record."""
    found = getattr(record, field, None)
    return found if isinstance(found, str) else ""
