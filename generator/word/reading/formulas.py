"""Formulas (ECMA-376 22.1) as a line of plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.word.reading.elements import content

if TYPE_CHECKING:
    from lxml.etree import _Element

_BEFORE = {"den": "/", "sup": "^", "sub": "_"}


def formula_text(formula: _Element) -> str:
    """Return the signs in order; a fraction has ``/`` in it, an exponent ``^`` and an index ``_`` before it."""
    words: list[str] = []
    for element in content(formula):
        local = str(element.tag).rpartition("}")[2]
        if local == "t":
            words.append(element.text or "")
        elif not local.endswith("Pr"):
            inner = formula_text(element)
            words.append(_BEFORE.get(local, "") + inner if inner else "")
    return "".join(words)
