"""Findings for a program (``--format json``). The shape is stable; ``version`` changes when it does.

    {
      "version": 1,
      "findings": [
        {
          "rule": "value-not-understood",     name of the fault; does not change with the language
          "severity": "error",                error, warning or note
          "message": "36 has no unit",        in the language asked for
          "hint": "write the number …",       null where there is none
          "file": "bids/a/bid.yaml",          forward slashes; null where no file is concerned; a template of this
                                              program's own is called "<bidwright>/templates/…"
          "line": 9, "column": 24,            from 1, in characters; null where the whole file is meant
          "end_line": 9, "end_column": 26,    exclusive; null where unknown
          "path": "warranty.tiers[0].period", data path of the value meant; null where none is
          "heading": ["一、质保期"],           of a Word file: the headings above the place, outermost first; else []
          "steps": ["table 1", "row 2, column 3"],  of a Word file: the way below the last heading, in the language
                                              asked for; else []
          "quote": "三十六",                   of a Word file: the words meant; null where there are none
          "paragraph": "质保期为三十六个月。",  of a Word file: the paragraph they stand in; null where there is none
          "related": [                        the other places concerned; the keys from "file" to "paragraph" as above
            {"message": "first given here", "file": "…", "line": 3, …}
          ],
          "waiver": {                         null where the finding is not waived
            "reason": "…", "who": "…",
            "until": "2026-12-31",            null where it has no end
            "file": "bids/a/bid.yaml", …      where the bid says so; the keys from "file" to "paragraph" as above
          }
        }
      ],
      "summary": {"errors": 1, "warnings": 0, "notes": 0, "waived": 0},
      "files": ["bids/a/bid.yaml"]            the files that were checked, whether or not something was found
    }

Findings are ordered by file, line and column, those in files of this program's own last. Waived ones stand among the
others and are counted apart. Keys may be added; none is left out.
"""

from __future__ import annotations

import json
from typing import TypeAlias

from generator.findings import AnyPlace, Finding, Place, Severity, Waiver, WordPlace
from generator.report.order import count
from generator.report.outcome import Outcome
from generator.report.wording import Lang, word

VERSION = 1

_Json: TypeAlias = "str | int | list[_Json] | dict[str, _Json] | None"

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(outcome: Outcome, *, lang: Lang) -> str:
    """Return one JSON document, without a line end after it."""
    counted = count(outcome.findings)
    document: _Json = {
        "version": VERSION,
        "findings": [_finding(finding, lang) for finding in outcome.findings],
        "summary": {
            "errors": counted.errors,
            "warnings": counted.warnings,
            "notes": counted.notes,
            "waived": counted.waived,
        },
        "files": list(outcome.files),
    }
    # A lone surrogate in a value cannot be written as UTF-8; JSON has an escape for it.
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text)


def _finding(finding: Finding, lang: Lang) -> dict[str, _Json]:
    return {
        "rule": finding.rule,
        "severity": _SEVERITIES[finding.severity],
        "message": word(finding.message, lang),
        "hint": word(finding.hint, lang) if finding.hint else None,
        **_place(finding.place, lang),
        "related": [{"message": word(label, lang), **_place(place, lang)} for label, place in finding.related],
        "waiver": _waiver(finding.waiver, lang) if finding.waiver else None,
    }


def _waiver(waiver: Waiver, lang: Lang) -> dict[str, _Json]:
    return {
        "reason": waiver.reason,
        "who": waiver.who,
        "until": waiver.until or None,
        **_place(waiver.place, lang),
    }


def _place(place: AnyPlace | None, lang: Lang) -> dict[str, _Json]:
    text = place if isinstance(place, Place) else None
    words = place if isinstance(place, WordPlace) else None
    return {
        "file": place.file if place else None,
        "line": text.line if text else None,
        "column": text.column if text else None,
        "end_line": text.end_line if text else None,
        "end_column": text.end_column if text else None,
        "path": (place.path if place else "") or None,
        "heading": list(words.heading) if words else [],
        "steps": [word(step, lang) for step in words.steps] if words else [],
        "quote": (words.quote if words else "") or None,
        "paragraph": (words.paragraph if words else "") or None,
    }
