"""Findings as JUnit XML (``--format junit``): each file that was checked is a test case.

A file with findings that make the run fail is a failure, one that could not be checked an error; what does not make it
fail stands in the case's output. A case holds one failure at most, since not every reader expects more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.findings import Cause, Finding, message
from generator.report.order import count
from generator.report.outcome import Outcome
from generator.report.sentences import SEVERITIES, advice
from generator.report.wording import Lang, visible, word, word_place

_NOWHERE = "bidwright"
"""The test case of findings that concern no file."""


def render(outcome: Outcome, *, lang: Lang) -> str:
    """Return the XML document, without a line end after it."""
    cases: dict[str, list[Finding]] = {file: [] for file in outcome.files}
    for finding in outcome.findings:
        cases.setdefault(finding.place.file if finding.place else _NOWHERE, []).append(finding)
    suite = Element("testsuite", name="bidwright")
    for file, found in cases.items():
        case = SubElement(suite, "testcase", name=visible(outcome.address(file) or file), classname="bidwright")
        _tell_failure(case, [finding for finding in found if outcome.fails(finding)], lang)
        _tell_others(case, [finding for finding in found if not outcome.fails(finding)], lang)
    counts = {
        "tests": str(len(cases)),
        "failures": str(len(suite.findall("testcase/failure"))),
        "errors": str(len(suite.findall("testcase/error"))),
    }
    suite.attrib.update(counts)
    root = Element("testsuites", {"name": "bidwright", **counts})
    root.append(suite)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode")


def _tell_failure(case: Element, findings: Sequence[Finding], lang: Lang) -> None:
    if not findings:
        return
    unchecked = next((finding for finding in findings if finding.cause is not Cause.CONTENT), None)
    told = unchecked or findings[0]
    said = told.message if len(findings) == 1 else count(findings).message()
    tag = "error" if unchecked else "failure"
    SubElement(case, tag, type=visible(told.rule), message=word(said, lang)).text = _text(findings, lang)


def _tell_others(case: Element, findings: Sequence[Finding], lang: Lang) -> None:
    if findings:
        SubElement(case, "system-out").text = _text(findings, lang)


def _text(findings: Sequence[Finding], lang: Lang) -> str:
    return "\n".join(line for finding in findings for line in _lines(finding, lang))


def _lines(finding: Finding, lang: Lang) -> Iterator[str]:
    place = f"{word_place(finding.place, lang)}: " if finding.place else ""
    found = message("{severity}: {what}", severity=SEVERITIES[finding.severity], what=finding.message)
    yield f"{place}{word(found, lang)} [{visible(finding.rule)}]"
    yield from (f"  {line}" for line in advice(finding, lang))
