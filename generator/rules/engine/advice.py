"""What a dictionary says to write in place of a word."""

from __future__ import annotations

from generator.findings import Message, message
from generator.rules.engine.subjects import Hit


def instead(hit: Hit) -> Message | None:
    """Return the hint; absent where the dictionary does not say."""
    return message("instead: {advice}", advice=hit.entry.instead) if hit.entry and hit.entry.instead else None
