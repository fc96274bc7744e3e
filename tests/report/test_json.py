"""The JSON shape that other programs rely on."""

import json

from generator.findings import Finding, Place, Severity, Waiver, WordPlace, message
from generator.report.json import render
from generator.report.order import arrange
from generator.report.outcome import Outcome


def test_the_whole_shape() -> None:
    third = WordPlace(
        "a.docx", ("一、质保期",), "三年", "warranty", (message("paragraph {number}", number=3),), 7, "质保期三年。", 3
    )
    findings = [
        Finding(
            "no-unit",
            Severity.ERROR,
            message("{text} has no unit", text="36"),
            Place("b.yaml", 9, 24, 9, 26, "warranty.tiers[0].period"),
            hint=message("write it"),
            related=((message("first given here"), Place("a.yaml", 3)),),
        ),
        Finding("changed", Severity.INFO, message("changed"), third),
        Finding("loose", Severity.WARNING, message("loose")),
    ]
    nowhere = {
        "file": None,
        "line": None,
        "column": None,
        "end_line": None,
        "end_column": None,
        "path": None,
        "heading": [],
        "steps": [],
        "quote": None,
        "paragraph": None,
    }
    assert json.loads(render(Outcome(arrange(findings), ("a.docx", "b.yaml")), lang="en")) == {
        "version": 1,
        "findings": [
            {
                "rule": "loose",
                "severity": "warning",
                "message": "loose",
                "hint": None,
                **nowhere,
                "related": [],
                "waiver": None,
            },
            {
                "rule": "changed",
                "severity": "note",
                "message": "changed",
                "hint": None,
                **nowhere,
                "file": "a.docx",
                "path": "warranty",
                "heading": ["一、质保期"],
                "steps": ["paragraph 3"],
                "quote": "三年",
                "paragraph": "质保期三年。",
                "related": [],
                "waiver": None,
            },
            {
                "rule": "no-unit",
                "severity": "error",
                "message": "36 has no unit",
                "hint": "write it",
                "file": "b.yaml",
                "line": 9,
                "column": 24,
                "end_line": 9,
                "end_column": 26,
                "path": "warranty.tiers[0].period",
                "heading": [],
                "steps": [],
                "quote": None,
                "paragraph": None,
                "related": [{"message": "first given here", **nowhere, "file": "a.yaml", "line": 3}],
                "waiver": None,
            },
        ],
        "summary": {"errors": 1, "warnings": 1, "notes": 1, "waived": 0},
        "files": ["a.docx", "b.yaml"],
    }


def test_no_finding_is_an_empty_list() -> None:
    assert json.loads(render(Outcome(()), lang="zh")) == {
        "version": 1,
        "findings": [],
        "summary": {"errors": 0, "warnings": 0, "notes": 0, "waived": 0},
        "files": [],
    }


def test_a_waived_finding_says_who_waived_it_why_and_where() -> None:
    waiver = Waiver("业主书面同意", "张三", Place("b.yaml", 30, 5), "2026-12-31")
    found = Finding("x", Severity.ERROR, message("x"), Place("b.yaml"), waiver=waiver)
    document = json.loads(render(Outcome((found,)), lang="en"))
    given = document["findings"][0]["waiver"]
    assert (given["reason"], given["who"], given["until"]) == ("业主书面同意", "张三", "2026-12-31")
    assert (given["file"], given["line"], given["column"]) == ("b.yaml", 30, 5)
    assert document["summary"] == {"errors": 0, "warnings": 0, "notes": 0, "waived": 1}


def test_chinese_stands_as_itself_and_a_lone_surrogate_as_an_escape() -> None:
    text = render(Outcome((Finding("x", Severity.ERROR, message("x"), Place("标书\ud800.yaml")),)), lang="zh")
    assert "标书\\ud800.yaml" in text
    text.encode()
