"""Names of WordprocessingML as both kinds of files write them: transitional and strict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.word.names import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def tags(*names: str) -> tuple[str, ...]:
    """Return the tags of elements by their local names."""
    return tuple(f"{{{space}}}{name}" for name in names for space in (W, _STRICT))


def local(element: _Element) -> str:
    """Return the local name of an element found by ``tags``."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: _Element, name: str) -> str:
    """Return an attribute of WordprocessingML; empty when it is absent."""
    return element.get(f"{{{W}}}{name}") or element.get(f"{{{_STRICT}}}{name}") or element.get(name) or ""
