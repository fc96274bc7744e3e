"""How the letters of a run look: its own formatting, that of its style, that of its paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.word.reading.elements import attribute, is_on, name, whole
from generator.word.reading.styles import Style, Styles
from generator.word.reading.words import Look

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLAIN_COLOURS = frozenset({"", "AUTO", "000000"})
_PLAIN_FILLS = frozenset({"", "AUTO", "FFFFFF", "NONE"})


def paragraph_look(style: Style, styles: Styles) -> Look:
    """Return how letters look in a paragraph of the style."""
    return Look(
        hidden=bool(style.hidden),
        bold=bool(style.bold),
        size=style.size or styles.size,
        colour=_colour(style.colour),
    )


def run_look(properties: _Element | None, around: Look, styles: Styles) -> Look:
    """Return how the letters of a run look; what it does not say is as in its paragraph."""
    if properties is None or not len(properties):
        return around
    hidden, bold, size, underlined, highlight, colour = (
        around.hidden,
        around.bold,
        around.size,
        around.underlined,
        around.highlight,
        around.colour,
    )
    for each in properties:
        match name(each):
            case "rStyle":
                style = styles.style(attribute(each))
                hidden = hidden if style.hidden is None else style.hidden
                bold = bold if style.bold is None else style.bold
                size = style.size or size
                colour = _colour(style.colour) or colour
            case "vanish":
                hidden = is_on(each)
            case "b":
                bold = is_on(each)
            case "sz":
                size = whole(attribute(each), size)
            case "u":
                underlined = attribute(each) not in ("", "none")
            case "highlight":
                highlight = attribute(each) if attribute(each) != "none" else ""
            case "shd":
                fill = attribute(each, "fill").upper()
                highlight = highlight or ("" if fill in _PLAIN_FILLS else fill)
            case "color":
                colour = _colour(attribute(each))
    return Look(hidden, bold, size, underlined, highlight, colour)


def _colour(written: str) -> str:
    colour = written.upper()
    return "" if colour in _PLAIN_COLOURS else colour
