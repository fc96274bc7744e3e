"""What a dictionary says to write in place of a word."""

from __future__ import annotations

from generator.findings import Message, message
from generator.rules.engine.subjects import Hit

_TO_DO = "写明"
"""Begins what is to be done, and is no words to put in place of others (``dictionaries``)."""


def instead(hit: Hit) -> Message | None:
    """Return the hint; absent where the dictionary does not say."""
    advice = hit.entry.instead if hit.entry else ""
    if advice.startswith(_TO_DO):
        return message("{advice}", advice=advice)
    return message("instead: {advice}", advice=advice) if advice else None
