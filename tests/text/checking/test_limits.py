"""A template that is built to take long, or to go deep, is told to be so, and soon."""

from __future__ import annotations

import pytest

from generator.findings import Cause
from tests.text.checking.cases import Case, findings
from tests.text.test_faults import BOMBS, ESCAPES

MANIFEST = "标题: 甲\n文件名: 甲\n章节: [one, rest]\n"


def rules(section: str) -> set[str]:
    files = {"documents/letter.yaml": MANIFEST, "styles/standard.yaml": "", "sections/rest.md": "其余。\n"}
    found = findings(Case("", {**files, "sections/one.md": section}))
    assert all(each.cause is Cause.LIMIT for each in found if each.rule == "template-limit")
    return {each.rule for each in found}


MACROS = "{% macro m0(a) %}{{ a }}{% endmacro %}\n" + "".join(
    f"{{% macro m{n}(a) %}}{{{{ m{n - 1}(a) }}}}{{{{ m{n - 1}(a) }}}}{{% endmacro %}}\n" for n in range(1, 40)
)
LONG = {
    "macros that call others twice each": "{% macro m0(a) %}{{ a }}{% endmacro %}\n"
    + MACROS
    + "{{ m39(project.name) }}",
    "conditions within conditions": "{% if project.lot %}" * 60 + "{{ project.lot }}" + "{% endif %}" * 60,
    "loops within loops": "{% for a in bidder.certificates %}" * 18 + "甲" + "{% endfor %}" * 18,
    "a long condition": "{% if "
    + " or ".join(["(project.lot and project.site)"] * 2000)
    + " %}{{ project.lot }}{% endif %}",
    "many names set one after the other": (
        "{% set x = project.name %}\n"
        + "{% if project.lot %}{% set x = x or project.site %}{% endif %}\n" * 300
        + "{{ x }}"
    ),
    "a choice of choices": "{{ " + "(" * 60 + "project.lot" + " or project.site) if project.agency" * 60 + " }}",
    "brackets": "{{ " + "(" * 3000 + "project.name" + ")" * 3000 + " }}",
    "fields of fields": "{{ project" + ".name" * 3000 + " }}",
}


@pytest.mark.parametrize("case", LONG)
def test_a_template_that_takes_long_to_follow_is_let_be(case: str) -> None:
    assert rules(LONG[case]) <= {"template-limit", "value-missing", "unknown-field"}


@pytest.mark.parametrize("case", BOMBS)
def test_a_bomb_harms_the_check_no_more_than_the_build(case: str) -> None:
    rules(BOMBS[case])


@pytest.mark.parametrize("escape", ESCAPES)
def test_what_a_template_may_not_reach_is_refused_when_it_is_read(escape: str) -> None:
    assert rules("甲\n\n" + escape + "\n")
