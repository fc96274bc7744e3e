"""Workflow commands that GitHub reads as they were meant."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.report.github import render
from tests.report import samples

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Return a command as the runner reads it: properties end at the first ::, and are unescaped one by one."""
    found = COMMAND.fullmatch(line)
    assert found, line
    properties = dict(pair.split("=", 1) for pair in found[2].split(","))
    return found[1], {name: unescaped(text, ":%3A", ",%2C") for name, text in properties.items()}, unescaped(found[3])


def unescaped(text: str, *more: str) -> str:
    for pair in (*more, "\r%0D", "\n%0A", "%%25"):
        text = text.replace(pair[1:], pair[0])
    return text


def test_a_value_is_annotated_on_its_line_with_hint_and_other_place_below() -> None:
    assert list(render(samples.outcome(samples.NO_UNIT), lang="en")) == [
        "::error title=value-not-understood,file=bids/甲 校/bid.yaml,line=9,endLine=9,col=24,endColumn=26"
        "::36 has no unit%0Aalso at company.yaml:3:5: first given here%0Ahint: write 36个月"
    ]


def test_what_stands_over_several_lines_has_no_columns() -> None:
    [line] = render(samples.outcome(samples.SEVERAL_LINES), lang="en")
    assert read(line) == (
        "warning",
        {"title": "wrong-shape", "file": "bids/甲 校/bid.yaml", "line": "11", "endLine": "14"},
        "not a list",
    )


def test_a_whole_file_has_no_line_and_a_note_is_a_notice() -> None:
    [line] = render(samples.outcome(samples.WHOLE_FILE), lang="en")
    assert read(line) == ("notice", {"title": "layer-alone", "file": "company.yaml"}, "checked as a layer")


def test_a_word_file_is_named_and_the_place_in_it_said() -> None:
    [line] = render(samples.outcome(samples.IN_WORD), lang="en")
    _, properties, text = read(line)
    assert properties == {"title": "foreign-name", "file": "out/a/说明.docx"}
    assert text == 'out/a/说明.docx 一、质保期 › （一）起算 "示例乙公司承诺": 示例乙公司 is another company'


def test_a_template_of_ours_is_no_file_of_the_repository() -> None:
    [line] = render(samples.outcome(samples.OF_OURS), lang="en")
    assert read(line) == ("error", {"title": "template-syntax"}, "<bidwright>/templates/zh-CN/a.md:3:1: x")
    [line] = render(samples.outcome(samples.NOWHERE), lang="en")
    assert read(line)[1] == {"title": "no-file"}


def test_no_value_and_no_file_name_can_end_a_command_or_begin_another() -> None:
    [line] = render(samples.outcome(samples.AWKWARD), lang="en")
    assert len(line.splitlines()) == 1
    _, properties, text = read(line)
    assert properties["file"] == "a%b,c:d.yaml"
    assert text == '100%: a,b<c>&"d"<U+000D>↵::error::<U+001B>[0m<U+202E>]]><U+D800>'


def test_files_are_named_from_the_root_of_the_repository() -> None:
    found = samples.outcome(samples.WHOLE_FILE, folder="bids/west")
    assert read(next(render(found, lang="en")))[1]["file"] == "bids/west/company.yaml"
    above = replace(samples.WHOLE_FILE, place=replace(samples.NO_UNIT.place, file="../company.yaml", line=None))
    found = samples.outcome(above, folder="bids/west")
    assert read(next(render(found, lang="en")))[1]["file"] == "bids/company.yaml"


def test_what_is_waived_is_no_annotation() -> None:
    assert list(render(samples.outcome(samples.WAIVED), lang="en")) == []
