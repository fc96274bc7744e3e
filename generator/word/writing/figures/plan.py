"""Where all boxes, arrows and words of a flow stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.document import Branch, Flow
from generator.word.names import FIGURE_TEXT
from generator.word.writing.figures.boxes import Face, face_of, natural
from generator.word.writing.figures.grid import Grid, frames_of, grid_of, outline_of, sizes_of
from generator.word.writing.figures.shapes import Frame, Outline, Point, Side
from generator.word.writing.figures.ways import Tracks, Way, tracks_of, ways_of
from generator.word.writing.ledger import Ledger

_PITCH = 0.9
"""Characters between two parallel lines."""
_LEAD = 1.3
"""Characters between a box and the nearest line that passes it: room for the tip of an arrow."""
_GUTTER = 2.0
"""Characters between two rows."""


@dataclass(frozen=True, slots=True)
class Routed:
    """A way out of the order of the steps, drawn."""

    way: Way
    points: tuple[Point, ...]
    label: Frame


@dataclass(frozen=True, slots=True)
class Plan:
    """A flow laid out, in twips from its upper left corner."""

    grid: Grid
    face: Face
    frames: tuple[Frame, ...]
    routes: tuple[Routed, ...]
    width: int
    height: int

    def label(self, at: int, branch: Branch, ledger: Ledger) -> Frame:
        """Return where the words stand that are written on the arrow from a step to the next."""
        out, _ = self.grid.sides(at)
        width, line = _label_width(branch, self.face, ledger), self.face.line
        x, y = self.frames[at].site(out)
        if out is Side.BOTTOM:
            return Frame(x + self.face.em // 4, y, width, line)
        near = self.frames[at + 1].site(Side.LEFT if out is Side.RIGHT else Side.RIGHT)[0]
        return Frame((x + near - width) // 2, y - line - line // 8, width, line)


def plan_of(flow: Flow, ledger: Ledger) -> Plan:
    """Return the flow laid out in the width of the page at hand."""
    face = face_of(ledger)
    grid = grid_of(flow, ledger)
    ways = ways_of(flow, grid)
    tracks = tracks_of(ways)
    left, right = (_margin(tracks.margins.get(side, ()), side, face, ledger) for side in (Side.LEFT, Side.RIGHT))
    sizes = sizes_of(flow, grid, ledger, room=ledger.width - left - right)
    gutters = [_Gutter.of(flow, grid, tracks, number, face) for number in range(grid.rows + 1)]
    frames = frames_of(grid, sizes, [gutter.height for gutter in gutters], left=left)
    width = left + grid.columns * sizes.width + (grid.columns - 1) * sizes.gap + right
    router = _Router(flow, grid, frames, tracks, gutters, face, width)
    routes = tuple(router.routed(way, ledger) for way in ways)
    bottom = max(frame.y + frame.height for frame in frames) + gutters[-1].height
    return Plan(grid, face, frames, routes, width, bottom)


@dataclass(frozen=True, slots=True)
class _Gutter:
    """The space between two rows: room above the lines in it, the lines, room below them."""

    above: int
    lines: int
    below: int

    @property
    def height(self) -> int:
        return self.above + self.lines + self.below

    @classmethod
    def of(cls, flow: Flow, grid: Grid, tracks: Tracks, number: int, face: Face) -> _Gutter:
        ways = tracks.gutters.get(number, ())
        inner = 0 < number < grid.rows
        lead = round(_LEAD * face.em)
        above, below = lead if number else 0, lead if number < grid.rows else 0
        turns = [branch for at, branch in _turning(flow, grid) if grid.row(at) == number - 1]
        if any(way.gutter == number and way.out is Side.BOTTOM and way.branch.label for way in ways) or turns:
            above = max(above, face.line + face.em // 4)
        if any(way.gutter == number and way.out is Side.TOP and way.branch.label for way in ways):
            below = max(below, face.line + face.em // 4)
        if not ways:
            return (
                cls(max(round(_GUTTER * face.em), face.line * 3 // 2 if turns else 0), 0, 0) if inner else cls(0, 0, 0)
            )
        lines = round((len(ways) - 1) * _PITCH * face.em)
        return cls(above, lines + lines % 2, below)


def _turning(flow: Flow, grid: Grid) -> Iterator[tuple[int, Branch]]:
    """Yield the labelled ways to the next step that lead from one row to the next."""
    for at, step in enumerate(flow.steps[:-1]):
        for branch in step.branches:
            if branch.target == at + 1 and branch.label and grid.row(at) != grid.row(at + 1):
                yield at, branch


def _margin(ways: Sequence[Way], side: Side, face: Face, ledger: Ledger) -> int:
    """Return the width of a margin."""
    if not ways:
        return 0
    said = max((_label_width(way.branch, face, ledger) for way in ways if way.out is side), default=0)
    return max(round(_LEAD * face.em), said + face.em // 2) + round((len(ways) - 1) * _PITCH * face.em)


def _label_width(branch: Branch, face: Face, ledger: Ledger) -> int:
    return round((natural(((FIGURE_TEXT, branch.label),), ledger) + 0.4) * face.em)


@dataclass(frozen=True, slots=True)
class _Router:
    """Turns ways into points."""

    flow: Flow
    grid: Grid
    frames: Sequence[Frame]
    tracks: Tracks
    gutters: Sequence[_Gutter]
    face: Face
    width: int
    """Of the whole."""

    def routed(self, way: Way, ledger: Ledger) -> Routed:
        """Return a way drawn."""
        points = self._points(way)
        return Routed(way, points, self._label(way, points[0], ledger))

    def _points(self, way: Way) -> tuple[Point, ...]:
        """Return the corners of a way, from box to box."""
        begin = self.frames[way.step].site(way.out)
        frame = self.frames[way.branch.target]
        end = frame.site(way.into)
        if way.gutter == way.last and begin[0] == end[0]:
            return begin, end
        lane = begin[0] if way.margin is None else self._lane(way, way.margin)
        if outline_of(self.flow.steps[way.branch.target]) is Outline.BOX:
            # Beside the middle, where the arrow of the order arrives or leaves.
            end = (end[0] + (1 if lane > end[0] else -1) * frame.width // 5, end[1])
        last = self._track(way.last, way)
        if way.margin is None:
            return _straightened((begin, (begin[0], last), (end[0], last), end))
        if way.gutter is None:
            return _straightened((begin, (lane, begin[1]), (lane, last), (end[0], last), end))
        first = self._track(way.gutter, way)
        return _straightened((begin, (begin[0], first), (lane, first), (lane, last), (end[0], last), end))

    def _label(self, way: Way, begin: Point, ledger: Ledger) -> Frame:
        """Return where the words of a way stand: beside its first line."""
        (x, y), line, air = begin, self.face.line, self.face.em // 4
        width = _label_width(way.branch, self.face, ledger)
        match way.out:
            case Side.BOTTOM:
                return Frame(x + air, y, width, line)
            case Side.TOP:
                return Frame(x + air, y - line, width, line)
            case Side.LEFT:
                return Frame(x - width - air // 2, y - line, width, line)
            case _:
                return Frame(x + air // 2, y - line, width, line)

    def _track(self, number: int, way: Way) -> int:
        """Return the height of a way's line in a gutter."""
        gutter = self.gutters[number]
        top = 0
        if number:
            above = [frame for at, frame in enumerate(self.frames) if self.grid.row(at) == number - 1]
            top = max(frame.y + frame.height for frame in above)
        place = self.tracks.gutters[number].index(way)
        return top + gutter.above + round(place * _PITCH * self.face.em)

    def _lane(self, way: Way, margin: Side) -> int:
        """Return where a way's line in a margin stands; the first is the outermost."""
        beyond = round(self.tracks.margins[margin].index(way) * _PITCH * self.face.em)
        return beyond if margin is Side.LEFT else self.width - beyond


def _straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the points without those that are the same as the one before."""
    return (points[0], *(after for before, after in pairwise(points) if before != after))
