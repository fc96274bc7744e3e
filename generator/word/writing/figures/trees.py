"""An organisation chart laid out: side by side while the width allows it, else stacked from some level on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.document import Org, Post
from generator.word.names import FIGURE_HEAD, FIGURE_TEXT
from generator.word.writing.figures.boxes import Face, Words, face_of, lines, natural
from generator.word.writing.figures.shapes import INSET, Frame
from generator.word.writing.ledger import Ledger

_WIDTHS = (12.0, 10.0, 8.0, 7.0)
"""How many characters a line of a box has at most; the first that fits is taken."""
_NARROWEST = 5.0
_BESIDE, _BELOW, _STACKED, _INDENT = 1.2, 2.4, 0.9, 2.0
"""Characters between neighbours, between levels, between boxes one below the other, and to the right of their line."""


@dataclass(frozen=True, slots=True)
class Hung:
    """A box of the chart and where it stands."""

    post: Post
    level: int
    above: int | None
    """The position of the box it hangs from; the top hangs from none."""
    frame: Frame
    stacked: bool
    """Whether it stands below its neighbours and is reached from the left."""


@dataclass(frozen=True, slots=True)
class Chart:
    """An organisation chart laid out, in twips from its upper left corner."""

    face: Face
    posts: tuple[Hung, ...]
    """Each before those that hang from it."""
    width: int
    height: int


def chart_of(org: Org, ledger: Ledger) -> Chart:
    """Return the chart laid out in the width of the page at hand."""
    depth = _depth(org.root)
    charts = (
        chart
        for stacked in range(depth, 0, -1)
        for most in _WIDTHS
        if (chart := _Layout(org.root, stacked, most, ledger).chart()).width <= ledger.width
    )
    narrowest = _Layout(org.root, 1, _WIDTHS[-1], ledger)
    return next(charts, None) or narrowest.chart()


def words_of(post: Post) -> Words:
    """Return the paragraphs of a box."""
    return ((FIGURE_HEAD, post.title), *((FIGURE_TEXT, line) for line in post.lines))


def _depth(post: Post) -> int:
    return 1 + max(map(_depth, post.below), default=0)


def _leveled(post: Post, level: int = 0) -> Iterator[tuple[int, Post]]:
    yield level, post
    for below in post.below:
        yield from _leveled(below, level + 1)


class _Layout:
    """One attempt: boxes of ``stacked`` levels from the top stand side by side, all below one under the other."""

    def __init__(self, root: Post, stacked: int, most: float, ledger: Ledger) -> None:
        self._root = root
        self._stacked = stacked
        self._type = face_of(ledger)
        em = self._type.em
        levels: dict[int, list[Words]] = {}
        for level, post in _leveled(root):
            levels.setdefault(level, []).append(words_of(post))
        wide = {
            level: min(max(max(natural(words, ledger) for words in many) + 0.5, _NARROWEST), most)
            for level, many in levels.items()
        }
        self._width = {level: _even(round(width * em) + 2 * INSET) for level, width in wide.items()}
        """Boxes of one level are of one size."""
        self._height = {
            level: _even(
                max(lines(words, wide[level], ledger) for words in many) * self._type.line
                + 2 * INSET
                + self._type.line // 3
            )
            for level, many in levels.items()
        }
        self._posts: list[Hung] = []

    def chart(self) -> Chart:
        """Return what came of it."""
        width = self._span(self._root, 0)
        self._spread(self._root, 0, None, left=0, top=0)
        bottom = max(hung.frame.y + hung.frame.height for hung in self._posts)
        return Chart(self._type, tuple(self._posts), width, bottom)

    def _em(self, characters: float) -> int:
        return _even(round(characters * self._type.em))

    def _is_stacked(self, level: int) -> bool:
        return level >= self._stacked

    def _span(self, post: Post, level: int) -> int:
        """Return the width that a box and all below it take."""
        own = self._width[level]
        if not post.below:
            return own
        spans = [self._span(below, level + 1) for below in post.below]
        if self._is_stacked(level + 1):
            return max(own, self._em(_INDENT) + max(spans))
        return max(own, sum(spans) + (len(spans) - 1) * self._em(_BESIDE))

    def _spread(self, post: Post, level: int, above: int | None, *, left: int, top: int) -> None:
        """Place a box in the middle of its span, and those below it side by side or one under the other."""
        span, own = self._span(post, level), self._width[level]
        here = len(self._posts)
        self._posts.append(Hung(post, level, above, Frame(left, top, own, self._height[level]), stacked=False))
        if self._is_stacked(level + 1) and post.below:
            self._stack(post, level, here, left=left, top=top)
            return
        spans = [self._span(below, level + 1) for below in post.below]
        total = sum(spans) + max(0, len(spans) - 1) * self._em(_BESIDE)
        at = left + (span - total) // 2
        under = top + self._height[level] + self._em(_BELOW)
        firsts: list[int] = []
        for below, width in zip(post.below, spans, strict=True):
            firsts.append(len(self._posts))
            self._spread(below, level + 1, here, left=at, top=under)
            at += width + self._em(_BESIDE)
        centre = left + span // 2
        if firsts:
            ends = [self._posts[first].frame for first in (firsts[0], firsts[-1])]
            centre = sum(frame.x + frame.width // 2 for frame in ends) // 2
        self._posts[here] = Hung(
            post, level, above, Frame(centre - own // 2, top, own, self._height[level]), stacked=False
        )

    def _stack(self, post: Post, level: int, here: int, *, left: int, top: int) -> int:
        """Place what hangs from a box one under the other; return where they end."""
        bottom = top + self._height[level]
        for below in post.below:
            y = bottom + self._em(_STACKED)
            x = left + self._em(_INDENT)
            frame = Frame(x, y, self._width[level + 1], self._height[level + 1])
            position = len(self._posts)
            self._posts.append(Hung(below, level + 1, here, frame, stacked=True))
            bottom = self._stack(below, level + 1, position, left=x, top=y)
        return bottom


def _even(length: int) -> int:
    return length + length % 2


def children(chart: Chart, position: int) -> Sequence[int]:
    """Return the positions of what hangs from a box."""
    return [at for at, hung in enumerate(chart.posts) if hung.above == position]
