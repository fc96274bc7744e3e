"""What all figures are told beside their content: ``{#fig-intake caption="…" alt="…"}``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.document.blocks import Inlines
from generator.document.directives.directive import Body
from generator.document.phrases import read_inlines
from generator.document.plain import plain
from generator.findings import message

ALLOWED: Final = ("#", "caption", "alt")
_LONGEST = 200
"""Characters that one part of a box may have: a box is no page."""


@dataclass(frozen=True, slots=True)
class Legend:
    """What stands below a figure, and what is read aloud in its place."""

    caption: Inlines
    id: str
    alt: str


def read_legend(body: Body) -> Legend:
    """Return what the attributes say; a figure without a caption is reported."""
    given = body.attributes
    caption = read_inlines(given.pairs.get("caption", ""), body.reading, line=body.line)
    if not caption:
        body.reading.report(
            "figure-without-caption",
            message("the figure has no caption"),
            line=body.line,
            hint=message('write it after the name: {{#fig-name caption="…"}}'),
        )
    alt = " ".join(plain(read_inlines(given.pairs.get("alt", ""), body.reading, line=body.line)).split())
    return Legend(caption, body.reading.name(given.id, body.line) if caption else "", alt)


def read_words(text: str, body: Body, *, line: int, most: int = _LONGEST) -> Inlines:
    """Return a part of a figure; one that is too long to stand in it is reported."""
    words = read_inlines(text, body.reading, line=line)
    count = len(plain(words))
    if count > most:
        body.reading.report(
            "figure-words-too-long",
            message("a part of the figure has {count} characters", count=count),
            line=line,
            hint=message("write at most {longest}; the text can say the rest", longest=most),
        )
    return words


def report_empty(body: Body) -> None:
    """Report a figure in which nothing is."""
    body.reading.report(
        "figure-empty",
        message("nothing stands in the figure"),
        line=body.line,
        hint=message("write its lines between the fences, or leave the figure out where the bid gives none"),
    )


def report_crowded(body: Body, count: int, most: int, *, line: int) -> None:
    """Report a figure of more boxes or rows than can be drawn."""
    body.reading.report(
        "figure-too-crowded",
        message("the figure has {count} boxes or rows; {most} can be drawn", count=count, most=most),
        line=line,
        hint=message("make two figures of it, or leave out what the text says anyway"),
    )
