"""Headings that no style marks: typed numbers, bold or large letters, a line by itself.

Careful rather than clever: a heading taken for text costs a place its trail; text taken for a heading costs it more.
The number stays part of the words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.document.typed import Mark, Typed, read_typed
from generator.word.reading.stories import Para

_RANKS = {
    Mark.PART: 0, Mark.CHAPTER: 1, Mark.SECTION: 2, Mark.CHINESE: 3, Mark.CHINESE_IN_BRACKETS: 4, Mark.DECIMAL: 5,
    Mark.OUTLINE: 5, Mark.IN_BRACKETS: 12, Mark.HALF_BRACKET: 13,
}  # fmt: skip
"""How deep headings of each kind stand; an outline as deep as it has numbers."""
_UNNUMBERED = 14
_PLAIN_IS_ENOUGH = frozenset(
    {Mark.PART, Mark.CHAPTER, Mark.SECTION, Mark.CHINESE, Mark.CHINESE_IN_BRACKETS, Mark.OUTLINE}
)
"""Numbers that headings have more often than items of a list."""
_LONGEST = 30
_LONGEST_ITEM = 15
_SENTENCE = re.compile("[。；;！!？?，,]")
_END = "。；;！!？?，,、"
_COLON = "：:"
_SIDES = ("", "left", "start", "both", "distribute")
"""Where a heading without number begins its line; a large line in the middle is one of a cover."""
_LARGER = 2
"""Half-points by which a heading is larger than the text."""
_TITLE_LARGER = 4
_TITLE_WITHIN = 6
"""How many paragraphs from the top a title is looked for in."""
_MOSTLY = 0.8
"""Which part of its signs makes a paragraph bold."""
_DEEPEST = 9


def find_headings(paragraphs: Sequence[Para], usual: int) -> tuple[dict[int, int], int | None]:
    """Return the levels of paragraphs that are headings by their looks, and which one is the title; by position.

    ``usual`` is the size of letters where nothing is said, in half-points.
    """
    shown = [(position, each) for position, each in enumerate(paragraphs) if each.content.words.signs]
    size = _usual_size([each for _, each in shown], usual)
    title = _title(shown, size)
    typed = [read_typed(each.content.words.text) for _, each in shown]
    keys: dict[int, int] = {}
    for place, (position, paragraph) in enumerate(shown):
        if position == title or not _may_be(paragraph):
            continue
        beside = tuple(typed[at] for at in (place - 1, place + 1) if 0 <= at < len(typed))
        number = typed[place]
        if number:
            key = _key(paragraph, number, beside, size)
        else:
            key = _UNNUMBERED if _stands_out(paragraph, [each for _, each in shown[place + 1 :][:1]], size) else None
        if key is not None:
            keys[position] = key
    depths = {key: depth for depth, key in enumerate(sorted(set(keys.values())), 1)}
    levels: dict[int, int] = {}
    styled = 0
    for position, paragraph in enumerate(paragraphs):
        styled = paragraph.heading or styled
        if position in keys:
            levels[position] = min(styled + depths[keys[position]], _DEEPEST)
    return levels, title


def _may_be(paragraph: Para) -> bool:
    return not (
        paragraph.heading or paragraph.number or paragraph.gallery or paragraph.title or paragraph.style.contents
    )


def _stands_out(paragraph: Para, following: Sequence[Para], usual: int) -> bool:
    """Return whether a paragraph without number is a heading: larger than the text, or short and bold before text."""
    text = paragraph.content.words.text.strip()
    if len(text) > _LONGEST or _SENTENCE.search(text) or any(colon in text for colon in _COLON):
        return False
    if (paragraph.align or paragraph.style.align) not in _SIDES or not following:
        return False
    if _is_larger(paragraph, usual):
        return True
    after = following[0].content.words
    return (
        _is_bold(paragraph)
        and len(text) <= _LONGEST_ITEM
        and not _is_bold(following[0])
        and len(after.text) > len(text)
    )


def _is_bold(paragraph: Para) -> bool:
    words = paragraph.content.words
    return words.bold >= _MOSTLY * words.signs


def _is_larger(paragraph: Para, usual: int, by: int = _LARGER) -> bool:
    words = paragraph.content.words
    return words.size >= (usual + by) * words.signs


def _key(paragraph: Para, typed: Typed, beside: Sequence[Typed | None], usual: int) -> int | None:
    """Return how deep a heading with a typed number stands; none when the paragraph is text."""
    words = paragraph.content.words
    rest = words.text[typed.end :].strip()
    if not rest or rest[-1] in _END or typed.mark not in _RANKS:
        return None
    if _is_bold(paragraph) or _is_larger(paragraph, usual):
        fits = len(rest) <= 2 * _LONGEST and not re.search("[。；;]", rest)
    elif typed.mark in _PLAIN_IS_ENOUGH:
        fits = len(rest) <= _LONGEST and not _SENTENCE.search(rest)
    else:
        alone = not any(other and _are_neighbours(typed, other) for other in beside)
        inner = rest.rstrip(_COLON)
        is_short = len(rest) <= _LONGEST_ITEM and not _SENTENCE.search(rest) and not any(c in inner for c in _COLON)
        fits = typed.mark is Mark.DECIMAL and alone and len(beside) == 2 and is_short
    return _RANKS[typed.mark] + len(typed.counts) - 1 if fits else None


def _are_neighbours(one: Typed, other: Typed) -> bool:
    """Return whether two numbers follow each other, as those of items in a list do."""
    return one.mark is other.mark and abs(one.counts[-1] - other.counts[-1]) == 1


def _title(shown: Sequence[tuple[int, Para]], usual: int) -> int | None:
    """Return which paragraph is the title: centred and larger than the text, at the top."""
    if any(item.title for _, item in shown):
        return None
    for position, item in _top(shown):
        words = item.content.words
        centred = (item.align or item.style.align) == "center"
        larger = _is_larger(item, usual, _TITLE_LARGER)
        text = words.text.strip()
        if centred and larger and len(text) <= 2 * _LONGEST and not any(colon in text for colon in _COLON):
            return position
    return None


def _top(shown: Sequence[tuple[int, Para]]) -> Iterator[tuple[int, Para]]:
    for position, item in shown[:_TITLE_WITHIN]:
        if item.heading or item.gallery:
            return
        yield position, item


def _usual_size(paragraphs: Sequence[Para], otherwise: int) -> int:
    sizes: Counter[int] = Counter()
    for paragraph in paragraphs:
        words = paragraph.content.words
        sizes[round(words.size / words.signs)] += words.signs
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else otherwise
