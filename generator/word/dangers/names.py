"""Names of WordprocessingML, as the searches through a whole part use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.word.names import W

if TYPE_CHECKING:
    from lxml.etree import _Element


def tags(*names: str) -> tuple[str, ...]:
    """Return the tags of elements by their local names."""
    return tuple(f"{{{W}}}{name}" for name in names)


def local(element: _Element) -> str:
    """Return the local name of an element found by ``tags``."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: _Element, name: str) -> str:
    """Return an attribute of WordprocessingML; empty when it is absent."""
    return element.get(f"{{{W}}}{name}") or element.get(name) or ""
