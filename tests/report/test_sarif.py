"""SARIF 2.1.0, as its schema has it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema

from generator.report.outcome import Outcome
from generator.report.sarif import render
from generator.report.wording import Lang
from tests.report import samples

SCHEMA = json.loads((Path(__file__).parent / "schemas/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)


def run(outcome: Outcome, lang: Lang = "en") -> dict[str, Any]:
    document = json.loads(render(outcome, lang=lang))
    VALIDATOR.validate(document)
    assert document["version"] == "2.1.0"
    [only] = document["runs"]
    return dict(only)


def result(outcome: Outcome) -> dict[str, Any]:
    [only] = run(outcome)["results"]
    return dict(only)


def test_every_kind_of_finding_satisfies_the_schema() -> None:
    for lang in ("en", "zh"):
        whole = run(samples.outcome(*samples.ALL), lang)
        assert len(whole["results"]) == len(samples.ALL)
        rules = whole["tool"]["driver"]["rules"]
        assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in whole["results"])
        assert whole["columnKind"] == "unicodeCodePoints"
        assert whole["invocations"] == [{"executionSuccessful": False}]


def test_a_value_has_its_region_its_path_and_the_other_place() -> None:
    found = result(samples.outcome(samples.NO_UNIT))
    assert len(found.pop("partialFingerprints")["finding/v1"]) == 64
    assert found == {
        "ruleId": "value-not-understood",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "36 has no unit\nalso at company.yaml:3:5: first given here\nhint: write 36个月"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "bids/%E7%94%B2%20%E6%A0%A1/bid.yaml", "uriBaseId": "SRCROOT"},
                    "region": {"startLine": 9, "startColumn": 24, "endLine": 9, "endColumn": 26},
                },
                "logicalLocations": [{"fullyQualifiedName": "warranty.tiers[0].period", "kind": "value"}],
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": "company.yaml", "uriBaseId": "SRCROOT"},
                    "region": {"startLine": 3, "startColumn": 5},
                },
                "message": {"text": "first given here"},
            }
        ],
    }


def test_a_place_in_a_word_file_is_its_headings_and_words() -> None:
    [location] = result(samples.outcome(samples.IN_WORD))["locations"]
    assert location == {
        "physicalLocation": {
            "artifactLocation": {"uri": "out/a/%E8%AF%B4%E6%98%8E.docx", "uriBaseId": "SRCROOT"},
        },
        "logicalLocations": [
            {"name": "（一）起算", "fullyQualifiedName": "一、质保期 › （一）起算", "kind": "section"}
        ],
        "message": {"text": "示例乙公司承诺"},
    }


def test_every_base_that_a_file_is_named_from_is_described() -> None:
    whole = run(samples.outcome(*samples.ALL))
    used = {
        location["physicalLocation"]["artifactLocation"]["uriBaseId"]
        for found in whole["results"]
        for location in found.get("locations", [])
    }
    assert used == set(whole["originalUriBaseIds"])
    ours = result(samples.outcome(samples.OF_OURS))["locations"][0]["physicalLocation"]["artifactLocation"]
    assert ours == {"uri": "templates/zh-CN/a.md", "uriBaseId": "BIDWRIGHT"}


def test_a_file_elsewhere_has_a_uri_of_its_own() -> None:
    outcome = Outcome((), ("/srv/标书/a.yaml", "C:/标/a b.yaml", "a%b,c:d.yaml", "b/../\ud800.yaml"))
    assert [artifact["location"] for artifact in run(outcome)["artifacts"]] == [
        {"uri": "file:///srv/%E6%A0%87%E4%B9%A6/a.yaml"},
        {"uri": "file:///C:/%E6%A0%87/a%20b.yaml"},
        {"uri": "a%25b%2Cc%3Ad.yaml", "uriBaseId": "SRCROOT"},
        {"uri": "%ED%A0%80.yaml", "uriBaseId": "SRCROOT"},
    ]


def test_what_is_waived_is_suppressed_with_reason_and_place() -> None:
    found = result(samples.outcome(samples.WAIVED))
    [suppression] = found["suppressions"]
    assert suppression["justification"] == "业主书面同意 (张三)"
    assert suppression["status"] == "accepted"
    assert suppression["location"]["physicalLocation"]["region"] == {"startLine": 40, "startColumn": 5}


def test_a_rule_with_a_page_brings_it_along() -> None:
    page = "# a number without a unit\n\nWhy it matters …"
    outcome = samples.outcome(
        samples.NO_UNIT, samples.NOWHERE, pages=lambda rule, _: page if rule == "value-not-understood" else None
    )
    described = {rule["id"]: rule for rule in run(outcome)["tool"]["driver"]["rules"]}
    assert described["value-not-understood"]["shortDescription"] == {"text": "a number without a unit"}
    assert described["value-not-understood"]["help"] == {"text": page, "markdown": page}
    assert described["no-file"] == {"id": "no-file", "shortDescription": {"text": "no file"}}


def test_a_run_without_findings_is_a_success() -> None:
    whole = run(samples.outcome())
    assert whole["results"] == []
    assert whole["invocations"] == [{"executionSuccessful": True}]
    assert whole["artifacts"] == [{"location": {"uri": "clean.yaml", "uriBaseId": "SRCROOT"}}]
