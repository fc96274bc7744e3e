"""What lies in a file besides its words: properties, variables, names of people and styles, other parts."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from generator.document.manuscript import Found, Trace
from generator.findings import WordPlace
from generator.word.parts import Parts
from generator.word.reading.elements import attribute, child, children
from generator.word.reading.styles import Styles
from generator.word.refusals import AdmissionError

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES = {"creator": "author", "Company": "company", "Manager": "manager", "Template": "template"}
"""What a user knows a property by, where the file calls it otherwise."""
_UNTOLD = frozenset({"HeadingPairs", "TitlesOfParts", "DigSig", "HLinks"})
_MARKUP = (".xml", ".rels")
_STORED = re.compile(r"customXml/[^/]+\.xml", re.IGNORECASE)


def titles(parts: Parts) -> Iterator[str]:
    """Yield the document's title, as its properties give it."""
    for root in _roots(parts, parts.of_whole("core-properties")):
        yield from (entry.text or "" for entry in root if _local(entry) == "title")


def find_traces(parts: Parts, styles: Styles, read: Container[str]) -> Iterator[Found]:
    """Yield them; ``read`` are the headers and footers whose words are passages already.

    A part that is unsafe or broken is told of by those who look for dangers.
    """
    place = WordPlace(parts.package.file)
    for name, text in _properties(parts):
        if text.strip():
            yield Found(Trace.PROPERTY, text, place, name)
    for name, text in _variables(parts):
        yield Found(Trace.VARIABLE, text, place, name)
    for root in _roots(parts, parts.all_of("people")):
        yield from (
            Found(Trace.PERSON, _attribute(each, "author"), place) for each in root if _attribute(each, "author")
        )
    yield from (Found(Trace.STYLE, name, place) for name in styles.customs())
    for name in sorted(parts.package.names):
        if not name.endswith("/") and not name.casefold().endswith(_MARKUP):
            yield Found(Trace.PART, name, place)
    others = (part for kind in ("header", "footer", "glossarydocument") for part in parts.all_of(kind))
    stored = filter(_STORED.fullmatch, sorted(parts.package.names))
    for part in dict.fromkeys((*others, *stored)):
        if part not in read:
            yield from (Found(Trace.DATA, words, place, part) for words in _words(parts, part))


def _properties(parts: Parts) -> Iterator[tuple[str, str]]:
    for root in _roots(parts, parts.of_whole("core-properties")):
        yield from ((_name(entry), entry.text or "") for entry in root)
    for root in _roots(parts, parts.of_whole("extended-properties")):
        yield from ((_name(entry), entry.text or "") for entry in root if _local(entry) not in _UNTOLD)
    for root in _roots(parts, parts.of_whole("custom-properties")):
        yield from ((entry.get("name") or "", "".join(entry.itertext())) for entry in root)


def _variables(parts: Parts) -> Iterator[tuple[str, str]]:
    part = parts.related("settings")
    for root in _roots(parts, iter((part,))):
        for variable in children(child(root, "docVars"), "docVar"):
            yield attribute(variable, "name"), attribute(variable)
        merge = child(root, "mailMerge")
        for each in () if merge is None else merge.iter():
            if written := attribute(each):
                yield _local(each), written
        if child(root, "attachedTemplate") is not None:
            relation = parts.relations(part).get(attribute(child(root, "attachedTemplate"), "id", relation=True))
            if relation:
                yield "attachedTemplate", relation.target


def _words(parts: Parts, part: str) -> Iterator[str]:
    for root in _roots(parts, iter((part,))):
        words = " ".join(filter(None, (text.strip() for text in root.itertext())))
        if words:
            yield words


def _roots(parts: Parts, names: Iterator[str]) -> Iterator[_Element]:
    for name in names:
        try:
            root = parts.package.part(name) if name else None
        except AdmissionError:
            continue
        if root is not None:
            yield root


def _name(element: _Element) -> str:
    local = _local(element)
    return _NAMES.get(local, local)


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _attribute(element: _Element, local: str) -> str:
    """Return an attribute of whichever namespace."""
    return next((str(value) for name, value in element.items() if str(name).rpartition("}")[2] == local), "")
