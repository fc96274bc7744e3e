"""Words that are named or quoted, and so not said: the title of a form, what somebody answers."""

from __future__ import annotations

from generator.rules.engine.subjects import Hit

_PAIRS = (("《", "》"), ("“", "”"), ("「", "」"))


def is_quoted(hit: Hit) -> bool:
    """Return whether the words stand inside book-title marks or quotation marks."""
    return any(hit.before.count(opening) > hit.before.count(closing) for opening, closing in _PAIRS)


def sentence(hit: Hit) -> str:
    """Return the sentence in which the words stand."""
    start = max(hit.before.rfind(sign) for sign in _ENDS) + 1
    ends = [at for sign in _ENDS if (at := hit.after.find(sign)) >= 0]
    return hit.before[start:] + hit.text + hit.after[: min(ends, default=len(hit.after))]


_ENDS = "。；！？;!?\n"
