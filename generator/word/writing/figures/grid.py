"""The steps of a flow in rows, as an ox ploughs: one row to the right, the next to the left."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from generator.document import Flow, Step
from generator.word.names import FIGURE_HEAD, FIGURE_NOTE, FIGURE_TEXT
from generator.word.writing.figures.boxes import Face, Words, face_of, lines, snug, widest
from generator.word.writing.figures.labels import label_size
from generator.word.writing.figures.shapes import INSET, Frame, Outline, Side
from generator.word.writing.ledger import Ledger

_NARROWEST, _WIDEST = 8.0, 13.0
"""Characters in a line of a box."""
_LEAST = 4.0
"""The same where all words are short."""
_ASKED = 12.0
"""The narrowest where one box is a diamond, which has room for words over half its width only."""


@dataclass(frozen=True, slots=True)
class Grid:
    """How many boxes stand in a row, and which step is where."""

    count: int
    columns: int

    def row(self, step: int) -> int:
        """Return the row of a step, from 0."""
        return step // self.columns

    def column(self, step: int) -> int:
        """Return the column of a step, from 0 at the left."""
        row, place = divmod(step, self.columns)
        return self.columns - 1 - place if row % 2 else place

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return ceil(self.count / self.columns)

    def sides(self, step: int) -> tuple[Side, Side]:
        """Return by which side of a step its successor is left for, and by which that is reached."""
        if self.row(step) != self.row(step + 1):
            return Side.BOTTOM, Side.TOP
        return (Side.LEFT, Side.RIGHT) if self.row(step) % 2 else (Side.RIGHT, Side.LEFT)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large boxes are, and how far apart, in twips."""

    face: Face
    width: int
    gap: int
    """Between two boxes of a row."""
    heights: tuple[int, ...]
    """Of each step."""


def outline_of(step: Step) -> Outline:
    """Return the form of a step's box."""
    return Outline.DECISION if len(step.branches) > 1 else Outline.BOX


def words_of(step: Step) -> Words:
    """Return the paragraphs of a step's box."""
    actor = ((FIGURE_HEAD, step.actor),) if step.actor else ()
    limit = ((FIGURE_NOTE, step.limit),) if step.limit else ()
    return (*actor, (FIGURE_TEXT, step.action), *limit)


def inset_of(step: Step, sizes: Sizes, ledger: Ledger) -> int:
    """Return the white space on either side of the words of a step's box."""
    inset = INSET if outline_of(step) is Outline.BOX else 0
    room = _room(step, sizes.width) / sizes.face.em
    return inset + round((room - snug(words_of(step), room, ledger)) * sizes.face.em / 2)


def _room(step: Step, width: int) -> float:
    """Return the width that the words of a box may have; those of a diamond have half of it."""
    return width - 2 * INSET if outline_of(step) is Outline.BOX else width / 2


def grid_of(flow: Flow, ledger: Ledger) -> Grid:
    """Return the grid in which the boxes are wide enough and the rows as full as each other."""
    em = face_of(ledger).em
    asked = any(outline_of(step) is Outline.DECISION for step in flow.steps)
    wanted = widest([words_of(step) for step in flow.steps], ledger) + 0.5
    narrowest = (_ASKED if asked else min(_NARROWEST, max(wanted, _LEAST))) * em + 2 * INSET
    gap = gap_of(flow, ledger)
    most = max(1, int((ledger.width + gap) // (narrowest + gap)))
    count = len(flow.steps)
    return Grid(count, ceil(count / ceil(count / most)))


def gap_of(flow: Flow, ledger: Ledger) -> int:
    """Return the space between two boxes of a row: for an arrow, and for what is written on it."""
    em = face_of(ledger).em
    said = [
        label_size(branch, ledger)[0]
        for at, step in enumerate(flow.steps)
        for branch in step.branches
        if branch.target == at + 1
    ]
    return max(round(2.2 * em), max(said, default=0) + em)


def sizes_of(flow: Flow, grid: Grid, ledger: Ledger, *, room: int) -> Sizes:
    """Return the sizes; ``room`` is the width left for the boxes."""
    face = face_of(ledger)
    gap = gap_of(flow, ledger)
    most = (room - (grid.columns - 1) * gap) // grid.columns
    asked = any(outline_of(step) is Outline.DECISION for step in flow.steps)
    wanted = widest([words_of(step) for step in flow.steps], ledger) + 0.5
    ideal = 2 * _WIDEST if asked else min(max(wanted, _LEAST), _WIDEST)
    width = max(min(most, round(ideal * face.em) + 2 * INSET), face.em)
    heights = [_height(step, width, face, ledger) for step in flow.steps]
    for row in range(grid.rows):
        # Boxes side by side are of one height; a diamond is as high as its words need.
        here = [at for at in range(grid.count) if grid.row(at) == row and outline_of(flow.steps[at]) is Outline.BOX]
        for at in here:
            heights[at] = max(heights[each] for each in here)
    return Sizes(face, width, gap, tuple(heights))


def frames_of(grid: Grid, sizes: Sizes, gutters: list[int], *, left: int) -> tuple[Frame, ...]:
    """Return where each box stands; ``gutters`` are the spaces above the rows, and below the last."""
    frames: list[Frame] = []
    top = 0
    for row in range(grid.rows):
        here = [at for at in range(grid.count) if grid.row(at) == row]
        height = max(sizes.heights[at] for at in here)
        top += gutters[row]
        for at in here:
            x = left + grid.column(at) * (sizes.width + sizes.gap)
            frames.append(Frame(x, top + (height - sizes.heights[at]) // 2, sizes.width, sizes.heights[at]))
        top += height
    return tuple(frames)


def _height(step: Step, width: int, face: Face, ledger: Ledger) -> int:
    high = lines(words_of(step), _room(step, width) / face.em, ledger) * face.line
    # The rectangle of a diamond's words is half as high as the diamond, too.
    height = high + 2 * INSET + face.line // 3 if outline_of(step) is Outline.BOX else 2 * high + face.line // 2
    return height + height % 2  # so that the middle of a box is that of its row, to the twip
