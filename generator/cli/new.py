"""``bidwright new``: the files of a bid that somebody is about to write."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import click

from generator.cli.console import Console
from generator.cli.help import Command, argument, option
from generator.findings import message


def command(console: Console) -> Command:
    """Return the command, speaking the console's language."""
    lang = console.lang
    about = message(
        "Begin a bid: write a bid.yaml in which every value is still to be given.\n\n"
        "DIR is the bid's own folder. The bid extends the nearest company.yaml above it and its product line; what is "
        "missing of these is begun, too. No file that exists is changed."
    )
    folder = argument("folder", metavar="DIR", type=click.Path(path_type=Path))
    line = option(
        "--product-line",
        "line",
        help=message("name of the product line, where there are several or it is new"),
        lang=lang,
        metavar="NAME",
    )
    return Command("new", _run(console), [folder, line], help=about, lang=lang)


def _run(console: Console) -> Callable[..., int]:
    def run(folder: Path, line: str | None) -> int:
        from generator.cli.closing import close, show
        from generator.cli.exits import FINE
        from generator.cli.next_step import quoted
        from generator.cli.outputs import RealDisk
        from generator.cli.reading import DiskReader
        from generator.cli.scaffold import begin

        here = Path(os.path.realpath(Path.cwd()))
        reader = DiskReader(here)
        begun = begin(folder, here, reader, line=line, disk=RealDisk())
        if begun.findings:
            show(begun.findings, console, reader, err=True)
            return close(begun.findings, console, done=begun.done)
        for done in begun.done:
            console.say(done)
        shown = quoted(reader.shown(folder))
        console.say(message("next, see what is to be filled in: {command}", command=f"bidwright check {shown}"))
        console.say(message("or see it in Word at once: {command}", command=f"bidwright build {shown} --draft"))
        return FINE

    return run
