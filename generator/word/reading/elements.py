"""Looking into WordprocessingML without tripping over what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.word.names import MC, R, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = f"{{{W}}}"
_LENGTH = len(_SPACE)
_ALTERNATE, _CHOICE, _FALLBACK = (f"{{{MC}}}{local}" for local in ("AlternateContent", "Choice", "Fallback"))
_HOLDS_WORDS = ("{*}t", "{*}p", "{*}textpath", "{*}imagedata", "{*}blip")


_NAMES: dict[object, str] = {}
"""The names of tags seen before. A file may make up as many as it likes: no more are remembered than Word has."""
_KNOWN = 1000


def name(element: _Element) -> str:
    """Return the local name of a WordprocessingML element; empty for all others, comments among them."""
    tag = element.tag
    known = _NAMES.get(tag)
    if known is None:
        known = tag[_LENGTH:] if isinstance(tag, str) and tag.startswith(_SPACE) else ""
        if len(_NAMES) < _KNOWN:
            _NAMES[tag] = known
    return known


def child(element: _Element | None, *path: str) -> _Element | None:
    """Return the first child by each name in turn; absent when one is."""
    for step in path:
        if element is None:
            return None
        wanted = _SPACE + step
        for each in element:  # what is asked for mostly comes first: no search by libxml2 is as fast
            if each.tag == wanted:
                element = each
                break
        else:
            return None
    return element


def named(element: _Element | None) -> dict[str, _Element]:
    """Return the first child of each name: for properties of which several are asked."""
    found: dict[str, _Element] = {}
    for each in () if element is None else element:
        found.setdefault(name(each), each)
    return found


def children(element: _Element | None, wanted: str) -> list[_Element]:
    """Return the children of the name."""
    return [] if element is None else element.findall(f"{{{W}}}{wanted}")


def descendants(element: _Element | None, wanted: str) -> Iterator[_Element]:
    """Yield what there is of the name at any depth."""
    if element is not None:
        yield from element.iter(f"{{{W}}}{wanted}")


def content(parent: _Element) -> Iterator[_Element]:
    """Yield the children; of alternatives for programs of different age (mc:AlternateContent) those of one.

    The first that holds anything to read counts: the fallback says the same once more, in an older language.
    """
    for element in parent:
        if element.tag == _ALTERNATE:
            chosen = _chosen(element)
            if chosen is not None:
                yield from content(chosen)
        else:
            yield element


def _chosen(alternatives: _Element) -> _Element | None:
    offered = [*alternatives.iterchildren(_CHOICE), *alternatives.iterchildren(_FALLBACK)]
    readable = (each for each in offered if next(each.iter(*_HOLDS_WORDS), None) is not None)
    return next(readable, offered[0] if offered else None)


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


def is_on_value(written: str) -> bool:
    """Return whether an attribute turns something on."""
    return written in ("1", "true", "on")


def is_landscape(section: _Element | None) -> bool:
    """Return whether the pages of a w:sectPr are turned sideways."""
    return attribute(child(section, "pgSz"), "orient") == "landscape"
