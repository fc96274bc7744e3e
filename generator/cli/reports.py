"""What was found, as a document in one of the formats; and such documents written to files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from generator.cli.changes import Change, exchange
from generator.cli.outputs import Disk, not_writable
from generator.cli.reading import DiskReader
from generator.cli.reporting import Format, Report
from generator.findings import Finding
from generator.report import Lang, word
from generator.report.order import count
from generator.report.outcome import Outcome


def render(outcome: Outcome, format: Format, reader: DiskReader, *, lang: Lang) -> str:
    """Return the document, without a line end after it."""
    match format:
        case "text":
            from generator.report import text

            lines = text.render(outcome.findings, reader.line, lang=lang, waived=True)
            return "\n".join((*lines, word(count(outcome.findings).message(), lang)))
        case "json":
            from generator.report import json

            return json.render(outcome, lang=lang)
        case "github":
            from generator.report import github

            return "\n".join(github.render(outcome, lang=lang))
        case "gitlab":
            from generator.report import gitlab

            return gitlab.render(outcome, lang=lang)
        case "sarif":
            from generator.report import sarif

            return sarif.render(outcome, lang=lang)
        case "junit":
            from generator.report import junit

            return junit.render(outcome, lang=lang)
        case _:
            assert_never(format)


def write(
    outcome: Outcome, reports: Iterable[Report], reader: DiskReader, *, disk: Disk, lang: Lang
) -> Iterator[Finding]:
    """Write each report to its file, whole or not at all; yield a finding for each that cannot be written."""
    for report in reports:
        data = (render(outcome, report.format, reader, lang=lang) + "\n").encode("utf-8", "backslashreplace")
        failure = exchange([Change(report.file, None, data)], disk)
        if failure:
            yield not_writable(reader.shown(failure.target), failure.error)
