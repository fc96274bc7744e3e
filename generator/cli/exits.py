"""Exit codes; the highest that applies wins."""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Cause, Finding, Severity

FINE = 0
"""Nothing worse than warnings and notes."""
UNWRITABLE = 4
"""An output could not be written, be it what was to be printed."""
INTERRUPTED = 130
"""Ctrl-C, as shells number it."""
BUG = 70
"""A fault of ours (EX_SOFTWARE of sysexits.h)."""

_CODES = {Cause.CONTENT: 1, Cause.USAGE: 2, Cause.UNREADABLE: 3, Cause.UNWRITABLE: UNWRITABLE, Cause.LIMIT: 5}


def code(findings: Iterable[Finding]) -> int:
    """Return the exit code that findings call for; a waived one calls for none."""
    errors = (each for each in findings if each.severity is Severity.ERROR and each.waiver is None)
    return max((_CODES[each.cause] for each in errors), default=FINE)
