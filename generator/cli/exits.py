"""Exit codes; the highest that applies wins."""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Cause, Finding, Severity

FINE = 0
"""Nothing that is to fail: nothing worse than warnings and notes, unless ``--fail-on`` says otherwise."""
FINDINGS = 1
"""What the files say is wrong."""
UNWRITABLE = 4
"""An output could not be written, be it what was to be printed."""
INTERRUPTED = 130
"""Ctrl-C, as shells number it."""
BUG = 70
"""A fault of ours (EX_SOFTWARE of sysexits.h)."""

_CODES = {
    Cause.CONTENT: FINDINGS,
    Cause.USAGE: 2,
    Cause.UNREADABLE: 3,
    Cause.UNWRITABLE: UNWRITABLE,
    Cause.LIMIT: 5,
    Cause.BUG: BUG,
}


def code(findings: Iterable[Finding], *, fail_on: Severity | None = Severity.ERROR) -> int:
    """Return the exit code that findings call for; a waived one calls for none.

    ``fail_on`` is the least severity of what the files say that counts; absent when none does. What could not be
    read, written or finished counts always.
    """
    return max((_code(finding, fail_on) for finding in findings if finding.waiver is None), default=FINE)


def _code(finding: Finding, fail_on: Severity | None) -> int:
    if finding.severity is Severity.ERROR and finding.cause is not Cause.CONTENT:
        return _CODES[finding.cause]
    return FINDINGS if fail_on is not None and finding.severity >= fail_on else FINE
