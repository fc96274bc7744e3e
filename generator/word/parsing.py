"""The bytes of a part as an XML tree, within limits: no entities, no depth without end, no more than memory holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.findings import message
from generator.word.refusals import AdmissionError, damaged, refused, too_large

if TYPE_CHECKING:
    from lxml.etree import _Element

PART_LIMIT = 32 * 1024 * 1024
"""Bytes of a part. A thousand pages of text are a third of it."""
_TREE_LIMIT = 400 * 1024 * 1024
"""Bytes that a part may take while it is read: a table of ten thousand rows and six columns takes two thirds of it."""
_WHOLE_LIMIT = 4 * _TREE_LIMIT
"""Bytes that all parts may take, one after another: a few seconds' work."""
_ELEMENT, _BLOCK, _ATTRIBUTE, _TEXT = 360, 800, 216, 120
"""What libxml2 keeps for each, and we make of it, in bytes; an attribute with the text node of its value."""
_BLOCKS = re.compile(rb"<(?:\w+:)?(?:p|tr|tc)[\s/>]")
_DEEPEST = "Excessive depth"
"""libxml2 stops at 256 elements within each other."""

_DOCTYPES = (b"<!DOCTYPE", b"<!ENTITY")
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_STRICT = b"http://purl.oclc.org/ooxml/"
_NAMESPACE = re.compile(
    rb"""(xmlns(?::[\w.-]+)?\s*=\s*["'])http://purl\.oclc\.org/ooxml/(\w+)/([\w/-]+)(?=["'])""", re.ASCII
)
"""A namespace of ISO/IEC 29500 strict; the transitional one has the year in it."""


@dataclass(slots=True)
class Budget:
    """What the trees of one file have taken so far."""

    spent: int = 0
    kept: int = 0
    """How many bytes are those of trees that are kept."""

    @property
    def is_overdrawn(self) -> bool:
        """Whether they have taken more than a file may."""
        return self.spent > _WHOLE_LIMIT


def parse(data: bytes, part: str, file: str, budget: Budget) -> _Element:
    """Return the root. Raises AdmissionError when the part is unsafe, broken or too large."""
    data = _in_utf_8(data)
    weight = _weight(data)
    budget.spent += weight
    if len(data) > PART_LIMIT or weight > _TREE_LIMIT or budget.is_overdrawn:
        raise too_large(file)
    if any(doctype in data for doctype in _DOCTYPES):
        raise _declares_entities(part, file)
    if _STRICT in data:
        data = _NAMESPACE.sub(rb"\1http://schemas.openxmlformats.org/\2/2006/\3", data)
    from lxml import etree

    # Comments and instructions would cut the text of an element in two.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if _DEEPEST in str(error):
            raise damaged(file, message("in the Word file, {part} is nested too deep", part=part)) from error
        raise damaged(file, message("the Word file is damaged: {part} is not well-formed XML", part=part)) from error
    if root.getroottree().docinfo.doctype:
        # Written in an encoding that the search above does not know.
        raise _declares_entities(part, file)
    return root


def _in_utf_8(data: bytes) -> bytes:
    """Return a part written in UTF-16 as the searches here can read it."""
    if not data.startswith(_UTF_16):
        return data
    code = "utf-16" if data[:2] in _UTF_16[:2] else "utf-16-le" if data[:1] == b"<" else "utf-16-be"
    try:
        return _DECLARATION.sub("", data.decode(code), count=1).encode()
    except UnicodeError:
        return data


def _weight(data: bytes) -> int:
    """Return how many bytes the tree will take, at least roughly."""
    closing = data.count(b"</")
    opening = data.count(b"<") - closing
    blocks = len(_BLOCKS.findall(data))
    return len(data) + opening * _ELEMENT + blocks * _BLOCK + closing * _TEXT + data.count(b"=") * _ATTRIBUTE


def _declares_entities(part: str, file: str) -> AdmissionError:
    text = message("the Word file declares XML entities in {part}", part=part)
    return refused(file, "xml-declares-entities", text)
