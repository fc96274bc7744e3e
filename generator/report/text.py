"""Findings for a person at a terminal: place, severity, message, rule; the line itself; what to do.

bid.yaml:9:24  error  36 has no unit  [value-not-understood]
    9 |     - {id: main, 期限: 36}
      |                        ^^
      = hint: write the number with its unit, such as 36个月 or 36天
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from generator.findings import Finding, Place, Severity
from generator.report.excerpt import excerpt
from generator.report.order import arrange
from generator.report.sentences import SEVERITIES, advice
from generator.report.wording import Lang, visible, word, word_place

Lines: TypeAlias = Callable[[str, int], str | None]
"""The text of a line (1-based) of a file, named as a Place names it; None when it cannot be had."""

WIDTH = 108
"""Columns of a line where no terminal says how many it has."""
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

    ``width`` is how many columns there are; absent when it does not matter. Findings that are waived are listed only
    when asked for.
    """
    listed = [finding for finding in arrange(findings) if waived or not finding.waiver]
    for before, finding in zip((None, *listed), listed, strict=False):
        if before and _file(before) != _file(finding):
            yield ""
        yield _heading(finding, lang, colour=colour)
        yield from _excerpt(finding, lines, colour=colour, room=(width or WIDTH) - _MARGIN)
        yield from (f"      = {line}" for line in advice(finding, lang))


def _file(finding: Finding) -> str:
    return finding.place.file if finding.place else ""


def _heading(finding: Finding, lang: Lang, *, colour: bool) -> str:
    parts = [_painted(word_place(finding.place, lang), _BOLD, colour=colour)] if finding.place else []
    parts.append(_painted(word(SEVERITIES[finding.severity], lang), _COLOURS[finding.severity], colour=colour))
    parts.append(word(finding.message, lang))
    parts.append(f"[{visible(finding.rule)}]")
    return "  ".join(parts)


def _excerpt(finding: Finding, lines: Lines, *, colour: bool, room: int) -> Iterator[str]:
    place = finding.place
    if not isinstance(place, Place) or place.line is None:
        return
    line = lines(place.file, place.line)
    if line is None:
        return
    if place.column is None:
        shown, mark = excerpt(line, 1, room=room)[0], ""
    else:
        end = place.end_column
        if place.end_line is not None and place.end_line > place.line:
            end = len(line) + 1
        shown, mark = excerpt(line, place.column, end, room=room)
    yield f"{place.line:>5} | {shown}".rstrip()
    if mark:
        indent = mark[: -len(mark.lstrip())]
        yield f"      | {indent}{_painted(mark.lstrip(), _COLOURS[finding.severity], colour=colour)}"


def _painted(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
