"""What stands round a passage: the headings above it, the head of its row and of its column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.document.passages import Kind, Passage, Region, Spot


@dataclass(slots=True)
class Table:
    """The heads of one table."""

    caption: str = ""
    header: int = 1
    """The last row of the header; the first row of a table in which none is marked."""
    rows: dict[int, str] = field(default_factory=dict)
    """The words of the first cell of each row."""
    columns: dict[int, str] = field(default_factory=dict)
    """The words above each column."""


def tables(passages: Sequence[Passage]) -> dict[int, Table]:
    """Return every table by its number."""
    found: dict[int, Table] = {}
    above: dict[tuple[int, int], Spot] = {}
    """The cell last seen above each column of each table: its further paragraphs belong to it."""
    for number, passage in enumerate(passages):
        cell = passage.cell
        if cell is None:
            continue
        if cell.table not in found:
            before = passages[number - 1] if number else None
            found[cell.table] = Table(before.text if before and before.kind is Kind.CAPTION else "")
        table = found[cell.table]
        if cell.header:
            table.header = cell.row
        if cell.column == 1:
            for row in range(cell.row, cell.row + cell.rows):
                table.rows[row] = _joined(table.rows.get(row, ""), passage.text)
        if cell.row <= table.header:
            for column in range(cell.column, cell.column + cell.columns):
                goes_on = above.get((cell.table, column)) == cell
                table.columns[column] = _joined(table.columns[column] if goes_on else "", passage.text)
                above[cell.table, column] = cell
    return found


def _joined(before: str, text: str) -> str:
    return f"{before}\n{text}" if before else text


def trails(passages: Iterable[Passage]) -> Iterator[tuple[str, ...]]:
    """Yield for each passage the words of the headings above it."""
    above: list[tuple[int, str]] = []
    for passage in passages:
        if passage.region is not Region.BODY:
            yield tuple(words for _, words in above) if passage.region in _HANGING else ()
            continue
        if passage.kind is Kind.HEADING:
            above = [(level, words) for level, words in above if level < passage.level]
        yield tuple(words for _, words in above)
        if passage.kind is Kind.HEADING:
            above.append((passage.level, " ".join(passage.text.split())))


_HANGING = (Region.TEXT_BOX, Region.FOOTNOTE, Region.ENDNOTE, Region.COMMENT)
"""What hangs on a paragraph of the text, and stands under its headings."""
