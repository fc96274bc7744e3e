"""The widths of a table that has no room for all its words: those with which it comes out lowest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from generator.word.writing.widths import AIR, NARROWEST, Part

_UNIT = 0.5
"""In character widths: widths are tried in steps of it."""
_STEPS = (8, 2, 1)
"""In units: what one column gives another at a time."""
_LOSS = 0.5
"""In character widths: what is left empty at the end of a line that is broken."""
_SIGNS = 0.3
"""In character widths: some signs are wider than half a character."""
_FOLDED = 0.02
"""In lines: what a cell on one line is worth where its row is not lower for it."""
_LABEL = 8.0
"""In character widths: up to here a cell is a title or a name, which reads badly in two lines."""
_SPLIT = 0.05
"""In lines: what it is worth that such a cell is not broken."""
_ORPHAN = 0.2
"""In lines: what it is worth that no line holds a single sign."""
_SLACK = 0.0005
"""In lines for a character width, squared: of two solutions of one height, the more even."""


_DEAR = 0.3
"""In lines: what costs more is not free."""
_GAIN = 1e-6
"""In lines: less is no gain."""


class Measured(NamedTuple):
    """The words of a cell; widths in character widths."""

    column: int
    width: float
    parts: tuple[Part, ...] = ()
    """What is hard to read when a line breaks within it."""
    rows: int = 1
    """Rows over which the cell stands."""


@lru_cache(maxsize=256)  # a document is written several times until its page numbers stand
def lowest(table: tuple[tuple[Measured, ...], ...], columns: int, room: float) -> tuple[float, ...]:
    """Return the columns' widths, which add up to ``room`` but for half a character, that make the table lowest.

    ``table`` has the cells that begin in each row and span one column. It counts the lines of each row, those of its
    highest cell, and beside them each date, amount, number or record name that a line breaks. Beginning with equal
    room for all that need it, columns give to each other what makes the table lower.
    """
    return _Search(table, columns, room).widths()


class _Search:
    """Widths in units, and what they cost in lines."""

    def __init__(self, table: Sequence[Sequence[Measured]], columns: int, room: float) -> None:
        self._columns = [
            _Column([next((cell for cell in row if cell.column == column), None) for row in table])
            for column in range(columns)
        ]
        wanted = [column.wanted for column in self._columns]
        self._units = _level(wanted, int(max(room, NARROWEST * columns) / _UNIT))
        self._look(self._units)

    def widths(self) -> tuple[float, ...]:
        """Return the widths found, in character widths."""
        # Even room leads further down than any other; in the end columns of folded words have what is left.
        for even in (True, False):
            for column in self._columns:
                column.share(even=even)
            self._look(self._units)
            while self._pool() or self._exchange():
                pass
        return tuple(unit * _UNIT for unit in self._units)

    def _pool(self) -> bool:
        """Give one column what the others do not use, if that makes the table lower."""
        free = [column.free(units) for column, units in zip(self._columns, self._units, strict=True)]
        for taker, column in enumerate(self._columns):
            tried = list(self._units)
            for giver in sorted(range(len(free)), key=lambda other: -free[other]):
                if giver == taker:
                    continue
                for _ in range(free[giver]):
                    tried[giver] -= 1
                    tried[taker] += 1
                    if column.at(tried[taker])[0] != column.at(tried[taker] - 1)[0] and self._takes(tried):
                        return True
        return False

    def _exchange(self) -> bool:
        """Give one column what another has, if that makes the table lower."""
        for step in _STEPS:
            for giver, units in enumerate(self._units):
                if (units - step) * _UNIT < NARROWEST:
                    continue
                for taker in range(len(self._units)):
                    tried = list(self._units)
                    tried[giver] -= step
                    tried[taker] += step
                    if taker != giver and self._takes(tried):
                        return True
        return False

    def _takes(self, tried: list[int]) -> bool:
        seen = [column.at(unit) for column, unit in zip(self._columns, tried, strict=True)]
        # Mostly no row of a column has fewer or more lines, and the table is as high as it was.
        rows = [lines for lines, _ in seen]
        lines = self._lines if rows == self._rows else _height(rows)
        if lines + _against(seen) > self._cost - _GAIN:
            return False
        self._look(tried)
        return True

    def _look(self, units: list[int]) -> None:
        """Have these widths, and what they cost."""
        self._units = units
        seen = [column.at(unit) for column, unit in zip(self._columns, units, strict=True)]
        self._rows = [lines for lines, _ in seen]
        self._lines = _height(self._rows)
        self._cost = self._lines + _against(seen)


def _height(columns: Sequence[list[int]]) -> int:
    """Return how many lines the rows take, each as many as its highest cell."""
    return sum([max(row) for row in zip(*columns, strict=True)])


def _against(seen: Sequence[tuple[list[int], float]]) -> float:
    return sum([against for _, against in seen])


class _Column:
    """A column and what it looks like in the widths tried so far."""

    def __init__(self, cells: Sequence[Measured | None]) -> None:
        self._cells = cells
        self._seen: dict[int, tuple[list[int], float]] = {}
        self._even = True
        self.wanted = max((cell.width for cell in cells if cell), default=0.0) + AIR + _LOSS

    def share(self, *, even: bool) -> None:
        """Say whether all room that is not filled counts against a width, or only that beside unbroken words."""
        self._even = even
        self._seen.clear()

    def at(self, units: int) -> tuple[list[int], float]:
        """Return the lines that the column takes in each row, and what else counts against the width."""
        if units not in self._seen:
            self._seen[units] = self._at(units * _UNIT - AIR)
        return self._seen[units]

    def free(self, units: int) -> int:
        """Return how many units narrower the column could be without more lines in a row."""
        least = units
        while (least - 1) * _UNIT >= NARROWEST and self.at(least - 1)[0] == self.at(units)[0]:
            if self.at(least - 1)[1] > self.at(units)[1] + _DEAR:
                break
            least -= 1
        return units - least

    def _at(self, inner: float) -> tuple[list[int], float]:
        lines: list[int] = []
        against, filled = 0.0, 0.0
        for cell in self._cells:
            if cell is None:
                lines.append(0)
                continue
            folded = 1 if cell.width + _SIGNS <= inner else ceil(cell.width / max(inner - _LOSS, _UNIT))
            lines.append(ceil(folded / cell.rows))
            against += sum([part.worth for part in cell.parts if part.width > inner])
            if folded > 1:
                against += _SPLIT if cell.width <= _LABEL else _FOLDED * (folded - 1)
                if cell.width - (folded - 1) * inner <= 1:
                    against += _ORPHAN
            filled = max(filled, inner if folded > 1 and not self._even else cell.width / folded)
        return lines, against + _SLACK * max(0.0, inner - filled) ** 2


def _level(wanted: Sequence[float], units: int) -> list[int]:
    """Return a share of the units for each column: narrow ones have what they want, the others the same."""
    shares = [0] * len(wanted)
    left, open_ = units, sorted(range(len(wanted)), key=lambda column: wanted[column])
    for count, column in enumerate(open_):
        shares[column] = min(max(ceil(wanted[column] / _UNIT), ceil(NARROWEST / _UNIT)), left // (len(open_) - count))
        left -= shares[column]
    shares[open_[-1]] += left
    return shares
