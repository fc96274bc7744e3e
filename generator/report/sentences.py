"""What is said of a finding, in the sentences that the formats share."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Message, Place, Severity, Waiver, message
from generator.report.outcome import Outcome
from generator.report.wording import Lang, word, word_place

SEVERITIES = {Severity.ERROR: message("error"), Severity.WARNING: message("warning"), Severity.INFO: message("note")}


def claim(finding: Finding, outcome: Outcome, lang: Lang) -> str:
    """Return what is wrong, for a report that can point at a line of a file of the user's, and at nothing else.

    The place in a Word file or in a template of ours is put before it.
    """
    said = word(finding.message, lang)
    place = finding.place
    if place is None or (isinstance(place, Place) and outcome.address(place.file) is not None):
        return said
    return f"{word_place(place, lang)}: {said}"


def advice(finding: Finding, lang: Lang) -> Iterator[str]:
    """Yield a line for each other place, for the hint and for the waiver."""
    for label, place in finding.related:
        yield word(message("also at {place}: {what}", place=place, what=label), lang)
    if finding.hint:
        yield word(message("hint: {hint}", hint=finding.hint), lang)
    if finding.waiver:
        yield word(_waived(finding.waiver), lang)


def _waived(waiver: Waiver) -> Message:
    arguments: dict[str, str | Place] = {"who": waiver.who, "place": waiver.place, "reason": waiver.reason}
    if waiver.until:
        return message("waived by {who} until {until} ({place}): {reason}", until=waiver.until, **arguments)
    return message("waived by {who} ({place}): {reason}", **arguments)
