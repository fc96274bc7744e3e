"""A figure in words: read aloud in its place, and shown by programs that cannot draw it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from generator.document.blocks import Inlines
from generator.document.figures import Figure, Flow, Gantt, Org, Post, Step, words_of
from generator.document.moments import span_words
from generator.document.plain import plain


@dataclass(frozen=True, slots=True)
class _Signs:
    """The punctuation of a script."""

    language: str
    colon: str
    comma: str
    stop: str
    opening: str
    closing: str
    step: str


_CHINESE = _Signs("zh-CN", "：", "，", "；", "（", "）", "第{}步")
_LATIN = _Signs("en", ": ", ", ", "; ", " (", ")", "step {}")


def described(figure: Figure) -> str:
    """Return what the figure says, on one line; references, whose numbers it does not know, are left out."""
    signs = _LATIN if all(plain(line).isascii() for line in words_of(figure)) else _CHINESE
    match figure:
        case Flow(steps):
            said = [f"{at}. {_step(step, signs)}" for at, step in enumerate(steps, 1)]
        case Org(root):
            said = list(_posts(root, signs))
        case Gantt(measure, tasks):
            said = [
                f"{_line(task.name)}{signs.colon}{span_words(task, measure, signs.language)}"
                + (f"{signs.opening}{words}{signs.closing}" if (words := _line(task.note)) else "")
                for task in tasks
            ]
        case _:
            assert_never(figure)
    return signs.stop.join(said)


def _step(step: Step, signs: _Signs) -> str:
    actor = f"{words}{signs.colon}" if (words := _line(step.actor)) else ""
    limit = f"{signs.opening}{words}{signs.closing}" if (words := _line(step.limit)) else ""
    ways = signs.comma.join(
        (f"{words}{signs.colon}" if (words := _line(branch.label)) else "→ ") + signs.step.format(branch.target + 1)
        for branch in step.branches
    )
    return f"{actor}{_line(step.action)}{limit}" + (f"{signs.opening}{ways}{signs.closing}" if ways else "")


def _posts(post: Post, signs: _Signs) -> Iterator[str]:
    lines = signs.comma.join(filter(None, map(_line, post.lines)))
    title = _line(post.title) + (f"{signs.opening}{lines}{signs.closing}" if lines else "")
    if post.below:
        yield title + signs.colon + signs.comma.join(_line(below.title) for below in post.below)
    elif lines:
        yield title
    for below in post.below:
        yield from _posts(below, signs)


def _line(inlines: Inlines) -> str:
    return " ".join(plain(inlines).split())
