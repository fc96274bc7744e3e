"""The spaces above, between and below the rows of a flow, and beside them: room for arrows, lines and labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.document import Flow
from generator.word.writing.figures.boxes import face_of
from generator.word.writing.figures.grid import Grid
from generator.word.writing.figures.labels import label_size
from generator.word.writing.figures.shapes import Side
from generator.word.writing.figures.ways import Tracks, Way
from generator.word.writing.ledger import Ledger

PITCH = 0.9
"""Characters between two parallel lines."""
_LEAD = 1.3
"""Characters between a box and the nearest line that passes it: room for the tip of an arrow."""
_GUTTER = 2.0
"""Characters between two rows."""
_AIR = 0.25


@dataclass(frozen=True, slots=True)
class Gutter:
    """The space between two rows: room above the lines in it, the lines, room below them."""

    above: int
    lines: int = 0
    below: int = 0

    @property
    def height(self) -> int:
        """The height of the whole."""
        return self.above + self.lines + self.below


def gutters_of(flow: Flow, grid: Grid, tracks: Tracks, ledger: Ledger) -> list[Gutter]:
    """Return the gutters from above the first row to below the last."""
    return [_gutter(flow, grid, tracks, number, ledger) for number in range(grid.rows + 1)]


def _gutter(flow: Flow, grid: Grid, tracks: Tracks, number: int, ledger: Ledger) -> Gutter:
    em = face_of(ledger).em
    ways = tracks.gutters.get(number, ())
    turned = _turned(flow, grid, number, ledger)
    if not ways:
        return Gutter(max(round(_GUTTER * em), turned + em) if 0 < number < grid.rows else 0)
    lead = round(_LEAD * em)
    above = max(lead, turned, *(_label(way, number, Side.BOTTOM, ledger) for way in ways)) if number else 0
    below = max(lead, *(_label(way, number, Side.TOP, ledger) for way in ways)) if number < grid.rows else 0
    return Gutter(above, round((len(ways) - 1) * PITCH * em), below)


def _label(way: Way, number: int, out: Side, ledger: Ledger) -> int:
    """Return the height of what is written where a way comes out of a side into the gutter."""
    if way.gutter != number or way.out is not out:
        return 0
    return label_size(way.branch, ledger)[1] + round(_AIR * face_of(ledger).em)


def _turned(flow: Flow, grid: Grid, number: int, ledger: Ledger) -> int:
    """Return the height of what is written on the arrow from the row above to the row below."""
    last = number * grid.columns - 1
    if not 0 < number < grid.rows:
        return 0
    return max((label_size(way, ledger)[1] for way in flow.steps[last].branches if way.target == last + 1), default=0)


def margin_of(ways: Sequence[Way], side: Side, ledger: Ledger) -> int:
    """Return the width of a margin."""
    if not ways:
        return 0
    em = face_of(ledger).em
    said = max(label_size(way.branch, ledger)[0] if way.out is side else 0 for way in ways)
    return max(round(_LEAD * em), said + em // 2) + round((len(ways) - 1) * PITCH * em)
