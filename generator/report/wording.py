"""Messages in the user's language: English is the source, Simplified Chinese a gettext catalogue."""

from __future__ import annotations

import gettext
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from generator.findings import AnyPlace, Argument, Message, Place, WordPlace

Lang: TypeAlias = Literal["en", "zh"]

DOMAIN = "bidwright"
LOCALES = Path(__file__).parent / "locale"

PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([a-z_]+)\}")
"""An argument's place; a doubled brace stands for a single one, as in ``str.format``."""

_LONGEST = 160
"""Characters of an argument before its middle is left out: a value may have 40,000."""


def word(message: Message, lang: Lang) -> str:
    """Return the message in a language. An argument that is missing leaves its placeholder standing."""
    arguments = dict(message.arguments)

    def fill(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0][0]
        value = arguments.get(match[1])
        return match[0] if value is None else _spelt(value, lang)

    return PLACEHOLDER.sub(fill, _translated(message.id, lang))


def word_place(place: AnyPlace, lang: Lang) -> str:
    """Return a place as ``file:line:column``, or for a Word file with headings, steps and the words meant."""
    if isinstance(place, Place):
        return ":".join(str(part) for part in (visible(place.file), place.line, place.column) if part is not None)
    heading = " › ".join((*map(visible, place.heading), *(word(step, lang) for step in place.steps)))
    quote = ""
    if place.quote:
        quote = f"“{_shortened(visible(place.quote))}”" if lang == "zh" else f'"{_shortened(visible(place.quote))}"'
    return " ".join(part for part in (visible(place.file), heading, quote) if part)


_SIGNS = {"\n": "↵", "\t": "⇥"}


def visible(text: str) -> str:
    """Return text that is safe on a terminal: what has no glyph of its own is written as its code point."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character in _SIGNS:
        return _SIGNS[character]
    # Cc control, Cf bidi and zero-width, Cs lone surrogates, Co private use, Cn unassigned, Zl and Zp line breaks.
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
    return f"<U+{ord(character):04X}>" if hidden else character


def _spelt(value: Argument, lang: Lang) -> str:
    if isinstance(value, Message):
        return word(value, lang)
    if isinstance(value, Place | WordPlace):
        return word_place(value, lang)
    if isinstance(value, tuple):
        return ("、" if lang == "zh" else ", ").join(_shortened(visible(part)) for part in value)
    return _shortened(visible(str(value)))


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return f"{text[: _LONGEST * 2 // 3]}…{text[-_LONGEST // 3 :]}"


def _translated(source: str, lang: Lang) -> str:
    return source if lang == "en" or not source else _catalogue().gettext(source)


@cache
def _catalogue() -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALES, languages=["zh_CN"], fallback=True)
