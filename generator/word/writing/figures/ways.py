"""Ways out of steps that do not lead to the next one: by which sides, through which gutters, along which margin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.document import Branch, Flow
from generator.word.writing.figures.grid import Grid
from generator.word.writing.figures.shapes import Side


@dataclass(frozen=True, slots=True)
class Way:
    """A way as it is routed: out of a side, through a gutter, if need be along a margin to another, in at a side."""

    step: int
    branch: Branch
    out: Side
    into: Side
    gutter: int | None
    """The gutter it leaves into, from 0 above the first row; none where it leaves to the margin at once."""
    margin: Side | None
    """The margin that it takes: LEFT or RIGHT."""
    last: int
    """The gutter it arrives from."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """The parallel lines of each gutter and margin, one for each way through it."""

    gutters: Mapping[int, Sequence[Way]]
    margins: Mapping[Side, Sequence[Way]]


def ways_of(flow: Flow, grid: Grid) -> tuple[Way, ...]:
    """Return the ways that leave the order of the steps."""
    taken: dict[tuple[int, Side], bool] = {}
    """The sides in use, and whether they are left by."""
    for at in followed(flow):
        out, into = grid.sides(at)
        taken[at, out], taken[at + 1, into] = True, False
    found: list[Way] = []
    for at, step in enumerate(flow.steps):
        for branch in step.branches:
            if branch.target != at + 1:
                way = min(_choices(at, branch, grid, taken), key=lambda choice: choice[0])[1]
                taken[at, way.out] = True
                taken.setdefault((branch.target, way.into), False)
                found.append(way)
    return tuple(found)


def followed(flow: Flow) -> Iterator[int]:
    """Yield each step that the next one follows."""
    for at, step in enumerate(flow.steps[:-1]):
        if not step.branches or any(branch.target == at + 1 for branch in step.branches):
            yield at


def _choices(
    at: int, branch: Branch, grid: Grid, taken: dict[tuple[int, Side], bool]
) -> Iterator[tuple[tuple[float, ...], Way]]:
    """Yield the ways that may be taken, each with what speaks against it."""
    target = branch.target
    row, aim = grid.row(at), grid.row(target)
    column, goal = grid.column(at), grid.column(target)
    for into, last in ((Side.TOP, aim), (Side.BOTTOM, aim + 1)):
        against = float(taken.get((target, into), False)) * 100
        for out, gutter in ((Side.BOTTOM, row + 1), (Side.TOP, row)):
            used = (at, out) in taken
            if gutter == last:
                cost = (against + used * 100, 0, abs(column - goal) + 0.1 * (out is Side.TOP))
                yield cost, Way(at, branch, out, into, gutter, None, last)
                continue
            for margin in (Side.LEFT, Side.RIGHT):
                far = _far(column, margin, grid) + _far(goal, margin, grid)
                cost = (against + used * 100, 2, far + abs(gutter - last) + 0.1 * (out is Side.TOP))
                yield cost, Way(at, branch, out, into, gutter, margin, last)
        for margin in (Side.LEFT, Side.RIGHT):
            if _far(column, margin, grid) == 0:
                used = (at, margin) in taken
                cost = (against + used * 100, 1, _far(goal, margin, grid) + abs(row + 0.5 - last))
                yield cost, Way(at, branch, margin, into, None, margin, last)


def _far(column: int, margin: Side, grid: Grid) -> int:
    return column if margin is Side.LEFT else grid.columns - 1 - column


def tracks_of(ways: Sequence[Way]) -> Tracks:
    """Return the tracks that the ways need."""
    gutters: dict[int, list[Way]] = {}
    margins: dict[Side, list[Way]] = {}
    for way in ways:
        for gutter in dict.fromkeys((way.gutter, way.last)):
            if gutter is not None:
                gutters.setdefault(gutter, []).append(way)
        if way.margin is not None:
            margins.setdefault(way.margin, []).append(way)
    return Tracks(gutters, margins)
