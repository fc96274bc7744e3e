"""The end of a run: the findings as they were asked for, how many there are, what to do next, and the exit code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.cli import exits
from generator.cli.console import Console
from generator.cli.next_step import next_step
from generator.cli.outputs import Disk
from generator.cli.reading import DiskReader
from generator.cli.reporting import Reporting
from generator.cli.reports import render, write
from generator.findings import Finding, Message, message
from generator.report import Lang, text
from generator.report.order import arrange, count
from generator.report.outcome import Outcome


def conclude(
    outcome: Outcome,
    asked: Reporting,
    console: Console,
    reader: DiskReader,
    *,
    disk: Disk,
    err: bool = False,
    done: Iterable[Message] = (),
    bid: str | None = None,
    word: str | None = None,
) -> int:
    """Write the reports, print what was found and what was ``done``, and return the exit code.

    ``err`` sends findings for people to stderr; ``bid`` and ``word`` are what ``next_step`` asks for. The reports do
    not tell of reports that could not be written.
    """
    unwritten = tuple(write(outcome, asked.reports, reader, disk=disk, lang=console.lang))
    outcome = replace(outcome, findings=arrange((*outcome.findings, *unwritten)))
    if asked.format == "text":
        show(outcome.findings, console, reader, err=err, waived=asked.verbose)
    elif document := render(outcome, asked.format, reader, lang=console.lang):
        console.print(document)
    if asked.format in ("text", "github"):
        for line in done:
            console.say(line)
        console.say(_last_line(outcome, asked, console.lang, bid=bid, word=word))
    return exits.code(outcome.findings, fail_on=asked.fail_on)


def show(findings: Iterable[Finding], console: Console, reader: DiskReader, *, err: bool, waived: bool = False) -> None:
    """Print findings with the lines they are about."""
    colour, width = console.colours(err=err), console.width(err=err)
    for line in text.render(findings, reader.line, lang=console.lang, colour=colour, width=width, waived=waived):
        console.print(line, err=err)


def close(findings: Iterable[Finding], console: Console, *, done: Iterable[Message] = ()) -> int:
    """Print what was done and the number of findings, and return the exit code."""
    for line in done:
        console.say(line)
    arranged = arrange(findings)
    console.say(count(arranged).message())
    return exits.code(arranged)


def _last_line(outcome: Outcome, asked: Reporting, lang: Lang, *, bid: str | None, word: str | None) -> Message:
    counted = count(outcome.findings)
    line = counted.message()
    if counted.waived and not asked.verbose:
        line = message("{counted} (-v lists them)", counted=line)
    step = next_step(outcome, lang, bid=bid, word=word)
    return message("{counted}; {next}", counted=line, next=step) if step else line
