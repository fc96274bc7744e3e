"""What a dictionary says to write in place of a word."""

from __future__ import annotations

from generator.findings import Message, message
from generator.rules.engine.subjects import Hit


def instead(hit: Hit) -> Message | None:
    """Return the hint; absent where the dictionary does not say."""
    advice = hit.entry.instead if hit.entry else ""
    if not advice:
        return None
    # What to do is no words to put in place of others.
    return (
        message("{advice}", advice=advice) if advice.startswith("写明") else message("instead: {advice}", advice=advice)
    )
