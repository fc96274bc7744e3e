"""Fields of Word's old forms, which show what no run says (ECMA-376 17.16.17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.word.reading.elements import attribute, child, children, is_on, whole

if TYPE_CHECKING:
    from lxml.etree import _Element


def form_text(data: _Element | None) -> str:
    """Return what a box to tick or a list to choose from shows; empty for a field that shows its own text."""
    box, choice = child(data, "checkBox"), child(data, "ddList")
    if box is not None:
        ticked = child(box, "checked")
        return "☑" if is_on(child(box, "default") if ticked is None else ticked) else "☐"
    entries = children(choice, "listEntry")
    chosen = child(choice, "result")
    at = whole(attribute(child(choice, "default") if chosen is None else chosen))
    return attribute(entries[at]) if at < len(entries) else ""
