"""Findings as a GitLab Code Quality report (``--format gitlab``), for ``artifacts: reports: codequality``.

GitLab documents the format under "Code Quality report format". A place without a line is told at line 1, since a
line is asked for; a finding that is waived is left out.
"""

from __future__ import annotations

import json

from generator.findings import AnyPlace, Place, Severity
from generator.report.fingerprints import fingerprints
from generator.report.outcome import Outcome
from generator.report.sentences import advice, claim
from generator.report.wording import Lang, visible

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}
_NOWHERE = "bidwright"
"""What stands for the file where none is concerned."""


def render(outcome: Outcome, *, lang: Lang) -> str:
    """Return one JSON document, without a line end after it."""
    listed = [
        {
            "description": " · ".join((claim(finding, outcome, lang), *advice(finding, lang))),
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {"path": _path(finding.place, outcome), "lines": _lines(finding.place)},
        }
        for finding, fingerprint in fingerprints(outcome)
        if finding.waiver is None
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def _path(place: AnyPlace | None, outcome: Outcome) -> str:
    if place is None:
        return _NOWHERE
    # An absolute path is none of the repository's; its leading slash would be no path in it either.
    return visible(outcome.address(place.file) or place.file).lstrip("/")


def _lines(place: AnyPlace | None) -> dict[str, int]:
    if not isinstance(place, Place) or place.line is None:
        return {"begin": 1}
    return {"begin": place.line, "end": place.end_line or place.line}
