"""Looking into WordprocessingML without tripping over what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.word.names import R, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def name(element: _Element) -> str:
    """Return the local name of a WordprocessingML element; empty for all others, comments among them."""
    tag = element.tag
    return tag[len(W) + 2 :] if isinstance(tag, str) and tag.startswith(f"{{{W}}}") else ""


def child(element: _Element | None, *path: str) -> _Element | None:
    """Return the first child by each name in turn; absent when one is."""
    for step in path:
        element = None if element is None else next(element.iterchildren(f"{{{W}}}{step}"), None)
    return element


def children(element: _Element | None, wanted: str) -> list[_Element]:
    """Return the children of the name."""
    return [] if element is None else element.findall(f"{{{W}}}{wanted}")


def descendants(element: _Element | None, wanted: str) -> Iterator[_Element]:
    """Yield what there is of the name at any depth."""
    if element is not None:
        yield from element.iter(f"{{{W}}}{wanted}")


def attribute(element: _Element | None, wanted: str = "val", *, relation: bool = False) -> str:
    """Return an attribute, of WordprocessingML or of relationships; empty when it or the element is absent."""
    if element is None:
        return ""
    return element.get(f"{{{R if relation else W}}}{wanted}") or ""


def whole(written: str, default: int = 0) -> int:
    """Return the number written; the default when it is none, or none that Word could mean."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else default


def is_on(element: _Element | None) -> bool:
    """Return whether a switch is there and not turned off (ECMA-376 17.17.4)."""
    return element is not None and attribute(element) not in ("0", "false", "off")


def is_landscape(section: _Element | None) -> bool:
    """Return whether the pages of a w:sectPr are turned sideways."""
    return attribute(child(section, "pgSz"), "orient") == "landscape"


def targets(relations: _Element | None) -> dict[str, str]:
    """Return the internal targets of a .rels part by their ids."""
    if relations is None:
        return {}
    return {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in relations.iter(_RELATION)
        if relation.get("TargetMode") != "External"
    }
