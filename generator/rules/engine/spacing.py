"""Words without white space: programs put it between Chinese and figures, and take it out."""

from __future__ import annotations


def bare(words: str) -> str:
    """Return the words without white space."""
    return "".join(words.split())
