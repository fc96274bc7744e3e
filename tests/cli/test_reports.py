"""What was found, in the format asked for, where it was asked for, and what it does to the exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from generator.cli import checking
from generator.cli.outputs import RealDisk
from tests.cli.conftest import BID, Library

SCHEMAS = Path(__file__).parents[1] / "report/schemas"


def valid_json(text: str) -> None:
    assert json.loads(text)["files"] == ["a/bid.yaml"]


def valid_github(text: str) -> None:
    assert text.startswith("::error title=value-not-understood,file=a/bid.yaml,line=6,")


def valid_gitlab(text: str) -> None:
    jsonschema.validate(json.loads(text), json.loads((SCHEMAS / "gitlab-code-quality.json").read_text("utf-8")))
    assert json.loads(text)[0]["location"] == {"path": "a/bid.yaml", "lines": {"begin": 6, "end": 6}}


def valid_sarif(text: str) -> None:
    jsonschema.validate(json.loads(text), json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text("utf-8")))
    assert json.loads(text)["runs"][0]["results"][0]["ruleId"] == "value-not-understood"


def valid_junit(text: str) -> None:
    root = etree.fromstring(text.encode())
    etree.XMLSchema(file=str(SCHEMAS / "junit-10.xsd")).assertValid(root)
    assert root.get("failures") == "1"


FORMATS: dict[str, Callable[[str], None]] = {
    "json": valid_json,
    "github": valid_github,
    "gitlab": valid_gitlab,
    "sarif": valid_sarif,
    "junit": valid_junit,
}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_each_format_is_printed_alone_and_valid(library: Library, name: str, lang: str) -> None:
    library.change("90日", "90")
    ran = library.run("check", "a", "--format", name, lang=lang)
    assert (ran.code, ran.err) == (1, "")
    FORMATS[name](ran.out)


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_written_to_a_file_while_people_read_the_terminal(library: Library, name: str) -> None:
    library.change("90日", "90")
    ran = library.run("check", "a", "--report", f"{name}=ci/report.out")
    assert ran.out == library.run("check", "a").out
    FORMATS[name]((library.folder / "ci/report.out").read_text("utf-8"))
    assert [file.name for file in (library.folder / "ci").iterdir()] == ["report.out"]


def test_several_reports_are_written_in_one_run_by_build_too(library: Library) -> None:
    library.change("90日", "90")
    ran = library.run("build", "a", "--report", "sarif=x.sarif", "--report", "junit=x.xml", "--report", "text=x.txt")
    assert ran.code == 1
    valid_sarif((library.folder / "x.sarif").read_text("utf-8"))
    valid_junit((library.folder / "x.xml").read_text("utf-8"))
    text = (library.folder / "x.txt").read_text("utf-8")
    assert text.startswith("a/bid.yaml:6:10  error  ")
    assert text.endswith("1 error, 0 warnings, 0 notes\n")


def test_a_report_that_cannot_be_written_is_told_and_the_others_are_written(library: Library) -> None:
    library.write("taken", "a file")
    ran = library.run("check", "a", "--report", "json=taken/x.json", "--report", "json=y.json")
    assert ran.code == 4
    assert "taken/x.json cannot be written" in ran.out
    assert json.loads((library.folder / "y.json").read_text("utf-8"))["findings"] == []


def test_a_report_replaces_the_last_one_whole_or_not_at_all(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.write("x.json", "old")
    monkeypatch.setattr(RealDisk, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
    assert library.run("check", "a", "--report", "json=x.json").code == 4
    assert (library.folder / "x.json").read_text() == "old"
    monkeypatch.undo()
    monkeypatch.chdir(library.folder)
    assert library.run("check", "a", "--report", "json=x.json").code == 0
    valid_json((library.folder / "x.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("sarif", "--report: write FORMAT=FILE, with one of these formats: text, json, github, gitlab, sarif, junit"),
        ("xml=a.xml", "--report: write FORMAT=FILE"),
        ("json=", "--report: write FORMAT=FILE"),
        ("json=a/bid.yaml", "--report: a/bid.yaml is named like a bid"),
        ("json=说明.DOCX", "--report: 说明.DOCX is named like a bid"),
    ],
)
def test_a_report_that_is_not_understood_is_wrong_usage(library: Library, report: str, said: str) -> None:
    ran = library.run("check", "a", "--report", report)
    assert ran.code == 2
    assert said in ran.err.splitlines()[0]
    assert (library.folder / "a/bid.yaml").read_text("utf-8") == BID


def test_two_reports_in_one_file_are_wrong_usage(library: Library) -> None:
    ran = library.run("check", "a", "--report", "json=x.out", "--report", "sarif=x.out")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "error: two reports go to x.out")


WARNS = "\u200b"
"""A character without a width: in a name it is a warning."""


@pytest.mark.parametrize(
    ("level", "code"), [("error", 0), ("warning", 1), ("note", 1), ("info", 1), ("never", 0), (None, 0)]
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_a_warning_fails_the_run_where_it_is_asked_to(
    library: Library, command: str, level: str | None, code: int
) -> None:
    library.change("甲项目", f"甲{WARNS}项目")
    ran = library.run(command, "a", *(["--fail-on", level] if level else []))
    assert ran.out.splitlines()[-1] == "0 errors, 1 warning, 0 notes"
    assert ran.code == code
    assert (library.outputs() != []) == (command == "build")


def test_an_error_fails_no_run_that_never_fails_but_what_cannot_be_read_does(library: Library) -> None:
    library.change("90日", "90")
    assert library.run("check", "a", "--fail-on", "never").code == 0
    assert library.run("check", "a", "nix.docx", "--fail-on", "never").code == 3
    ran = library.run("check", "a", "--fail-on", "fatal")
    assert ran.code == 2
    assert "--fail-on must be one of: error, warning, note, never" in ran.err


def test_files_are_named_from_the_root_of_the_repository(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.change("90日", "90")
    (library.folder / ".git").mkdir()
    monkeypatch.chdir(library.folder / "a")
    assert "file=a/bid.yaml," in library.run("check", ".", "--format", "github").out
    assert library.run("check", ".").out.startswith("bid.yaml:6:10")


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_ci_says_where_the_root_is(library: Library, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    library.change("90日", "90")
    monkeypatch.setenv(variable, str(library.folder))
    monkeypatch.chdir(library.folder / "a")
    [found] = json.loads(library.run("check", ".", "--format", "gitlab").out)
    assert found["location"]["path"] == "a/bid.yaml"


def test_a_fault_of_ours_at_one_file_does_not_cost_the_others(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.write("b/bid.yaml", BID.replace("90日", "90"))
    real = checking.prepare

    def broken(bid: object, *rest: object) -> object:
        if "a" in str(bid):
            raise ZeroDivisionError("ours")
        return real(bid, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(checking, "prepare", broken)
    library.write("c/bid.yaml", BID)
    ran = library.run("check", ".")
    assert ran.code == 70
    assert "this is a bug in bidwright" in ran.out
    assert "ZeroDivisionError" in ran.out


def test_what_is_missing_leads_to_a_draft_and_the_draft_does_not(library: Library) -> None:
    library.change("  编号: A-1\n", "")
    for command in ("check", "build"):
        last = library.run(command, "a").out.splitlines()[-1]
        assert last == (
            "1 error, 0 warnings, 0 notes; fill these in, or see them in Word: bidwright build a/bid.yaml --draft"
        )
    assert "--draft" not in library.run("build", "a", "--draft").out


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_finding_with_a_page_leads_to_it_and_the_page_is_there(library: Library, lang: str) -> None:
    library.change("90日", "90")
    command = library.run("check", "a", lang=lang).out.splitlines()[-1].rpartition("bidwright ")[2]
    assert command == "explain value-not-understood"
    page = library.run(*command.split(), lang=lang)
    assert (page.code, page.err) == (0, "")
    assert page.out.strip()


def test_sarif_brings_the_pages_of_rules_along(library: Library) -> None:
    library.change("90日", "90")
    document = json.loads(library.run("check", "a", "--format", "sarif", lang="zh").out)
    [rule] = document["runs"][0]["tool"]["driver"]["rules"]
    assert rule["help"]["markdown"].startswith(f"# {rule['shortDescription']['text']}\n\n## 为什么重要\n\n")
