"""The order in which findings are shown, and how many there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.findings import BUILT_IN, Finding, Message, Place, Severity, message


def arrange(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings by file and place, each once: two bids that share a layer share its faults."""
    return tuple(sorted(dict.fromkeys(findings), key=_position))


def _position(finding: Finding) -> tuple[bool, str, int, int, int]:
    """Return where a finding stands: what concerns no file first, files of this program's own last."""
    place = finding.place
    file = place.file if place else ""
    if isinstance(place, Place):
        return _is_ours(file), file, place.line or 0, place.column or 0, -finding.severity
    return _is_ours(file), file, place.order if place else 0, 0, 0


def _is_ours(file: str) -> bool:
    return file.startswith(BUILT_IN)


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings there are of each severity, and how many besides are waived."""

    errors: int
    warnings: int
    notes: int
    waived: int = 0

    def message(self) -> Message:
        """Return the closing line."""
        severities = message(
            "{errors}, {warnings}, {notes}",
            errors=message("1 error") if self.errors == 1 else message("{count} errors", count=self.errors),
            warnings=message("1 warning") if self.warnings == 1 else message("{count} warnings", count=self.warnings),
            notes=message("1 note") if self.notes == 1 else message("{count} notes", count=self.notes),
        )
        return message("{found}, {count} waived", found=severities, count=self.waived) if self.waived else severities


def count(findings: Iterable[Finding]) -> Count:
    """Count findings that have been arranged."""
    every = tuple(findings)
    severities = [finding.severity for finding in every if finding.waiver is None]
    waived = len(every) - len(severities)
    errors, warnings, notes = (severities.count(each) for each in (Severity.ERROR, Severity.WARNING, Severity.INFO))
    return Count(errors, warnings, notes, waived)
