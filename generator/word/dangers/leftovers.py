"""What editing leaves behind: tracked changes and comments. A final file has none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.findings import Finding, Severity, WordPlace, message
from generator.word.dangers.names import tags

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHANGES = tags(
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
    *(f"{kind}PrChange" for kind in ("p", "r", "sect", "tbl", "tc", "tr")),
    *("tblPrExChange", "tblGridChange"),
    *(f"customXml{kind}RangeStart" for kind in ("Ins", "Del", "MoveFrom", "MoveTo")),
)
"""ECMA-376 17.13.5; the ranges of moves only mark what moveFrom and moveTo hold."""
_COMMENTS = tags("comment")


def find_leftovers(file: str, part: str, root: _Element) -> Iterator[Finding]:
    """Yield a finding when the part holds tracked changes, and one when it holds comments."""
    if changes := sum(1 for _ in root.iter(*_CHANGES)):
        yield Finding(
            "word-file-tracked-changes",
            Severity.WARNING,
            message("tracked changes in {part}: {count}", part=part, count=changes),
            WordPlace(file),
            message("accept or reject them in Word (Review › Changes)"),
        )
    if comments := sum(1 for _ in root.iter(*_COMMENTS)):
        yield Finding(
            "word-file-comments",
            Severity.WARNING,
            message("comments in {part}: {count}", part=part, count=comments),
            WordPlace(file),
            message("delete them in Word (Review › Delete › All Comments)"),
        )
