"""Where all boxes, arrows and words of a flow stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.document import Branch, Flow
from generator.word.writing.figures.boxes import Face, face_of
from generator.word.writing.figures.grid import Grid, Sizes, frames_of, grid_of, outline_of, sizes_of
from generator.word.writing.figures.gutters import PITCH, Gutter, gutters_of, margin_of
from generator.word.writing.figures.labels import label_size
from generator.word.writing.figures.shapes import Frame, Outline, Point, Side
from generator.word.writing.figures.ways import Tracks, Way, tracks_of, ways_of
from generator.word.writing.ledger import Ledger


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
    sizes: Sizes
    frames: tuple[Frame, ...]
    routes: tuple[Routed, ...]
    width: int
    height: int

    def label(self, at: int, branch: Branch, ledger: Ledger) -> Frame:
        """Return where the words stand that are written on the arrow from a step to the next."""
        out, _ = self.grid.sides(at)
        width, height = label_size(branch, ledger)
        x, y = self.frames[at].site(out)
        if out is Side.BOTTOM:
            return Frame(x + self.face.em // 4, y, width, height)
        near = self.frames[at + 1].site(Side.LEFT if out is Side.RIGHT else Side.RIGHT)[0]
        return Frame((x + near - width) // 2, y - height - self.face.line // 8, width, height)


def plan_of(flow: Flow, ledger: Ledger) -> Plan:
    """Return the flow laid out in the width of the page at hand."""
    face = face_of(ledger)
    grid = grid_of(flow, ledger)
    ways = ways_of(flow, grid)
    tracks = tracks_of(ways)
    left, right = (margin_of(tracks.margins.get(side, ()), side, ledger) for side in (Side.LEFT, Side.RIGHT))
    sizes = sizes_of(flow, grid, ledger, room=ledger.width - left - right)
    gutters = gutters_of(flow, grid, tracks, ledger)
    frames = frames_of(grid, sizes, [gutter.height for gutter in gutters], left=left)
    width = left + grid.columns * sizes.width + (grid.columns - 1) * sizes.gap + right
    router = _Router(flow, grid, frames, tracks, gutters, face, width)
    routes = tuple(router.routed(way, ledger) for way in ways)
    bottom = max(frame.y + frame.height for frame in frames) + gutters[-1].height
    return Plan(grid, face, sizes, frames, routes, width, bottom)


@dataclass(frozen=True, slots=True)
class _Router:
    """Turns ways into points."""

    flow: Flow
    grid: Grid
    frames: Sequence[Frame]
    tracks: Tracks
    gutters: Sequence[Gutter]
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
        (x, y), air = begin, self.face.em // 4
        width, height = label_size(way.branch, ledger)
        match way.out:
            case Side.BOTTOM:
                return Frame(x + air, y, width, height)
            case Side.TOP:
                return Frame(x + air, y - height, width, height)
            case Side.LEFT:
                return Frame(x - width - air // 2, y - height, width, height)
            case _:
                return Frame(x + air // 2, y - height, width, height)

    def _track(self, number: int, way: Way) -> int:
        """Return the height of a way's line in a gutter."""
        gutter = self.gutters[number]
        top = 0
        if number:
            above = [frame for at, frame in enumerate(self.frames) if self.grid.row(at) == number - 1]
            top = max(frame.y + frame.height for frame in above)
        place = self.tracks.gutters[number].index(way)
        return top + gutter.above + round(place * PITCH * self.face.em)

    def _lane(self, way: Way, margin: Side) -> int:
        """Return where a way's line in a margin stands; the first is the outermost."""
        beyond = round(self.tracks.margins[margin].index(way) * PITCH * self.face.em)
        return beyond if margin is Side.LEFT else self.width - beyond


def _straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the points without those that are the same as the one before."""
    return (points[0], *(after for before, after in pairwise(points) if before != after))
