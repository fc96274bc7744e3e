"""Drawings of ours as flows and organisation charts again: their shapes are told apart by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.document import Branch, Flow, Inline, LineBreak, Org, Post, Step
from generator.document.blocks import Inlines
from generator.document.manuscript import Trace
from generator.word.names import FIGURE_HEAD, FIGURE_NOTE
from generator.word.reading.cells import paragraphs
from generator.word.reading.content import Boxed, Content, Hung
from generator.word.reading.drawings import Seen
from generator.word.reading.pieces import inlines

_NAMED = re.compile(r"(step|post|next|way|label|line) (\d{1,4})(?:-(\d{1,4}))?", re.ASCII)


def read_drawing(content: Content) -> Flow | Org | None:
    """Return the figure that a paragraph holds; none when its drawing is none of ours."""
    told = [each.what for each in content.hung if isinstance(each.what, Seen) and each.what.trace is Trace.PICTURE]
    name = next((seen.text for seen in told if seen.name == "name"), "")
    alt = next((seen.text for seen in told if seen.name == "descr"), "")
    shapes = list(_shapes(content.hung))
    match name.partition(" ")[0]:
        case "flow" if any(shape.kind == "step" for shape in shapes):
            return Flow(_steps(shapes), alt=alt)
        case "org" if any(shape.kind == "post" for shape in shapes):
            return Org(_tree(shapes), alt=alt)
    return None


@dataclass(frozen=True, slots=True)
class _Shape:
    """A shape of a figure by its name, and the paragraphs in it."""

    kind: str
    number: int
    """Of a box, or of the box that a line begins at."""
    end: int
    """Of the box that a line ends at; 0 for a box."""
    words: tuple[tuple[str, Inlines], ...]


def _shapes(hung: Iterable[Hung]) -> Iterator[_Shape]:
    """Yield the shapes: each has its name, then the words in it."""
    shape: _Shape | None = None
    for each in hung:
        what = each.what
        if isinstance(what, Boxed) and shape:
            shape = replace(
                shape,
                words=tuple((each.style.id, inlines(each.content.pieces)) for each in paragraphs(what.items)),
            )
        elif isinstance(what, Seen) and what.name == "name":
            if shape:
                yield shape
            found = _NAMED.fullmatch(what.text)
            shape = _Shape(found[1], int(found[2]), int(found[3] or 0), ()) if found else None
    if shape:
        yield shape


def _steps(shapes: list[_Shape]) -> tuple[Step, ...]:
    boxes = [shape for shape in shapes if shape.kind == "step"]
    places = {shape.number: place for place, shape in enumerate(boxes)}
    ways: dict[int, list[Branch]] = {}
    for shape in shapes:
        begun, reached = places.get(shape.number), places.get(shape.end)
        if begun is None or reached is None or begun == reached:
            continue
        if shape.kind == "way":
            ways.setdefault(begun, []).append(Branch(reached))
        elif shape.kind == "label" and ways.get(begun):
            ways[begun][-1] = replace(ways[begun][-1], label=_joined(words for _, words in shape.words))
    return tuple(
        Step(
            action=_joined(words for style, words in box.words if style not in (FIGURE_HEAD, FIGURE_NOTE)),
            actor=_joined(words for style, words in box.words if style == FIGURE_HEAD),
            limit=_joined(words for style, words in box.words if style == FIGURE_NOTE),
            branches=tuple(ways.get(place, ())),
        )
        for place, box in enumerate(boxes)
    )


_DEEPEST = 50
"""Levels; a made-up chart must not make us go deeper."""


def _tree(shapes: list[_Shape]) -> Post:
    """Return the chart; a box that hangs from nothing hangs from the first."""
    boxes = [shape for shape in shapes if shape.kind == "post"]
    places = {shape.number: place for place, shape in enumerate(boxes)}
    above = {shape.end: shape.number for shape in shapes if shape.kind == "line"}
    below: list[list[int]] = [[] for _ in boxes]
    depths = [0] * len(boxes)
    for place, box in enumerate(boxes[1:], 1):
        over = places.get(above.get(box.number, 0), 0)
        if over >= place or depths[over] >= _DEEPEST:
            over = 0
        below[over].append(place)
        depths[place] = depths[over] + 1
    posts: dict[int, Post] = {}
    for place in reversed(range(len(boxes))):
        heads = [words for style, words in boxes[place].words if style == FIGURE_HEAD]
        lines = tuple(words for style, words in boxes[place].words if style != FIGURE_HEAD)
        posts[place] = Post(_joined(heads), lines, tuple(posts.pop(each) for each in below[place]))
    return posts[0]


def _joined(paragraphs: Iterator[Inlines] | list[Inlines]) -> Inlines:
    found: list[Inline] = []
    for position, words in enumerate(paragraphs):
        if position:
            found.append(LineBreak())
        found.extend(words)
    return tuple(found)
