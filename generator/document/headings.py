"""Headings: their levels in order, their numbers never typed."""

from __future__ import annotations

import re

from generator.document.attributes import Attributes, check_names, split_heading
from generator.document.blocks import Heading
from generator.document.phrases import read_inlines
from generator.document.reading import Reading
from generator.findings import Message, message

DEEPEST = 4

_CHINESE = "[〇零一二三四五六七八九十百]+"
# After 1.1 without a blank a unit or a sign of size means that it is a quantity: 1.5匹, 2.4G.
_TYPED = re.compile(
    rf"""[*\s]*(?:
    第(?:{_CHINESE}|[0-9０-９]+)(?:[章编篇条款]|[节](?!点)|部分)
    |{_CHINESE}[、.．]
    |[（(](?:{_CHINESE}|[0-9０-９]{{1,2}})[）)]
    |[0-9０-９]{{1,3}}(?:[、．]|\\?\.(?![0-9])|\\?[）)])
    |[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{2,3}}(?![0-9])
    |[0-9]{{1,2}}\.[0-9]{{1,2}}(?:[\s、．.]|(?=[\u4e00-\u9fff])(?![匹年月日天小时分秒米吨千万亿元倍平立升寸英级版个度瓦伏安兆毫厘公]))
    |[①-⑳]
    )""",
    re.VERBOSE,
)


TYPED_HINT = message("delete it: headings are numbered by the style")


def typed_number(words: str) -> Message | None:
    """Return what is to be said of a heading that begins with a number of its own."""
    typed = _TYPED.match(words)
    if typed is None:
        return None
    return message("the number {number} is typed in the heading {heading}", number=typed[0].strip(), heading=words)


def read_heading(
    text: str, level: int, before: Attributes, reading: Reading, *, line: int, above: int
) -> Heading | None:
    """Return the heading; none when it has no words or is too deep. ``above`` is the level of the last one, from 0."""
    words, attributes = split_heading(text, reading, line=line)
    if before.written:
        if attributes.id and before.id:
            reading.report(
                "attributes-not-understood",
                message("the heading has two ids: {ids}", ids=(before.id, attributes.id)),
                line=line,
                hint=message("keep one of them"),
            )
        attributes = Attributes(
            before.line,
            attributes.id or before.id,
            before.roles + attributes.roles,
            {**before.pairs, **attributes.pairs},
        )
    check_names(attributes, reading, allowed=("#",))
    inlines = read_inlines(words, reading, line=line)
    if not inlines:
        reading.report(
            "empty-heading", message("the heading has no words"), line=line, hint=message("write them or delete it")
        )
        return None
    if typed := typed_number(words):
        reading.report("typed-heading-number", typed, line=line, hint=TYPED_HINT)
    if level > DEEPEST:
        reading.report(
            "markdown-not-rendered",
            message(
                "a heading of level {level} is deeper than {deepest}, the deepest there is",
                level=level,
                deepest=DEEPEST,
            ),
            line=line,
            hint=message("use fewer #, or make it a paragraph"),
        )
        return None
    if level > above + 1:
        reading.report(
            "heading-level-skipped",
            message("a heading of level {level} follows one of level {above}", level=level, above=above)
            if above
            else message("the first heading is of level {level}", level=level),
            line=line,
            hint=message("headings go down one level at a time, from #"),
        )
    return Heading(level, inlines, reading.name(attributes.id, line))
