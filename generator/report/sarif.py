"""Findings as SARIF 2.1.0 (``--format sarif``), for code scanning and editors.

OASIS Standard, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0". Lines and columns count from 1,
columns in code points, ends exclusive (section 3.30): as ours do. A Word file has no lines: its headings are logical
locations (3.33), its words the location's message. A finding that is waived is a suppressed result (3.27.23).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TypeAlias
from urllib.parse import quote

from generator import __version__
from generator.findings import BUILT_IN, AnyPlace, Cause, Finding, Message, Place, Severity, Waiver
from generator.report.fingerprints import fingerprints
from generator.report.outcome import Outcome, is_absolute
from generator.report.sentences import advice
from generator.report.wording import Lang, visible, word

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_Json: TypeAlias = "str | int | bool | list[_Json] | dict[str, _Json]"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LANGUAGES: dict[Lang, str] = {"en": "en-US", "zh": "zh-CN"}
_ROOT, _TEMPLATES = "SRCROOT", "BIDWRIGHT"
_BASES: _Json = {
    _ROOT: {"description": {"text": "the root of the repository, or the folder where bidwright ran"}},
    _TEMPLATES: {"description": {"text": "the templates that come with bidwright"}},
}
_STOPS = (Cause.USAGE, Cause.UNREADABLE, Cause.UNWRITABLE, Cause.LIMIT)


def render(outcome: Outcome, *, lang: Lang) -> str:
    """Return one JSON document, without a line end after it."""
    rules = list(dict.fromkeys(finding.rule for finding in outcome.findings))
    indices = {rule: index for index, rule in enumerate(rules)}
    driver: _Json = {
        "name": "bidwright",
        "semanticVersion": __version__,
        "language": _LANGUAGES[lang],
        "rules": [_rule(rule, outcome, lang) for rule in rules],
    }
    stopped = any(finding.cause in _STOPS and finding.severity is Severity.ERROR for finding in outcome.findings)
    run: _Json = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": not stopped}],
        "language": _LANGUAGES[lang],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": _BASES,
        "artifacts": [{"location": _artifact(file, outcome)} for file in outcome.files],
        "results": [
            _result(finding, fingerprint, indices[finding.rule], outcome=outcome, lang=lang)
            for finding, fingerprint in fingerprints(outcome)
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: str, outcome: Outcome, lang: Lang) -> _Json:
    described: dict[str, _Json] = {"id": rule, "shortDescription": {"text": rule.replace("-", " ")}}
    page = outcome.pages(rule, lang)
    if page:
        title = next((line.lstrip("# ") for line in page.splitlines() if line.strip()), rule)
        described["shortDescription"] = {"text": title}
        described["help"] = {"text": page, "markdown": page}
    return described


def _result(finding: Finding, fingerprint: str, index: int, *, outcome: Outcome, lang: Lang) -> _Json:
    result: dict[str, _Json] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join((word(finding.message, lang), *advice(finding, lang)))},
        "partialFingerprints": {"finding/v1": fingerprint},
    }
    if finding.place:
        result["locations"] = [_location(finding.place, outcome, lang)]
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(place, outcome, lang, label)}
            for number, (label, place) in enumerate(finding.related, 1)
        ]
    if finding.waiver:
        result["suppressions"] = [_suppression(finding.waiver, outcome, lang)]
    return result


def _suppression(waiver: Waiver, outcome: Outcome, lang: Lang) -> _Json:
    return {
        "kind": "external",
        "status": "accepted",
        "justification": visible(f"{waiver.reason} ({waiver.who})"),
        "location": _location(waiver.place, outcome, lang),
    }


def _location(place: AnyPlace, outcome: Outcome, lang: Lang, label: Message | None = None) -> dict[str, _Json]:
    physical: dict[str, _Json] = {"artifactLocation": _artifact(place.file, outcome)}
    location: dict[str, _Json] = {"physicalLocation": physical}
    said = word(label, lang) if label else ""
    if isinstance(place, Place):
        if place.line is not None:
            physical["region"] = dict(_region(place, place.line))
        if place.path:
            location["logicalLocations"] = [{"fullyQualifiedName": visible(place.path), "kind": "value"}]
    else:
        names = [*map(visible, place.heading), *(word(step, lang) for step in place.steps)]
        if names:
            location["logicalLocations"] = [
                {"name": names[-1], "fullyQualifiedName": " › ".join(names), "kind": "section"}
            ]
        said = said or visible(place.quote)
    if said:
        location["message"] = {"text": said}
    return location


def _region(place: Place, line: int) -> Iterator[tuple[str, int]]:
    yield "startLine", line
    if place.column is not None:
        yield "startColumn", place.column
    if place.end_line is not None:
        yield "endLine", place.end_line
    if place.end_column is not None:
        yield "endColumn", place.end_column


def _artifact(file: str, outcome: Outcome) -> _Json:
    address = outcome.address(file)
    if address is None:
        return {"uri": _uri(file.removeprefix(BUILT_IN).lstrip("/")), "uriBaseId": _TEMPLATES}
    if is_absolute(address):
        return {"uri": f"file:///{_uri(address.lstrip('/'), safe='/:')}"}
    return {"uri": _uri(address), "uriBaseId": _ROOT}


def _uri(path: str, *, safe: str = "/") -> str:
    """Return a path as part of a URI (RFC 3986), its characters in UTF-8."""
    return quote(path, safe=safe, errors="surrogatepass")
