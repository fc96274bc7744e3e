"""Ids and references in text that is not a document yet: as they are written, whatever stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ID = re.compile(r"(?<![{\\])\{(?:[^{}\n]*?[ \t])?#(?P<id>[A-Za-z0-9_-]+)(?=[ \t}])")
_REFERENCE = re.compile(r"(?<![\\!])\[\]\(#(?P<id>[^()\n]*)\)")


def ids(text: str) -> Iterator[tuple[str, int]]:
    """Yield each id that a text gives to a heading or block (``{#tbl-warranty caption="…"}``), with its offset."""
    return ((match["id"], match.start()) for match in _ID.finditer(text))


def references(text: str) -> Iterator[tuple[str, int]]:
    """Yield each id that a text refers to (``[](#tbl-warranty)``), with its offset."""
    return ((match["id"], match.start()) for match in _REFERENCE.finditer(text))
