"""JUnit XML, as Jenkins' schema has it: one test case a file."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from generator.findings import Severity
from generator.report.junit import render
from generator.report.outcome import Outcome
from tests.report import samples

SCHEMA = etree.XMLSchema(file=str(Path(__file__).parent / "schemas/junit-10.xsd"))


def report(outcome: Outcome) -> etree._Element:
    root = etree.fromstring(render(outcome, lang="en").encode())
    SCHEMA.assertValid(root)
    return root


def cases(root: etree._Element) -> dict[str, list[str]]:
    """Return each test case's file with the elements in it."""
    return {case.get("name", ""): [str(inner.tag) for inner in case] for case in root.iter("testcase")}


def test_every_kind_of_finding_satisfies_the_schema() -> None:
    root = report(samples.outcome(*samples.ALL))
    assert cases(root) == {
        "<bidwright>/templates/zh-CN/a.md": ["failure"],
        "a%b,c:d.yaml": ["failure"],
        "bids/甲 校/bid.yaml": ["failure", "system-out"],
        "clean.yaml": [],
        "company.yaml": ["system-out"],
        "out/a/说明.docx": ["failure"],
        "x.docx": ["error"],
        "bidwright": ["system-out"],
    }
    suite = root[0]
    assert {name: suite.get(name) for name in ("tests", "failures", "errors")} == {
        "tests": "8",
        "failures": "4",
        "errors": "1",
    }


def test_a_failure_says_all_that_is_wrong_with_its_file() -> None:
    [failure] = report(samples.outcome(samples.NO_UNIT)).iter("failure")
    assert dict(failure.attrib) == {"type": "value-not-understood", "message": "36 has no unit"}
    assert failure.text == (
        "bids/甲 校/bid.yaml:9:24: error: 36 has no unit [value-not-understood]\n"
        "  also at company.yaml:3:5: first given here\n"
        "  hint: write 36个月"
    )


def test_what_fails_follows_the_threshold() -> None:
    strict = report(samples.outcome(samples.SEVERAL_LINES, fail_on=Severity.WARNING))
    assert cases(strict)["bids/甲 校/bid.yaml"] == ["failure"]
    never = report(samples.outcome(*samples.ALL, fail_on=None))
    assert never[0].get("failures") == "0"
    assert never[0].get("errors") == "1"


def test_no_value_breaks_the_document() -> None:
    [failure] = report(samples.outcome(samples.AWKWARD)).iter("failure")
    assert failure.get("message") == '100%: a,b<c>&"d"<U+000D>↵::error::<U+001B>[0m<U+202E>]]><U+D800>'


def test_clean_files_pass() -> None:
    assert cases(report(samples.outcome())) == {"clean.yaml": []}
