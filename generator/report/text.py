"""Findings for a person at a terminal: place, severity, message, rule; the line itself; what to do.

bid.yaml:9:24  error  36 has no unit  [value-not-understood]
    9 |     - {id: main, 期限: 36}
      |                        ^^
      = hint: write the unit, too: 36分钟, 36小时, 36天, 36个月
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.findings import Finding, Severity, WordPlace
from generator.report.excerpt import excerpt
from generator.report.order import arrange
from generator.report.sentences import SEVERITIES, advice
from generator.report.wording import Lang, visible, word, word_place
from generator.report.wrapping import wrapped

Lines: TypeAlias = Callable[[str, int], str | None]
"""The text of a line (1-based) of a file, named as a Place names it; None when it cannot be had."""

WIDTH = 108
"""Columns of an excerpt where no terminal says how many there are."""
_MARGIN = 8
"""Columns before a line of source: its number and a bar."""

_RED, _YELLOW, _BLUE, _BOLD = "31;1", "33;1", "36;1", "1"
_COLOURS = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW, Severity.INFO: _BLUE}


def render(
    findings: Iterable[Finding],
    lines: Lines,
    *,
    lang: Lang,
    colour: bool = False,
    width: int | None = None,
    waived: bool = False,
) -> Iterator[str]:
    """Yield the lines to print, without line ends: an empty one between the findings of two files.

    ``width`` is how many columns there are; absent when it does not matter: then nothing is wrapped. Findings that are
    waived are listed only when asked for.
    """
    listed = [finding for finding in arrange(findings) if waived or not finding.waiver]
    for before, finding in zip((None, *listed), listed, strict=False):
        if before and _file(before) != _file(finding):
            yield ""
        yield _heading(finding, lang, colour=colour)
        yield from _excerpt(finding, lines, colour=colour, room=(width or WIDTH) - _MARGIN)
        for line in advice(finding, lang):
            yield from wrapped(f"      = {line}", width, " " * _MARGIN) if width else (f"      = {line}",)


def _file(finding: Finding) -> str:
    return finding.place.file if finding.place else ""


def _heading(finding: Finding, lang: Lang, *, colour: bool) -> str:
    parts = [_painted(word_place(finding.place, lang), _BOLD, colour=colour)] if finding.place else []
    parts.append(_painted(word(SEVERITIES[finding.severity], lang), _COLOURS[finding.severity], colour=colour))
    parts.append(word(finding.message, lang))
    parts.append(f"[{visible(finding.rule)}]")
    return "  ".join(parts)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A line to show, and which of its characters are meant (from 1, the end exclusive)."""

    line: str
    label: str
    start: int | None
    end: int | None


def _excerpt(finding: Finding, lines: Lines, *, colour: bool, room: int) -> Iterator[str]:
    shown = _shown(finding, lines)
    if shown is None:
        return
    line, mark = excerpt(shown.line, shown.start or 1, shown.end, room=room)
    yield f"{shown.label:>5} | {line}".rstrip()
    if shown.start is not None:
        carets = mark.lstrip()
        indent = " " * (len(mark) - len(carets))
        yield f"      | {indent}{_painted(carets, _COLOURS[finding.severity], colour=colour)}"


def _shown(finding: Finding, lines: Lines) -> _Shown | None:
    place = finding.place
    if isinstance(place, WordPlace):
        if place.paragraph in ("", place.quote):
            return None
        return _Shown(place.paragraph, "", place.start + 1, place.start + 1 + len(place.quote))
    if place is None or place.line is None:
        return None
    line = lines(place.file, place.line)
    if line is None:
        return None
    goes_on = place.end_line is not None and place.end_line > place.line
    return _Shown(line, str(place.line), place.column, len(line) + 1 if goes_on else place.end_column)


def _painted(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
