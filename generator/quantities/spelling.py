"""Text as typed → text that a grammar can read: half-width, plain spaces, of sensible length."""

from __future__ import annotations

import re

from generator.findings import message
from generator.quantities.reading import Refusal

LONGEST = 80
"""Characters in the longest text that any quantity reads; no promise needs half as many."""

_HALF_WIDTH = {0xFF01 + offset: 0x21 + offset for offset in range(94)} | {0x3000: 0x20, 0xA0: 0x20, 0xFFE5: 0xA5}
_CASELESS = dict.fromkeys((0x130, 0x131, 0x17F, 0x212A), 0xFFFD)
"""İ, ı, ſ and the kelvin sign: a pattern that ignores case would take them for i, s and k."""
_SPACES = re.compile(r"\s+")


def tidy(text: str, *, example: str) -> str | Refusal:
    """Return the text half-width and trimmed, with single spaces; a refusal when empty or far too long."""
    tidied = _SPACES.sub(" ", text[: LONGEST * 4].translate(_HALF_WIDTH | _CASELESS)).strip()
    if not tidied and len(text) <= LONGEST * 4:
        return Refusal(message("there is no value here"), message("write it like {example}", example=example))
    if len(tidied) > LONGEST or len(text) > LONGEST * 4:
        return Refusal(
            message("{start} is too long for a single value", start=text.strip()[:20] + "…"),
            message("write only the value here, like {example}", example=example),
        )
    return tidied
