"""What to print on a terminal whose encoding lacks a character, such as a Chinese Windows console in GBK."""

from __future__ import annotations

import codecs

ALIKE = "bidwright.alike"
"""Name of the error handler for streams: a character that looks alike, else a question mark."""

_ALIKE = {"›": ">", "↵": "\\n", "⇥": "\\t", "·": ".", "…": "...", "—": "-", "×": "x", "“": '"', "”": '"', "¥": "Y"}


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_ALIKE.get(character, "?") for character in error.object[error.start : error.end]), error.end


codecs.register_error(ALIKE, _replace)
