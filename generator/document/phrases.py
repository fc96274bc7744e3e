"""Markdown inside a paragraph, heading or cell → inlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html.entities import html5

from generator.document.blocks import Inlines
from generator.document.emphasis import Stars, pair
from generator.document.inlines import Emphasis, Inline, LineBreak, Reference, Strong, Text, Value
from generator.document.letters import FORBIDDEN, flanks, is_wide
from generator.document.normal import text_lines
from generator.document.reading import Reading
from generator.document.source import TOKEN, TOKENS, Source, token
from generator.findings import Place, message

_SIGNS = re.escape("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_MARKUP = re.compile(
    rf"""(?P<token>{TOKEN.pattern})
    |(?P<stars>\*+)
    |(?P<hard>(?:\\|(?<!\ )\ {{2,}})\n[ \t\u3000\n]*)
    |(?P<soft>(?:(?<![ \t\u3000])[ \t\u3000]+)?\n[ \t\u3000\n]*)
    |\\(?P<escaped>[{_SIGNS}])
    |(?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    |(?P<link>!?\[(?P<words>[^\[\]\n]*)\]\((?P<target>[^()\n]*)\))
    |(?P<address><[A-Za-z][A-Za-z0-9+.-]{{1,31}}:[^\s<>]*>)
    |(?P<ticks>`+)""",
    re.VERBOSE,
)


_MEANING = re.compile(r"[\ue000*\n\\&\[<`]")


@dataclass(frozen=True, slots=True)
class _Joint:
    """A line end of the template that is none of the document."""


_Node = str | Inline | Stars | _Joint
"""A string is the template's own text; a Text is what a token stands for."""


def read_inlines(text: str, reading: Reading, *, line: int) -> Inlines:
    """Return the inlines of a text that begins at this Markdown line; blanks at its ends are dropped.

    ``*``, ``**``, ``[](#id)``, ``\\`` before a sign or line end, two blanks before a line end, and entities have a
    meaning; all else is text. A line end joins without a blank where a wide character is on either side, and with
    one between Latin words; a value counts as what it stands beside. ``_`` is text: it draws a line to write on.
    """
    text = text.strip(" \t\n")
    alone = reading.source.values.get(text)
    inlines = _inlines(text, reading, line) if alone is None or isinstance(alone, Text) else (alone,)
    if inlines:
        reading.written.append((inlines, text, line))
    return inlines


def _inlines(text: str, reading: Reading, line: int) -> Inlines:
    if not _MEANING.search(text):
        return (Text(text),) if text else ()
    pieces = TOKENS.split(text)
    printed = [reading.source.values[found] for found in pieces[1::2]]
    if not any(isinstance(value, Text) for value in printed):
        # With its tokens numbered anew, each line that one loop prints is the same.
        pieces[1::2] = map(token, range(len(printed)))
        shape = _shape("".join(pieces))
        if shape is not None:
            return _filled(shape, iter(printed))
    return _read(text, reading, line)


def _read(text: str, reading: Reading, line: int) -> Inlines:
    inlines, left = pair(_joined(list(_scan(text, reading, line))))
    for stars in left:
        if stars.count >= 2:
            reading.report(
                "emphasis-left-over",
                message("{stars} has no partner and would be printed", stars="*" * stars.count),
                line=stars.line,
                hint=message(
                    "put ** before and after the words meant, without a blank inside, or write \\* for the sign"
                ),
            )
    return inlines


@lru_cache(maxsize=2048)
def _shape(text: str) -> Inlines | None:
    """Return the inlines of a text with a bare Value for each token; none when its line or its ids matter."""
    bare = dict.fromkeys(TOKEN.findall(text), Value("", ""))
    reading = Reading(Source(text, bare, lambda _: Place("")))
    inlines = _read(text, reading, 1)
    return None if reading.found or reading.references else inlines


def _filled(shape: Inlines, printed: Iterator[Inline]) -> Inlines:
    filled: list[Inline] = []
    for inline in shape:
        match inline:
            case Value():
                filled.append(next(printed))
            case Strong(children):
                filled.append(Strong(_filled(children, printed)))
            case Emphasis(children):
                filled.append(Emphasis(_filled(children, printed)))
            case _:
                filled.append(inline)
    return tuple(filled)


def _scan(text: str, reading: Reading, first: int) -> Iterator[_Node]:
    at = 0
    if "`" in text:
        _report_code(text, reading, first)
    while match := _MARKUP.search(text, at):
        if match.start() > at:
            yield text[at : match.start()]
        at = match.end()
        line = first + text.count("\n", 0, match.start()) if "\n" in text else first
        found = match[0]
        match match.lastgroup:
            case "token":
                value = reading.value(found)
                if isinstance(value, Text):
                    yield from text_lines(value.text)
                else:
                    yield value
            case "stars":
                opens, closes = flanks(text[match.start() - 1 : match.start()], text[at : at + 1])
                yield Stars(len(found), opens, closes, line)
            case "hard":
                yield LineBreak()
            case "soft":
                yield _Joint()
            case "escaped":
                yield match["escaped"]
            case "entity":
                yield _entity(found, reading, line)
            case "ticks":
                yield found
            case _:
                if found.startswith("[](#"):
                    target = match["target"][1:]
                    reading.references.append((target, line))
                    if target in reading.missing:
                        at = match.start() + 1
                        yield found[0]
                    else:
                        yield Reference(target)
                else:
                    _report_link(match, reading, line)
                    opening = "![" if found[0] == "!" else found[0]
                    at = match.start() + len(opening)
                    yield opening
    if at < len(text):
        yield text[at:]


def _joined(nodes: list[_Node]) -> Iterator[Inline | Stars]:
    for position, node in enumerate(nodes):
        if isinstance(node, str):
            yield Text(node)
        elif isinstance(node, _Joint):
            if position and isinstance(nodes[position - 1], _Joint):
                continue
            before = _side(nodes, range(position - 1, -1, -1), -1)
            after = _side(nodes, range(position + 1, len(nodes)), 0)
            if "wide" not in (before, after) and "narrow" in (before, after):
                yield Text(" ")
        else:
            yield node


def _side(nodes: list[_Node], positions: range, end: int) -> str:
    """Return what a line end meets: a wide or a narrow character, or something that is as its neighbour is."""
    for node in (nodes[position] for position in positions):
        if isinstance(node, str):
            return "wide" if is_wide(node[end]) else "narrow"
        if not isinstance(node, Stars | _Joint):
            break
    return "either"


def _entity(written: str, reading: Reading, line: int) -> str:
    name = written[1:-1]
    if not name.startswith("#"):
        return html5.get(f"{name};", written)
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    character = chr(code) if 0 < code <= 0x10FFFF else "\ufffe"
    if FORBIDDEN.match(character) or character == "\n":
        reading.report(
            "character-not-allowed",
            message("{entity} stands for a character that cannot stand in a document", entity=written),
            line=line,
            hint=message("delete it, or write \\& for the sign itself"),
        )
        return written
    return character


def _report_link(match: re.Match[str], reading: Reading, line: int) -> None:
    shown = match[0]
    if match[0].startswith("!"):
        what = message("the picture {shown} cannot be rendered", shown=shown)
        hint = message("take it out, or write \\! for the sign itself")
    elif match["target"] is not None and match["target"].startswith("#"):
        what = message("the reference {shown} has words of its own", shown=shown)
        hint = message("write [](#id): the number of the heading or table is filled in")
    else:
        what = message("the link {shown} cannot be rendered", shown=shown)
        hint = message("write the address as plain text, or \\[ for the sign itself")
    reading.report("markdown-not-rendered", what, line=line, hint=hint)


def _report_code(text: str, reading: Reading, first: int) -> None:
    pending: dict[int, int] = {}
    for match in re.finditer(r"(?<!\\)`+", text):
        length = len(match[0])
        start = pending.pop(length, None)
        if start is None:
            pending[length] = match.start()
        else:
            reading.report(
                "markdown-not-rendered",
                message("code cannot be rendered: {shown}", shown=text[start : match.end()]),
                line=first + text.count("\n", 0, start),
                hint=message("write the words without `, or \\` for the sign itself"),
            )
