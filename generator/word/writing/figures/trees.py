"""An organisation chart laid out: side by side while the width allows it, else stacked from some level on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.document import Org, Post
from generator.word.names import FIGURE_HEAD, FIGURE_TEXT
from generator.word.writing.figures.boxes import Face, Words, face_of, lines, natural, snug
from generator.word.writing.figures.shapes import INSET, Frame
from generator.word.writing.ledger import Ledger

_WIDTHS = (13.0, 11.0, 9.0, 8.0)
"""How many characters wide a box is at most; the first that fits is taken."""
_NARROWEST = 5.0
_AIR = 1.0
"""Characters of white space beside the longest line of a box."""
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
    insets: tuple[int, ...]
    """White space on either side of the words in each box."""


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
        self._ledger = ledger
        self._face = face_of(ledger)
        em = self._face.em
        levels: dict[int, list[Words]] = {}
        for level, post in _leveled(root):
            levels.setdefault(level, []).append(words_of(post))
        wide = {
            level: min(max(max(natural(words, ledger) for words in many) + _AIR, _NARROWEST), most)
            for level, many in levels.items()
        }
        self._width = {level: _even(round(width * em)) for level, width in wide.items()}
        """Boxes of one level are of one width."""
        self._wide = wide
        self._height = {level: max(self._needed(words, level) for words in many) for level, many in levels.items()}
        """Boxes side by side are of one height, those one under the other as high as they must be."""
        self._posts: list[Hung] = []

    def chart(self) -> Chart:
        """Return what came of it."""
        width = self._span(self._root, 0)
        self._spread(self._root, 0, None, left=0, top=0)
        bottom = max(hung.frame.y + hung.frame.height for hung in self._posts)
        insets = tuple(self._inset(hung) for hung in self._posts)
        return Chart(self._face, tuple(self._posts), width, bottom, insets)

    def _needed(self, words: Words, level: int) -> int:
        count = lines(words, self._wide[level] - _AIR, self._ledger)
        return _even(count * self._face.line + 2 * INSET + self._face.line // 3)

    def _inset(self, hung: Hung) -> int:
        width = self._width[hung.level] / self._face.em
        return round((width - snug(words_of(hung.post), width - _AIR, self._ledger)) / 2 * self._face.em)

    def _em(self, characters: float) -> int:
        return _even(round(characters * self._face.em))

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
            self._stack(post, level, here, left=left, bottom=top + self._height[level])
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

    def _stack(self, post: Post, level: int, here: int, *, left: int, bottom: int) -> int:
        """Place what hangs from a box, which ends at ``bottom``, one under the other; return where they end."""
        for below in post.below:
            x, y = left + self._em(_INDENT), bottom + self._em(_STACKED)
            height = self._needed(words_of(below), level + 1)
            position = len(self._posts)
            frame = Frame(x, y, self._width[level + 1], height)
            self._posts.append(Hung(below, level + 1, here, frame, stacked=True))
            bottom = self._stack(below, level + 1, position, left=x, bottom=y + height)
        return bottom


def _even(length: int) -> int:
    return length + length % 2
