"""Styles, whichever program named them: what each is to us, and how it looks where that tells something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.word.names import TABLE, W
from generator.word.reading.elements import attribute, child, children, is_on, is_on_value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_KNOWN = {
    style.lower(): style
    for style in (
        "Title", "Heading1", "Heading2", "Heading3", "Heading4", "BodyText", "Salutation", "Particulars", "Closing",
        "Caption", "Header", "Footer", "BidTable", "TableText", "TableHeader", "SignatureTable", "SignatureText",
        "CoverMark", "CoverLine", "CoverTitle", "CoverTable", "CoverText", "TOCHeading", "TOC1", "TOC2", "TOC3", "TOC4",
        "Spacer", "TableSpace", "Strong", "Emphasis", "StrongEmphasis", "Gap",
        *(f"List{kind}{level}" for kind in ("Bullet", "Number", "Continue") for level in ("", *range(2, 10))),
    )
} | {"题注": "Caption", "页眉": "Header", "页脚": "Footer", "文档标题": "Title", "目录标题": "TOCHeading"}  # fmt: skip
"""By their names: other editors rename the ids (``1`` for ``Heading1``), and converters translate the names, too."""

_DIGITS = {sign: number for number, sign in enumerate("一二三四五六七八九", 1)} | {str(n): n for n in range(1, 10)}
_HEADING = re.compile(r"(?:heading|标题)([1-9一二三四五六七八九])|([1-9一二三四五六七八九])级标题", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录)[1-9]", re.IGNORECASE)
_BODY_LEVEL = 9
"""w:outlineLvl of text that is no heading (ECMA-376 17.3.1.20)."""
_LONGEST_CHAIN = 32


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or character style with what it inherits."""

    id: str = ""
    """Ours where it is one we know; else the file's."""
    name: str = ""
    """As the file has it."""
    heading: int = 0
    """1 to 9; 0 for a style of other text."""
    contents: bool = False
    """Whether it is for the entries of a table of contents."""
    number: str = ""
    """w:numId; empty where it has none."""
    depth: int | None = None
    """w:ilvl; absent where the list says it."""
    hidden: bool | None = None
    """Absent, like the next ones, where the style leaves it as it is."""
    bold: bool | None = None
    size: int | None = None
    """In half-points."""
    align: str = ""
    colour: str = ""


@dataclass(slots=True)
class Styles:
    """The styles of one file."""

    default: str = ""
    """The id of the style of paragraphs that name none."""
    size: int = 20
    """Of text whose style gives none, in half-points."""
    language: str = ""
    """``zh-CN`` or ``en`` where the file says so for certain; else empty."""
    ours: bool = False
    """Whether this program wrote the file: what is a heading has the style of one."""
    _elements: Mapping[str, _Element] = field(default_factory=dict)
    _resolved: dict[str, Style] = field(default_factory=dict)

    def known(self, id: str) -> str:
        """Return our id for the file's; the file's own when it is no style of ours."""
        return self.style(id).id if id else ""

    def style(self, id: str) -> Style:
        """Return a style; one that the file does not define tells no more than its id."""
        found = self._resolved.get(id)
        if found is None:
            found = self._resolved[id] = self._resolve(id)
        return found

    def customs(self) -> Iterator[str]:
        """Yield the names of the styles that are not Word's own."""
        for element in self._elements.values():
            if element.get(f"{{{W}}}customStyle") in ("1", "true", "on"):
                yield attribute(child(element, "name"))

    def _resolve(self, id: str) -> Style:
        chain = list(self._chain(id))
        if not chain:
            return _undefined(id)
        called = attribute(child(chain[0], "name")) or id
        plain = _plain(called)
        paragraphs = [link for link in chain if attribute(link, "type") != "character"]
        letters = [child(link, "rPr") for link in chain]
        return Style(
            id=_KNOWN.get(plain, id),
            name=called,
            heading=_heading(paragraphs) if plain not in ("title", "tocheading") else 0,
            contents=bool(_CONTENTS.fullmatch(plain)),
            number=_first(paragraphs, "pPr", "numPr", "numId"),
            depth=_whole(_first(paragraphs, "pPr", "numPr", "ilvl")),
            hidden=_switch(letters, "vanish"),
            bold=_switch(letters, "b"),
            size=_whole(_first(letters, "sz")),
            align=_first(paragraphs, "pPr", "jc"),
            colour=_first(letters, "color"),
        )

    def _chain(self, id: str) -> Iterator[_Element]:
        """Yield a style and what it is based on, as far as it goes; a circle ends."""
        at = id
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get(at)
            if element is None:
                return
            yield element
            at = attribute(child(element, "basedOn"))


def read_styles(root: _Element | None) -> Styles:
    """Return the styles of a part; a file without one has none."""
    elements = {attribute(style, "styleId"): style for style in children(root, "style")}
    default = next(
        (
            name
            for name, style in elements.items()
            if attribute(style, "type") == "paragraph" and is_on_value(attribute(style, "default"))
        ),
        "",
    )
    defaults = child(root, "docDefaults", "rPrDefault", "rPr")
    found = Styles(default, _whole(attribute(child(defaults, "sz"))) or 20, _elements=elements)
    spoken = attribute(child(defaults, "lang")).lower()
    names = (attribute(child(style, "name")) or called for called, style in elements.items())
    found.ours = any(_KNOWN.get(_plain(name)) == TABLE for name in names)
    if found.ours:
        found.language = "en" if spoken.startswith("en") else "zh-CN"
    elif spoken.startswith("zh"):
        # Word writes en-US into Chinese files, too.
        found.language = "zh-CN"
    return found


def _plain(called: str) -> str:
    """Return the name of a style as ``_KNOWN`` has it."""
    return "".join(called.split()).lower()


def _undefined(id: str) -> Style:
    known = _KNOWN.get(id.lower(), id)
    return Style(known, heading=int(known[-1]) if known.startswith("Heading") and known[-1:].isdigit() else 0)


def _heading(chain: list[_Element]) -> int:
    for style in chain:
        called = _HEADING.fullmatch(re.sub(r"\s", "", attribute(child(style, "name"))))
        if called:
            return _DIGITS[called[1] or called[2]]
        outline = _whole(attribute(child(style, "pPr", "outlineLvl")))
        if outline is not None:
            return outline + 1 if outline < _BODY_LEVEL else 0
    return 0


def _first(elements: Iterable[_Element | None], *path: str) -> str:
    """Return the first value that one of the elements gives."""
    return next((value for element in elements if (value := attribute(child(element, *path)))), "")


def _switch(elements: Iterable[_Element | None], name: str) -> bool | None:
    return next((is_on(switch) for element in elements if (switch := child(element, name)) is not None), None)


def _whole(written: str) -> int | None:
    number = whole(written, -1)
    return number if number >= 0 else None
