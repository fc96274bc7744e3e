"""The content of a paragraph: inlines for the tree, and the words as they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.document import Gap, LineBreak, PageField, Reference, Text
from generator.document.inlines import GAP_SIGN, Page
from generator.document.manuscript import Trace
from generator.document.passages import Trait
from generator.word.names import GAP, LAST_PAGE, LOOKS
from generator.word.reading.content import Draft, Hung, Noted
from generator.word.reading.drawings import Seen, look_into
from generator.word.reading.elements import attribute, child, content, name, named
from generator.word.reading.forms import form_text
from generator.word.reading.formulas import formula_text
from generator.word.reading.looks import run_look
from generator.word.reading.pieces import Mark, Piece, Sequence, Tab, dressed, inlines, look_of, plain_text
from generator.word.reading.setting import Setting
from generator.word.reading.symbols import symbol
from generator.word.reading.words import Look

if TYPE_CHECKING:
    from lxml.etree import _Element

_LOOKS = {style: flags for flags, style in LOOKS.items()}
_PAGES = {"PAGE": Page.NUMBER, "NUMPAGES": Page.COUNT}
_SIGNS = {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_DRAWINGS = {"drawing", "pict", "object"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote", "commentReference": "comment"}
_INSERTING, _DELETING = {"ins", "moveTo"}, {"del", "moveFrom"}
_SILENT = {"pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rt"}
"""Elements that hold no words; w:rt tells how those of a w:ruby are read aloud."""
_GAP = re.compile(f"{GAP_SIGN}：([^\t\n]*)】")
_WORD = re.compile(r'"[^"]*"|\S+')
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STRAY = " \t\r\n"
"""Word drops these at the ends of a w:t that does not ask for them to be preserved (ECMA-376 17.3.3.31)."""


@dataclass(slots=True)
class _Field:
    form: str
    """What a form field shows."""
    instruction: list[str] = field(default_factory=list)
    result: list[Piece] = field(default_factory=list)
    shown: bool = False


def read_content(
    paragraph: _Element,
    setting: Setting,
    look: Look,
    draft: Draft,
    *,
    control: _Element | None = None,
    deleted: str | None = None,
) -> None:
    """Add the content of a paragraph to the draft.

    ``control`` is the w:sdtPr of a content control that the paragraph is all of, ``deleted`` who deleted what it stands
    in.
    """
    reader = _Reader(setting, look, draft, deleted)
    if control is None:
        reader.read(paragraph)
    else:
        reader.control(control, paragraph)
    draft.pieces.extend(reader.finish())


class _Reader:
    """Reads one paragraph; a field may be spread over several runs."""

    def __init__(self, setting: Setting, look: Look, draft: Draft, deleted: str | None) -> None:
        self._setting = setting
        self._look = look
        self._draft = draft
        self._words = draft.words
        self._pieces: list[Piece] = []
        self._fields: list[_Field] = []
        self._deleted = deleted
        """Who deleted what is being read; absent where nobody did."""

    def read(self, parent: _Element) -> None:
        for element in content(parent):
            kind = name(element)
            if kind == "r":
                self._run(element)
            elif kind in _INSERTING or kind in _DELETING:
                self._tracked(element, kind)
            elif kind == "hyperlink":
                self._hyperlink(element)
            elif kind == "fldSimple":
                start = self._words.length
                result = self._inside(element)
                instruction = attribute(element, "instr")
                self._words.field(instruction, start)
                self._add(*_meant(instruction, result, self._setting))
            elif kind == "sdt":
                inside = child(element, "sdtContent")
                if inside is not None:
                    self.control(child(element, "sdtPr"), inside)
            elif kind == "bookmarkStart":
                self._draft.bookmarks.append(attribute(element, "name"))
            elif isinstance(element.tag, str) and element.tag.startswith(_MATH):
                words = formula_text(element)
                self._say(words, self._look, Text(words))
            elif kind not in _SILENT and len(element):
                # Whatever else stands round runs, known to us or not.
                self.read(element)

    def finish(self) -> list[Piece]:
        """Return what was read; a field that does not end in the paragraph counts by what it shows."""
        while self._fields:
            self._add(*self._fields.pop().result)
        return self._pieces

    def control(self, properties: _Element | None, inside: _Element) -> None:
        """Read a content control: one of ours is a value."""
        given = named(properties)
        tag, alias = attribute(given.get("tag")), attribute(given.get("alias"))
        start = self._words.length
        pieces = self._inside(inside)
        if self._deleted is not None:
            return
        value, stored = self._setting.controls.value(given, plain_text(pieces))
        if tag or alias:
            self._draft.hung.append(Hung(Seen(Trace.CONTROL, tag or alias, alias)))
        called = value.path if value else tag or alias
        if "showingPlcHdr" in given:
            self._words.mark(Trait.PROMPT, start, called)
        elif called:
            self._words.mark(Trait.VALUE, start, called)
        if value is None:
            self._add(*pieces)
            return
        if stored is not None:
            self._draft.differing.append((value, stored))
        look = child(inside, "r", "rPr")
        style = attribute(child(look if look is not None else given.get("rPr"), "rStyle"))
        strong, emphasis = _LOOKS.get(self._setting.styles.known(style), (False, False))
        self._add(*dressed([value], strong=strong, emphasis=emphasis))

    def _inside(self, parent: _Element) -> list[Piece]:
        """Return the pieces of what stands round some runs."""
        before = self._pieces, self._fields
        self._pieces, self._fields = [], []
        self.read(parent)
        pieces = self.finish()
        self._pieces, self._fields = before
        return pieces

    def _add(self, *pieces: Piece) -> None:
        if not self._fields:
            self._pieces.extend(pieces)
        elif self._fields[-1].shown:
            self._fields[-1].result.extend(pieces)

    def _say(self, text: str, look: Look, *pieces: Piece) -> None:
        """Add words; the tree has no place for those that are deleted or hidden."""
        self._words.add(text, look, self._deleted)
        if self._deleted is None and not look.hidden:
            self._add(*pieces)

    def _hang(self, what: Noted | Seen) -> None:
        self._draft.hung.append(Hung(what, self._deleted))

    def _tracked(self, element: _Element, kind: str) -> None:
        author = attribute(element, "author")
        if author:
            self._hang(Seen(Trace.PERSON, author))
        start, before = self._words.length, self._deleted
        if kind in _DELETING and before is None:
            self._deleted = author
        self.read(element)
        self._deleted = before
        if kind in _INSERTING:
            self._words.mark(Trait.INSERTED, start, author)

    def _hyperlink(self, element: _Element) -> None:
        anchor = attribute(element, "anchor")
        start = self._words.length
        pieces = self._inside(element)
        address = self._setting.address(attribute(element, "id", relation=True)) or (f"#{anchor}" if anchor else "")
        self._words.mark(Trait.LINK, start, address)
        target = self._setting.controls.bookmarked(anchor) if anchor else ""
        if target and self._deleted is None:
            strong, emphasis = look_of(pieces)
            pieces = list(dressed([Reference(target)], strong=strong, emphasis=emphasis))
        self._add(*pieces)

    def _run(self, run: _Element) -> None:
        properties = child(run, "rPr")
        look, style = self._look, ""
        if properties is not None:
            look = run_look(properties, look, self._setting.styles)
            style = self._setting.styles.known(attribute(child(properties, "rStyle")))
        strong, emphasis = _LOOKS.get(style, (False, False))
        for element in content(run):
            kind = name(element)
            if kind == "t":
                self._text(element, look, style)
            elif kind in ("tab", "ptab"):
                self._say("\t", look, Tab(strong, emphasis))
            elif kind in ("br", "cr"):
                self._break(element, look, *dressed([LineBreak()], strong=strong, emphasis=emphasis))
            elif kind == "fldChar":
                self._field_character(element, look)
            elif kind == "instrText":
                self._words.instruct(element.text or "")
                if self._fields and not self._fields[-1].shown:
                    self._fields[-1].instruction.append(element.text or "")
            elif kind == "delText":
                self._words.add(element.text or "", look, self._deleted or "")
            elif kind in _SIGNS or kind == "sym":
                sign = _SIGNS.get(kind) or symbol(attribute(element, "font"), attribute(element, "char"))
                self._say(sign, look, *dressed([Text(sign)], strong=strong, emphasis=emphasis))
            elif kind in _NOTES:
                self._hang(Noted(_NOTES[kind], attribute(element, "id")))
            elif kind in _DRAWINGS:
                self._draft.hung += [Hung(shown, self._deleted) for shown in look_into(element)]
            elif kind == "pgNum":
                self._add(PageField(Page.NUMBER))
            elif kind not in _SILENT and len(element):
                self._nested(element, kind)

    def _nested(self, element: _Element, kind: str) -> None:
        if kind == "ruby":
            for inner in content(element):
                if name(inner) == "rubyBase":
                    self.read(inner)
        else:
            self._run(element)

    def _text(self, element: _Element, look: Look, style: str) -> None:
        text = element.text
        if text and element.get(_SPACE) != "preserve":
            text = text.strip(_STRAY)
        if not text:
            return
        if style == GAP and (gap := _GAP.fullmatch(text)):
            self._say(text, look, Gap(gap[1]))
            return
        strong, emphasis = _LOOKS.get(style, (False, False))
        self._say(text, look, *dressed((Text(text),), strong=strong, emphasis=emphasis))

    def _break(self, element: _Element, look: Look, *shown: Piece) -> None:
        if attribute(element, "type") == "page":
            self._say("", look, Mark.PAGE_BREAK)
        else:
            self._say("\n", look, *shown)

    def _field_character(self, element: _Element, look: Look) -> None:
        match attribute(element, "fldCharType"):
            case "begin":
                self._words.begin_field()
                self._fields.append(_Field(form_text(child(element, "ffData"))))
            case "separate":
                self._words.show_field()
                if self._fields:
                    self._fields[-1].shown = True
            case "end":
                ended = self._fields.pop() if self._fields else _Field("")
                if ended.form and not ended.result:
                    self._words.show_field()
                    self._words.add(ended.form, look, self._deleted)
                    ended.result.append(Text(ended.form))
                self._words.end_field()
                self._add(*_meant("".join(ended.instruction), ended.result, self._setting))


def _meant(instruction: str, result: list[Piece], setting: Setting) -> list[Piece]:
    """Return what a field stands for: its own kind of inline where we know it, else what it shows."""
    words = _WORD.findall(instruction) or [""]
    kind = words[0].upper()
    strong, emphasis = look_of(result)
    if kind in _PAGES:
        return list(dressed([PageField(_PAGES[kind])], strong=strong, emphasis=emphasis))
    if kind == "PAGEREF" and words[1:2] == [LAST_PAGE]:
        return list(dressed([PageField(Page.COUNT)], strong=strong, emphasis=emphasis))
    if kind == "SEQ":
        return [Sequence(inlines(result))]
    if kind == "REF" and len(words) > 1 and (target := setting.controls.bookmarked(words[1])):
        return list(dressed([Reference(target)], strong=strong, emphasis=emphasis))
    return result
