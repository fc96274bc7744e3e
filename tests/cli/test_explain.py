"""``bidwright explain`` prints what a finding means, in either language."""

from __future__ import annotations

import pytest

from generator.cli import exits
from generator.rules.engine.pages import PARTS, names, page
from tests.cli.conftest import Library


def test_a_rule_is_explained_with_its_examples(library: Library) -> None:
    ran = library.run("explain", "placeholder")
    assert (ran.code, ran.err) == (exits.FINE, "")
    assert ran.out.startswith("A place that was to be filled in and was not")
    assert ran.out.partition("\n")[0].endswith("  [placeholder]")
    assert "\nWrong\n    接到报修后X个工作日内到达现场" in ran.out
    assert "\nRight\n" in ran.out


def test_a_rule_is_explained_in_chinese(library: Library) -> None:
    ran = library.run("explain", "[warranty-below-legal-floor]", lang="zh")
    assert "为什么重要" in ran.out
    assert "《建设工程质量管理条例》第四十条" in ran.out
    assert "Why it matters" not in ran.out


def test_several_are_explained_one_after_the_other(library: Library) -> None:
    ran = library.run("explain", "placeholder", "unknown-key")
    assert "[placeholder]" in ran.out
    assert "\n\nA key that the model does not know  [unknown-key]\n" in ran.out


def test_without_a_name_all_are_listed_on_a_line_each(library: Library) -> None:
    ran = library.run("explain")
    assert ran.code == exits.FINE
    assert [line.split()[0] for line in ran.out.splitlines()] == list(names())
    assert all(len(line.split()) > 1 for line in ran.out.splitlines())


@pytest.mark.parametrize(
    ("name", "said"), [("placholder", "did you mean placeholder"), ("质保期", "bidwright explain lists")]
)
def test_a_name_that_has_no_page_is_told(library: Library, name: str, said: str) -> None:
    ran = library.run("explain", name)
    assert ran.code == 2
    assert said in ran.err


@pytest.mark.parametrize("name", names())
def test_every_page_is_there_in_both_languages_with_the_same_examples(name: str) -> None:
    english, chinese = page(name, "en"), page(name, "zh")
    assert english
    assert chinese
    assert [PARTS[heading] for heading, _ in english.parts] == [heading for heading, _ in chinese.parts]
    assert [english.part(part) for part in ("Wrong", "Right")] == [chinese.part(part) for part in ("Wrong", "Right")]
