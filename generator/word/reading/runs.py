"""The content of a paragraph as inlines again."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from generator.document import Emphasis, Gap, Inline, LineBreak, PageField, Reference, Strong, Text
from generator.document.blocks import Inlines
from generator.document.inlines import GAP_SIGN, Page
from generator.word.names import GAP, LAST_PAGE, LOOKS
from generator.word.reading.controls import Controls
from generator.word.reading.elements import attribute, child, name
from generator.word.reading.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element


class Mark(enum.Enum):
    """What stands in a paragraph and is no inline."""

    PAGE_BREAK = enum.auto()
    SEQUENCE = enum.auto()
    """A caption's number."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A w:tab: text in a paragraph, what parts left from right in a header."""

    strong: bool
    emphasis: bool


Piece: TypeAlias = Inline | Mark | Tab

_LOOKS = {style: flags for flags, style in LOOKS.items()}
_PAGES = {"PAGE": Page.NUMBER, "NUMPAGES": Page.COUNT}
_SIGNS = {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "cr": "\n"}
_TRANSPARENT = {"hyperlink", "ins", "moveTo", "smartTag", "sdtContent", "dir", "bdo", "customXml"}
"""Elements that only stand round runs."""
_GAP = re.compile(f"{GAP_SIGN}：([^\t\n]*)】")
_WORD = re.compile(r'"[^"]*"|\S+')


@dataclass(slots=True)
class _Field:
    instruction: list[str] = field(default_factory=list)
    result: list[Piece] = field(default_factory=list)
    shown: bool = False


class _Reader:
    """Reads one paragraph; a field may be spread over several runs."""

    def __init__(self, styles: Styles, controls: Controls) -> None:
        self.pieces: list[Piece] = []
        self._styles = styles
        self._controls = controls
        self._fields: list[_Field] = []

    def read(self, parent: _Element) -> None:
        for element in parent:
            kind = name(element)
            if kind == "r":
                self._run(element)
            elif kind == "fldSimple":
                inner = _Reader(self._styles, self._controls)
                inner.read(element)
                self._add(*_meant(attribute(element, "instr"), inner.finish(), self._controls))
            elif kind == "sdt":
                self._control(element)
            elif kind == "hyperlink" and (target := self._controls.bookmarked(attribute(element, "anchor"))):
                inner = _Reader(self._styles, self._controls)
                inner.read(element)
                strong, emphasis = _look_of(inner.finish())
                self._add(*_dressed([Reference(target)], strong=strong, emphasis=emphasis))
            elif kind in _TRANSPARENT:
                self.read(element)

    def finish(self) -> list[Piece]:
        """Return what was read; a field that does not end in the paragraph counts by what it shows."""
        while self._fields:
            self._add(*self._fields.pop().result)
        return self.pieces

    def _add(self, *pieces: Piece) -> None:
        if not self._fields:
            self.pieces.extend(pieces)
        elif self._fields[-1].shown:
            self._fields[-1].result.extend(pieces)

    def _run(self, run: _Element) -> None:
        style = self._styles.known(attribute(child(run, "rPr", "rStyle")))
        strong, emphasis = _LOOKS.get(style, (False, False))
        for element in run:
            kind = name(element)
            if kind == "t" and style == GAP and (gap := _GAP.fullmatch(element.text or "")):
                self._add(Gap(gap[1]))
            elif kind == "t":
                self._add(*_dressed([Text(element.text or "")], strong=strong, emphasis=emphasis))
            elif kind == "tab":
                self._add(Tab(strong, emphasis))
            elif kind == "br":
                page = attribute(element, "type") == "page"
                self._add(Mark.PAGE_BREAK if page else next(_dressed([LineBreak()], strong=strong, emphasis=emphasis)))
            elif kind in _SIGNS:
                self._add(*_dressed([Text(_SIGNS[kind])], strong=strong, emphasis=emphasis))
            elif kind == "fldChar":
                self._field_character(attribute(element, "fldCharType"))
            elif kind == "instrText" and self._fields and not self._fields[-1].shown:
                self._fields[-1].instruction.append(element.text or "")

    def _field_character(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = True
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            self._add(*_meant("".join(ended.instruction), ended.result, self._controls))

    def _control(self, control: _Element) -> None:
        content = child(control, "sdtContent")
        inner = _Reader(self._styles, self._controls)
        if content is not None:
            inner.read(content)
        pieces = inner.finish()
        properties = child(control, "sdtPr")
        value = self._controls.value(properties, plain_text(pieces))
        if value is None:
            self._add(*pieces)
            return
        look = child(content, "r", "rPr")
        strong, emphasis = _look(look if look is not None else child(properties, "rPr"), self._styles)
        self._add(*_dressed([value], strong=strong, emphasis=emphasis))


def read_pieces(paragraph: _Element, styles: Styles, controls: Controls) -> list[Piece]:
    """Return the content of a paragraph."""
    reader = _Reader(styles, controls)
    reader.read(paragraph)
    return reader.finish()


def inlines(pieces: Iterable[Piece]) -> Inlines:
    """Return the pieces as inlines; a tab is text, other marks are left out."""
    found: list[Inline] = []
    for piece in pieces:
        if isinstance(piece, Tab):
            found.extend(_dressed([Text("\t")], strong=piece.strong, emphasis=piece.emphasis))
        elif not isinstance(piece, Mark):
            found.append(piece)
    return tuple(found)


def plain_text(pieces: Iterable[Piece]) -> str:
    """Return the words of a control: w:br is a new line."""
    words: list[str] = []
    for piece in pieces:
        match piece:
            case Text(text):
                words.append(text)
            case Gap():
                words.append(piece.text)
            case LineBreak():
                words.append("\n")
            case Tab():
                words.append("\t")
            case Strong(children) | Emphasis(children):
                words.append(plain_text(children))
            case _:
                pass
    return "".join(words)


def _dressed(leaves: Iterable[Inline], *, strong: bool, emphasis: bool) -> Iterator[Inline]:
    for leaf in leaves:
        inner: Inline = Emphasis((leaf,)) if emphasis else leaf
        yield Strong((inner,)) if strong else inner


def _look(properties: _Element | None, styles: Styles) -> tuple[bool, bool]:
    return _LOOKS.get(styles.known(attribute(child(properties, "rStyle"))), (False, False))


def _meant(instruction: str, result: list[Piece], controls: Controls) -> list[Piece]:
    """Return what a field stands for: its own kind of inline where we know it, else what it shows."""
    words = _WORD.findall(instruction) or [""]
    kind = words[0].upper()
    strong, emphasis = _look_of(result)
    if kind in _PAGES:
        return list(_dressed([PageField(_PAGES[kind])], strong=strong, emphasis=emphasis))
    if kind == "PAGEREF" and words[1:2] == [LAST_PAGE]:
        return list(_dressed([PageField(Page.COUNT)], strong=strong, emphasis=emphasis))
    if kind == "SEQ":
        return [Mark.SEQUENCE]
    if kind == "REF" and len(words) > 1 and (target := controls.bookmarked(words[1])):
        return list(_dressed([Reference(target)], strong=strong, emphasis=emphasis))
    return result


def _look_of(pieces: list[Piece]) -> tuple[bool, bool]:
    strong = emphasis = False
    for piece in pieces[:1]:
        if isinstance(piece, Strong):
            strong = True
            piece = piece.children[0]
        emphasis = isinstance(piece, Emphasis)
    return strong, emphasis
