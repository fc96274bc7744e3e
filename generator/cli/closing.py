"""The end of a run: the findings, how many there are, and the exit code."""

from __future__ import annotations

from collections.abc import Iterable

from generator.cli import exits
from generator.cli.console import Console
from generator.cli.reading import DiskReader
from generator.findings import Finding, Message
from generator.report import text
from generator.report.order import arrange, count


def show(findings: Iterable[Finding], console: Console, reader: DiskReader, *, err: bool) -> None:
    """Print findings with the lines they are about."""
    for line in text.render(findings, reader.line, lang=console.lang, colour=console.colours(err=err)):
        console.print(line, err=err)


def close(findings: Iterable[Finding], console: Console, *, done: Iterable[Message] = ()) -> int:
    """Print what was done and the number of findings, and return the exit code."""
    for line in done:
        console.say(line)
    arranged = arrange(findings)
    console.say(count(arranged).message())
    return exits.code(arranged)
