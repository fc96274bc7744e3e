"""A GitLab Code Quality report, as GitLab documents it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.report.gitlab import render
from generator.report.outcome import Outcome
from tests.report import samples

SCHEMA = json.loads((Path(__file__).parent / "schemas/gitlab-code-quality.json").read_text("utf-8"))


def report(outcome: Outcome) -> list[dict[str, Any]]:
    document: list[dict[str, Any]] = json.loads(render(outcome, lang="en"))
    jsonschema.validate(document, SCHEMA)
    return document


def test_the_whole_shape() -> None:
    [found] = report(samples.outcome(samples.NO_UNIT))
    assert len(found.pop("fingerprint")) == 64
    assert found == {
        "description": "36 has no unit · also at company.yaml:3:5: first given here · hint: write 36个月",
        "check_name": "value-not-understood",
        "severity": "critical",
        "location": {"path": "bids/甲 校/bid.yaml", "lines": {"begin": 9, "end": 9}},
    }


def test_every_kind_of_finding_satisfies_the_schema_and_none_is_told_twice() -> None:
    document = report(samples.outcome(*samples.ALL))
    assert len(document) == len(samples.ALL) - 1
    assert len({found["fingerprint"] for found in document}) == len(document)
    assert {found["check_name"]: found["severity"] for found in document}["layer-alone"] == "info"


def test_what_has_no_line_is_told_at_the_first() -> None:
    document = report(samples.outcome(samples.WHOLE_FILE, samples.IN_WORD, samples.NOWHERE))
    assert [found["location"] for found in document] == [
        {"path": "bidwright", "lines": {"begin": 1}},
        {"path": "company.yaml", "lines": {"begin": 1}},
        {"path": "out/a/说明.docx", "lines": {"begin": 1}},
    ]


@pytest.mark.parametrize(("folder", "path"), [("", "company.yaml"), ("bids/west", "bids/west/company.yaml")])
def test_files_are_named_from_the_root_of_the_repository(folder: str, path: str) -> None:
    [found] = report(samples.outcome(samples.WHOLE_FILE, folder=folder))
    assert found["location"]["path"] == path


def test_no_finding_is_an_empty_list() -> None:
    assert report(samples.outcome(samples.WAIVED)) == []
