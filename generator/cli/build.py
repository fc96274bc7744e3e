"""``bidwright build``: bids → Word files."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from generator.cli.console import Console
from generator.cli.help import Command, argument, option
from generator.cli.reporting import Report, reporting, reporting_options
from generator.findings import message
from generator.report import Lang, word


def command(console: Console) -> Command:
    """Return the command, speaking the console's language."""
    lang = console.lang
    about = message(
        "Check bids and write their documents.\n\n"
        "BID is a YAML file, or a folder that holds a bid.yaml. Each bid's documents go to a folder of its own. "
        "Nothing of a bid is written when it has an error; "
        "with --draft, neither a missing value nor what rules find is one."
    )
    return Command("build", _run(console), [_bids(), *_options(lang)], help=about, lang=lang)


def _bids() -> click.Argument:
    return argument("bids", metavar="BID...", nargs=-1, type=click.Path(path_type=Path))


def _options(lang: Lang) -> list[click.Parameter]:
    folder = click.Path(path_type=Path)
    return [
        option(
            "-o", "--out", help=message("folder to write to, instead of out"), lang=lang, metavar="DIR", type=folder
        ),
        option(
            "-d",
            "--document",
            "documents",
            help=message("kind of document to build, instead of those the bid names; may be repeated"),
            lang=lang,
            metavar="KIND",
            multiple=True,
        ),
        option("--style", help=message("style, instead of the bid's"), lang=lang, metavar="NAME"),
        option("--flat", help=message("write values as plain words, not as content controls"), lang=lang, is_flag=True),
        option(
            "--draft",
            help=message("write a draft though values are missing; it shows where with 【待补】"),
            lang=lang,
            is_flag=True,
        ),
        option(
            "--force",
            help=message("overwrite edited files too; they are kept beside the new ones"),
            lang=lang,
            is_flag=True,
        ),
        option(
            "-j",
            "--jobs",
            help=message("share many bids among this many processes; 0 for as many as the machine has"),
            lang=lang,
            metavar="N",
            type=click.IntRange(0, 64),
            default=1,
        ),
        *reporting_options(lang),
        root_option(lang),
    ]


def root_option(lang: Lang) -> click.Option:
    """Return the option that says how far ``extends`` may reach."""
    about = message("folder that the files a bid extends may not leave; else that of company.yaml")
    return option("--root", help=about, lang=lang, metavar="DIR", type=click.Path(path_type=Path))


def _run(console: Console) -> Callable[..., int]:
    def run(
        bids: tuple[Path, ...],
        out: Path | None,
        documents: tuple[str, ...],
        style: str | None,
        *,
        draft: bool,
        flat: bool,
        force: bool,
        jobs: int,
        reports: tuple[Report, ...],
        fail_on: str,
        verbose: bool,
        root: Path | None,
    ) -> int:
        asked = reporting(console.lang, reports=reports, fail_on=fail_on, verbose=verbose)
        from generator.cli.batch import Wanted
        from generator.cli.building import build
        from generator.cli.closing import conclude
        from generator.cli.folders import bid_file
        from generator.cli.outputs import RealDisk
        from generator.cli.preparation import Request
        from generator.cli.reading import DiskReader
        from generator.cli.repository import folder_in_repository
        from generator.cli.rule_pages import rule_page
        from generator.pages.office import find_office
        from generator.report.order import arrange
        from generator.report.outcome import Outcome

        here = Path(os.path.realpath(Path.cwd()))
        reader = DiskReader(here)
        request = Request(here, root, documents, style, draft)
        created = _created(os.environ, console.lang)
        office = find_office(os.environ)
        wanted = Wanted(request, out or Path("out"), flat=flat, force=force, created=created, office=office)
        named = [bid_file(path, reader) for path in bids]
        processes = jobs or os.cpu_count() or 1
        built = build(named, wanted, reader, disk=RealDisk(), console=console, processes=processes)
        files = tuple(dict.fromkeys(reader.shown(bid.file) for bid in named))
        folder = folder_in_repository(here, os.environ)
        outcome = Outcome(arrange(built.findings), files, folder, asked.fail_on, rule_page)
        only = files[0] if len(files) == 1 and not draft else None
        return conclude(outcome, asked, console, reader, disk=RealDisk(), err=True, done=built.done, bid=only)

    return run


def _created(environment: Mapping[str, str], lang: Lang) -> datetime | None:
    from generator.cli.clock import EPOCH

    given = environment.get(EPOCH)
    if not given:
        return None
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError) as error:
        text = message("{variable} must be a number of seconds, not {value}", variable=EPOCH, value=given)
        raise click.UsageError(word(text, lang)) from error
