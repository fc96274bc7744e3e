"""How a run tells what it found: the options for that, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

import click

from generator.cli.help import option
from generator.findings import Severity, message
from generator.report import Lang, word

Format: TypeAlias = Literal["text", "json", "github", "gitlab", "sarif", "junit"]

FORMATS: tuple[Format, ...] = get_args(Format)
_SOURCES = (".yaml", ".yml", ".md", ".docx")
"""No report goes to a file that is called like those it is about: it would be overwritten."""

_LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "note": Severity.INFO, "never": None}


@dataclass(frozen=True, slots=True)
class Report:
    """A file to write what was found to."""

    format: Format
    file: Path


@dataclass(frozen=True, slots=True)
class Reporting:
    """What was asked for."""

    format: Format = "text"
    """Of what is printed."""
    reports: tuple[Report, ...] = ()
    fail_on: Severity | None = Severity.ERROR
    """The least severity that gives exit code 1; absent when none does."""
    verbose: bool = False
    """Whether waived findings are listed, too."""


if TYPE_CHECKING:
    _Choice = click.Choice[str]
    _ParamType = click.ParamType["Report"]
else:  # generic only since click 8.2
    _Choice = click.Choice
    _ParamType = click.ParamType


def format_option(lang: Lang) -> click.Option:
    """Return the option for the format of what is printed."""
    about = message("text for people, json for programs; github, gitlab, sarif and junit for code review and CI")
    return option("--format", help=about, lang=lang, type=click.Choice(FORMATS), default="text")


def reporting_options(lang: Lang) -> list[click.Parameter]:
    """Return the options of every command that finds something: ``reports``, ``fail_on`` and ``verbose``."""
    level = message("least severity that gives exit code 1; what cannot be read or written has a code of its own")
    return [
        option(
            "--report",
            "reports",
            help=message("also write what was found to a file, such as sarif=findings.sarif; may be repeated"),
            lang=lang,
            metavar="FORMAT=FILE",
            type=_ReportType(lang),
            multiple=True,
        ),
        option("--fail-on", "fail_on", help=level, lang=lang, type=_Level(tuple(_LEVELS)), default="error"),
        option("-v", "--verbose", help=message("list what is waived, too"), lang=lang, is_flag=True),
    ]


def reporting(
    lang: Lang, *, format: Format = "text", reports: tuple[Report, ...], fail_on: str, verbose: bool
) -> Reporting:
    """Return what the options come to; raises click's error when two reports share a file."""
    files = [report.file for report in reports]
    for index, file in enumerate(files):
        if file in files[:index]:
            raise click.UsageError(word(message("two reports go to {file}", file=file.as_posix()), lang))
    return Reporting(format, reports, _LEVELS[fail_on], verbose)


class _Level(_Choice):
    """A severity by its name, or never; what we call a note is called info elsewhere."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return super().convert("note" if value == "info" else value, param, ctx)


class _ReportType(_ParamType):
    """A report as FORMAT=FILE."""

    name = "report"

    def __init__(self, lang: Lang) -> None:
        self._lang = lang

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Report:
        if isinstance(value, Report):
            return value
        name, _, file = str(value).partition("=")
        known = next((each for each in FORMATS if each == name), None)
        if known is None or not file:
            text = message("write FORMAT=FILE, with one of these formats: {formats}", formats=FORMATS)
            self.fail(word(text, self._lang), param, ctx)
        if file.lower().endswith(_SOURCES):
            text = message(
                "{file} is named like a bid, a template or a Word file; name the report otherwise", file=file
            )
            self.fail(word(text, self._lang), param, ctx)
        return Report(known, Path(file))
