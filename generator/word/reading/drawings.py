"""What pictures, shapes and text boxes say: DrawingML and its predecessor VML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.document.manuscript import Trace
from generator.frozen import frozen
from generator.word.names import A, R, W
from generator.word.reading.elements import content

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_VML = "{urn:schemas-microsoft-com:vml}"
_BOX = f"{{{W}}}txbxContent"
_PARAGRAPH, _TEXT, _BREAK = (f"{{{A}}}{local}" for local in ("p", "t", "br"))
_WORD_ART = f"{_VML}textpath"
_TOLD = ("docPr", "cNvPr")
"""Elements that name a drawing or a picture in it, and describe it to those who cannot see it."""
_WORDS = {each: each for each in ("descr", "title", "name")}
_VML_WORDS = {"alt": "descr", "title": "title", f"{_OFFICE}title": "title"}
_ELSEWHERE = (f"{{{R}}}link", "src", f"{_OFFICE}href")
_PARTS = ("id", "dm")
"""Relationships of charts (id) and of diagrams, whose data hold the words (dm)."""


@dataclass(frozen=True, slots=True)
class Box:
    """A text box: w:txbxContent, which holds paragraphs and tables as the text does."""

    element: _Element


@dataclass(frozen=True, slots=True)
class Drawn:
    """Words in a shape, chart or picture, one paragraph."""

    text: str


@frozen
class Seen:
    """Something that tells without being words of the text."""

    trace: Trace
    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Linked:
    """A part with further words: a chart, a diagram."""

    id: str


Shown: TypeAlias = Box | Drawn | Seen | Linked


def look_into(drawing: _Element) -> Iterator[Shown]:
    """Yield what a w:drawing, w:pict or w:object shows; each text box once, though it may be there in two languages."""
    for element in content(drawing):
        tag = element.tag if isinstance(element.tag, str) else ""
        local = tag.rpartition("}")[2]
        if tag == _BOX:
            yield Box(element)
            continue
        if tag == _PARAGRAPH:
            yield from _drawn(element)
            continue
        if tag == _WORD_ART and element.get("string"):
            yield Drawn(element.get("string", ""))
        if local in _TOLD:
            yield from _told(element, _WORDS)
        elif tag.startswith(_VML):
            yield from _told(element, _VML_WORDS)
        yield from (Seen(Trace.PICTURE, target, "target") for each in _ELSEWHERE if (target := element.get(each)))
        if local in ("chart", "relIds"):
            yield from (Linked(name) for each in _PARTS if (name := element.get(f"{{{R}}}{each}")))
        yield from look_into(element)


def words_of_part(root: _Element) -> Iterator[Drawn]:
    """Yield the words in the part of a chart or diagram."""
    for paragraph in root.iter(_PARAGRAPH):
        yield from _drawn(paragraph)
    for cached in root.iter("{*}strCache"):
        yield from (Drawn(value.text) for value in cached.iter("{*}v") if value.text)


def _drawn(paragraph: _Element) -> Iterator[Drawn]:
    words = "".join("\n" if each.tag == _BREAK else each.text or "" for each in paragraph.iter(_TEXT, _BREAK))
    if words:
        yield Drawn(words)


def _told(element: _Element, attributes: Mapping[str, str]) -> Iterator[Seen]:
    for attribute, name in attributes.items():
        if text := element.get(attribute):
            yield Seen(Trace.PICTURE, text, name)
