"""``bidwright check``: findings in bids, layers, templates and Word files; nothing is written but reports."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import click

from generator.cli.build import root_option
from generator.cli.console import Console
from generator.cli.help import Command, argument, option
from generator.cli.reporting import Format, Report, format_option, reporting, reporting_options
from generator.findings import message


def command(console: Console) -> Command:
    """Return the command, speaking the console's language."""
    lang = console.lang
    about = message(
        "Say what is wrong with bids, layers, templates or Word files; change nothing.\n\n"
        "PATH is a bid's YAML file, a layer that bids extend, a .docx, a folder, or a pattern such as bids/*/bid.yaml. "
        "In a folder every bid.yaml is checked; where there is none, every folder of templates; else every .docx."
    )
    paths = argument("paths", metavar="PATH...", nargs=-1, type=click.Path(path_type=Path))
    word = option("--word", help=message("check the .docx beside bids, too"), lang=lang, is_flag=True)
    beside = option(
        "--bid",
        help=message("the bid to which the .docx belong: its names, waivers and numbers are then known"),
        lang=lang,
        metavar="BID",
        type=click.Path(path_type=Path),
    )
    blind = option("--blind", help=message("the documents are blind volumes (暗标)"), lang=lang, is_flag=True)
    options = [paths, word, beside, blind, format_option(lang), *reporting_options(lang), root_option(lang)]
    return Command("check", _run(console), options, help=about, lang=lang)


def _run(console: Console) -> Callable[..., int]:
    def run(
        paths: tuple[Path, ...],
        format: Format,
        reports: tuple[Report, ...],
        fail_on: str,
        root: Path | None,
        bid: Path | None,
        *,
        word: bool,
        blind: bool,
        verbose: bool,
    ) -> int:
        asked = reporting(console.lang, format=format, reports=reports, fail_on=fail_on, verbose=verbose)
        from generator.cli.checking import check
        from generator.cli.closing import conclude
        from generator.cli.outputs import RealDisk
        from generator.cli.preparation import Request
        from generator.cli.reading import DiskReader
        from generator.cli.repository import folder_in_repository
        from generator.cli.rule_pages import rule_page
        from generator.report.order import arrange
        from generator.report.outcome import Outcome

        here = Path(os.path.realpath(Path.cwd()))
        reader = DiskReader(here)
        checked = check(paths, Request(here, root, blind=blind), reader, console=console, word=word, beside=bid)
        folder = folder_in_repository(here, os.environ)
        outcome = Outcome(arrange(checked.findings), checked.files, folder, asked.fail_on, rule_page)
        return conclude(outcome, asked, console, reader, disk=RealDisk(), bid=checked.bid, word=checked.word)

    return run
