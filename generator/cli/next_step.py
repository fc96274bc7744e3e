"""What to do about what was found: the end of a run's last line."""

from __future__ import annotations

import re
import shlex

from generator.findings import Message, message
from generator.report import Lang
from generator.report.outcome import Outcome

_MISSING = ("field-missing", "value-missing")
_BARE = re.compile(r"(?!-)[\w./-]+")
"""Names that every shell takes as they are; shlex would quote Chinese."""


def next_step(outcome: Outcome, lang: Lang, *, bid: str | None = None, word: str | None = None) -> Message | None:
    """Return what to do next; None when each finding says all there is to say.

    ``bid`` is the only bid of the run, as the user would name it; absent when there are others, or it is a draft.
    ``word`` is a Word file that was checked without the bid to which it may belong.
    """
    failing = [finding for finding in outcome.findings if outcome.fails(finding)]
    if failing and bid and all(finding.rule in _MISSING for finding in failing):
        return message(
            "fill these in, or see them in Word: {command}", command=f"bidwright build {quoted(bid)} --draft"
        )
    explained = next((finding.rule for finding in failing if outcome.pages(finding.rule, lang)), None)
    if explained:
        return message("what it means: {command}", command=f"bidwright explain {explained}")
    if word and not failing:
        return message("to compare it with its bid: {command}", command=f"bidwright check {quoted(word)} --bid BID")
    return None


def quoted(name: str) -> str:
    """Return a name as a shell takes it."""
    return name if _BARE.fullmatch(name) else shlex.quote(name)
