"""What the parser is given: Markdown in which every value is an opaque token, and the way back to the template."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.document.inlines import Gap, PageField, Text, Value
from generator.findings import Place

TOKEN = re.compile("\ue000[\ue010-\ue019]+\ue001")
"""A token: a number in private-use digits between two private-use marks. Markdown sees a word without meaning."""


TOKENS = re.compile(f"({TOKEN.pattern})")
"""Splits a text; every other piece is a token."""

_DIGITS = {ord(str(digit)): 0xE010 + digit for digit in range(10)}


@lru_cache(maxsize=16_384)
def token(number: int) -> str:
    """Return the token for the ``number``-th value (from 0) of a document."""
    return f"\ue000{str(number).translate(_DIGITS)}\ue001"


@dataclass(frozen=True, slots=True)
class Source:
    """One piece of Markdown to parse."""

    markdown: str
    """Lines end in ``\\n``. Private-use characters occur in tokens only."""
    values: Mapping[str, Text | Value | Gap | PageField]
    """What each token stands for. A Text here may hold ``\\n`` (it becomes LineBreak) and may be empty."""
    place: Callable[[int], Place]
    """The template place of a Markdown line (1-based)."""
