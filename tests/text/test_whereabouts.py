"""A template says in which chapters of the bid's other documents a promise stands, as they are now."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document import Document, Paragraph, Text, Value
from generator.document.plain import plain
from generator.findings import Finding, Severity
from generator.model.view import view
from generator.text import Library
from generator.text.compose import compose
from generator.text.whereabouts import Chaptered
from tests.text.shelf import DATA, Small, document, shelve

PLAN = Chaptered("售后服务方案", {"tiers[0].period": ("四", "十四"), "project.name": ()})
LETTER = Chaptered("承诺书", {"tiers[0].period": ("一",)})


def composed(section: str, *others: Chaptered) -> tuple[Document | None, tuple[Finding, ...]]:
    shelf = shelve({"one": section})
    library = Library((Path("/own"),), shelf, folder=shelf, locale="zh-CN")
    return compose(library, "letter", view(Small.model_validate(DATA)), others=lambda: others)


def words(section: str, *others: Chaptered) -> str:
    made, findings = composed(section, *others)
    assert made, findings
    (_, paragraph) = made.blocks
    assert isinstance(paragraph, Paragraph)
    assert not [inline for inline in paragraph.inlines if isinstance(inline, Value)]
    return plain(paragraph.inlines)


@pytest.mark.parametrize(
    ("thing", "others", "shown"),
    [
        ("tiers[0].period", (PLAN,), "《售后服务方案》四、十四"),
        ("tiers[0].period", (LETTER, PLAN), "《承诺书》一；《售后服务方案》四、十四"),
        ("project.name", (LETTER, PLAN), "《售后服务方案》"),
        ("tiers[1].period", (), "无"),
        ("spares.within", (PLAN,), "无"),
    ],
)
def test_the_chapters_are_those_that_print_the_value(thing: str, others: tuple[Chaptered, ...], shown: str) -> None:
    section = f"{{% set where = {thing} | placed %}}{{% if where %}}{{{{ where }}}}{{% else %}}无{{% endif %}}"
    assert words(section, *others) == shown


def test_a_promise_that_only_this_document_makes_is_told() -> None:
    made, findings = composed("前{{ tiers[1].period | placed }}后", PLAN)
    assert made
    (finding,) = findings
    assert (finding.rule, finding.severity) == ("promise-in-one-document", Severity.INFO)


@pytest.mark.parametrize("thing", ["tiers", "project"])
def test_only_a_single_value_has_a_place(thing: str) -> None:
    made, findings = composed(f"{{{{ {thing} | placed }}}}", PLAN)
    assert made is None
    assert [finding.rule for finding in findings] == ["filter-refused"]


def test_the_others_are_made_only_when_a_template_asks_and_once() -> None:
    made: list[int] = []

    def others() -> tuple[Chaptered, ...]:
        made.append(1)
        return (PLAN,)

    for section, times in (("一", 0), ("{{ tiers[0].period | placed }}{{ tiers[0].period | placed }}", 1)):
        shelf = shelve({"one": section})
        library = Library((Path("/own"),), shelf, folder=shelf, locale="zh-CN")
        compose(library, "letter", view(Small.model_validate(DATA)), others=others)
        assert len(made) == times


def test_a_section_may_print_the_title_of_its_document() -> None:
    (_, paragraph) = document("本{{ title }}自投标截止之日起有效。").blocks
    assert paragraph == Paragraph((Text("本承诺书自投标截止之日起有效。"),))


def test_a_loop_knows_the_item_before_and_none_before_the_first() -> None:
    before = "{% if loop.previtem %}{{ loop.previtem.parts }}{% endif %}"
    section = f"{{% for tier in tiers %}}（{before}→{{{{ tier.parts }}}}）{{% endfor %}}"
    (_, paragraph) = document(section).blocks
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.inlines) == "（→水箱）（水箱→管路）"
