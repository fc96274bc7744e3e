"""Findings as GitHub's workflow commands (``--format github``): annotations on the lines of a pull request.

    ::error title=value-not-understood,file=bids/a/bid.yaml,line=9,endLine=9,col=24,endColumn=26::36 has no unit%0A…

GitHub shows at most ten annotations of a severity for each step; all of them stand in the step's log.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Place, Severity
from generator.report.outcome import Outcome
from generator.report.sentences import advice, claim
from generator.report.wording import Lang, visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(outcome: Outcome, *, lang: Lang) -> Iterator[str]:
    """Yield the commands, a line each; findings that are waived are none."""
    for finding in outcome.findings:
        if finding.waiver is None:
            text = "\n".join((claim(finding, outcome, lang), *advice(finding, lang)))
            properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(finding, outcome))
            yield f"::{_COMMANDS[finding.severity]} {properties}::{_data(text)}"


def _properties(finding: Finding, outcome: Outcome) -> Iterator[tuple[str, str]]:
    yield "title", finding.rule
    place = finding.place
    address = outcome.address(place.file) if place else None
    if address is None:
        return
    yield "file", visible(address)
    if not isinstance(place, Place) or place.line is None:
        return
    yield "line", str(place.line)
    end = place.end_line or place.line
    yield "endLine", str(end)
    # Columns count only within one line: the checks API refuses them otherwise.
    if place.column is not None and end == place.line:
        yield "col", str(place.column)
        yield "endColumn", str(place.end_column or place.column)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
