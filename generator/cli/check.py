"""``bidwright check``: findings in bids, layers and Word files; nothing is written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import click

from generator.cli.build import root_option
from generator.cli.console import Console
from generator.cli.help import Command, argument, option
from generator.findings import message

FORMATS = ("text", "json")


def command(console: Console) -> Command:
    """Return the command, speaking the console's language."""
    lang = console.lang
    about = message(
        "Say what is wrong with bids, layers or Word files; write nothing.\n\n"
        "PATH is a bid's YAML file, a layer that bids extend, a .docx, or a folder, in which every bid.yaml is checked."
    )
    paths = argument("paths", metavar="PATH...", nargs=-1, type=click.Path(path_type=Path))
    layout = option(
        "--format",
        help=message("text for people, json for programs"),
        lang=lang,
        type=click.Choice(FORMATS),
        default="text",
    )
    return Command("check", _run(console), [paths, layout, root_option(lang)], help=about, lang=lang)


def _run(console: Console) -> Callable[..., int]:
    def run(paths: tuple[Path, ...], format: str, root: Path | None) -> int:
        from generator.cli import exits
        from generator.cli.checking import check
        from generator.cli.closing import close, show
        from generator.cli.preparation import Request
        from generator.cli.reading import DiskReader
        from generator.report import json

        here = Path(os.path.realpath(Path.cwd()))
        reader = DiskReader(here)
        findings = check(paths, Request(here, root), reader, console=console)
        if format == "json":
            console.print(json.render(findings, lang=console.lang))
            return exits.code(findings)
        show(findings, console, reader, err=False)
        return close(findings, console)

    return run
