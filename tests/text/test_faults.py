"""Each fault of a template is found, at the line where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Cause, Severity
from tests.text.shelf import composed, errors

CASES = {
    "an unknown name": ("a\n\n{{ nonsense }}\n", "unknown-field", 3),
    "an unknown field": ("a {{ project.nmae }}\n", "unknown-field", 1),
    "an unknown field in a condition": ("a\n{% if project.nmae %}\nb\n{% endif %}\n", "unknown-field", 2),
    "an unknown field of a promise": ("a\n{{ tiers[0].period.nonsense }}", "unknown-field", 2),
    "an unknown field of a record that is not given": ("{% if spares.stokc %}b{% endif %}\n", "unknown-field", 1),
    "a field of a list": ("a\n{{ tiers.parts }}", "unknown-field", 2),
    "an unknown field in the second line of a tag": ("a\n{%\n if\n project.nmae %}b{% endif %}", "unknown-field", 4),
    "an unknown field in a loop": ("{% for tier in tiers %}\na\n{{ tier.prats }}\n{% endfor %}", "unknown-field", 3),
    "an unknown field in a macro": (
        "{% macro m(t) %}\n{{ t.prats }}\n{% endmacro %}\na\n{{ m(tiers[0]) }}\n",
        "unknown-field",
        2,
    ),
    "a value not given": ("a\n{{ project.lot }}", "value-missing", 2),
    "a field of a record not given": ("a\n{{ spares.within }}", "value-missing", 2),
    "a note not given": ("a\n{{ tiers[1].period.note }}", "value-missing", 2),
    "an item that is not there": ("a\n{{ tiers[5].parts }}", "value-missing", 2),
    "a value not given in the third line of an output": ("a\n{{\n\n project.lot\n }}", "value-missing", 4),
    "a whole record": ("a\n\n{{ project }}", "not-printable", 3),
    "a whole list": ("a\n\n{{ tiers }}", "not-printable", 3),
    "a yes or no": ("a\n\n{{ free }}", "not-printable", 3),
    "whether a loop is at its end": ("{% for w in words %}\n{{ loop.last }}\n{% endfor %}", "not-printable", 2),
    "a macro that is not called": ("{% macro m() %}x{% endmacro %}\n{{ m }}", "not-printable", 2),
    "a form the value lacks": ("a\n{{ project.name | formal }}", "form-not-available", 2),
    "a form of a list": ("a\n{{ words | formal }}", "filter-refused", 2),
    "two forms": ("a\n{{ date | formal | iso }}", "filter-refused", 2),
    "records joined": ("a\n{{ tiers | listed }}", "filter-refused", 2),
    "a list not given joined": ("a\n{{ spares.stock | listed }}", "value-missing", 2),
    "an unknown filter": ("a\n{{ project.name | upper }}", "unknown-filter", 2),
    "an unknown test": ("a\n{% if project is mapping %}b{% endif %}", "unknown-filter", 2),
    "a filter with an argument too many": ("a\n{{ date | iso(1) }}", "template-feature-refused", 2),
    "a choice that is none": ('a\n{% if role is chosen("delaer") %}b{% endif %}', "unknown-choice", 2),
    "a choice asked of a text": ('a\n{% if project.name is chosen("a") %}b{% endif %}', "filter-refused", 2),
    "a quantity compared with a text": ('a\n{% if tiers[0].period == "3年" %}b{% endif %}', "comparison-refused", 2),
    "two quantities compared": ("{% if tiers[0].period == tiers[1].period %}b{% endif %}", "comparison-refused", 1),
    "a loop through a record": ("a\n{% for x in project %}b{% endfor %}", "not-a-list", 2),
    "an open tag": ("a\n{{ project.name\n", "template-syntax", 2),
    "an if without end": ("a\n{% if free %}\nb\n", "template-syntax", 2),
    "an unknown tag": ("a\n{% fro x in y %}\n", "template-syntax", 2),
    "concatenation": ('a\n{{ project.name ~ "x" }}', "template-feature-refused", 2),
    "addition": ("a\n{{ count + 1 }}", "template-feature-refused", 2),
    "a percent sign": ('a\n{{ "%s" % project.name }}', "template-feature-refused", 2),
    "a power": ("a\n{{ 9 ** 9 ** 9 }}", "template-feature-refused", 2),
    "a product": ('a\n{{ "a" * 1000000000 }}', "template-feature-refused", 2),
    "the filter safe": ("a\n{{ project.name | safe }}", "unknown-filter", 2),
    "autoescape switched off": ("a\n{% autoescape false %}b{% endautoescape %}", "template-feature-refused", 2),
    "an import": ('a\n{% import "x" as y %}', "template-feature-refused", 2),
    "a parent": ('{% extends "x" %}', "template-feature-refused", 1),
    "a filter block": ("a\n{% filter upper %}b{% endfilter %}", "template-feature-refused", 2),
    "nothing": ("a\n{{ none }}", "template-feature-refused", 2),
    "a list of its own": ("a\n{% for x in [1, 2] %}b{% endfor %}", "template-feature-refused", 2),
    "range": ("a\n{% for x in range(99999) %}b{% endfor %}", "template-feature-refused", 2),
    "a loop that calls itself": ("a\n{% for x in tiers recursive %}b{% endfor %}", "template-feature-refused", 2),
    "a slice": ("a\n{{ tiers[0:1] }}", "template-feature-refused", 2),
    "a macro's hidden arguments": ("{% macro m() %}\n{{ varargs }}\n{% endmacro %}", "template-feature-refused", 2),
    "an include by a name that is worked out": ("a\n{% include project.name %}", "template-feature-refused", 2),
    "an include of nothing": ('a\n{% include "nonsense" %}', "unknown-template", 2),
    "an include of itself": ('a\n{% include "one" %}', "include-cycle", 2),
    "an include outside": ('a\n{% include "../one" %}', "unknown-template", 2),
    "Jinja's own comment": ("a\n\nb {# note #}", "template-feature-refused", 3),
    "a private-use character": ("a\nb\ue000", "illegal-character", 2),
    "a private-use character in a text": ('a\n{{ "\\ue000" }}', "illegal-character", 2),
    "a control character in a text": ('a\n{{ "\\x00" }}', "illegal-character", 2),
    "a very long number": ("a {{ " + "9" * 5000 + " }}", "template-syntax", None),
    "a macro with an argument too many": ("{% macro m() %}x{% endmacro %}\n{{ m(1) }}", "macro-misused", 2),
    "a macro with an argument it lacks": ("{% macro m(x) %}x{% endmacro %}\n{{ m(y=1) }}", "macro-misused", 2),
    "a macro with an argument given twice": ("{% macro m(x) %}x{% endmacro %}\n{{ m(1, x=2) }}", "macro-misused", 2),
    "a macro with Jinja's own argument": (
        "{% macro m() %}x{% endmacro %}\n{{ m(_loop_vars=1) }}",
        "template-feature-refused",
        2,
    ),
    "a macro without its argument": ("{% macro m(x) %}\n{{ x }}{% endmacro %}\n{{ m() }}", "unknown-field", 2),
    "a name of a value called like a macro": (
        "{% macro m() %}x{% endmacro %}\n{% if free %}{% set m = project %}\n{{ m() }}{% endif %}",
        "macro-misused",
        3,
    ),
    "a reference to nothing": ("{% if free %}\na\n{% endif %}\n\n[](#nothing)\n", "reference-to-nothing", 5),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_of_a_template_is_found_at_its_line(case: str) -> None:
    text, rule, line = CASES[case]
    made, found = composed(text)
    assert made is None
    assert errors(found) == [(rule, "one.md", line)]


def test_the_head_of_a_section_counts_as_lines() -> None:
    _, found = composed("---\nneeds: [project]\n---\n# 一\n\n{{ project.lot }}\n")
    assert errors(found) == [("value-missing", "one.md", 6)]


def test_a_fault_in_an_included_section_stands_in_that_section() -> None:
    sections = {"one": 'a\n{% include "two" %}\n{{ project.lot }}\n', "two": "b\n\n{{ project.nmae }}\n"}
    manifest = "标题: 承诺书\n文件名: x\n章节: [one]\n"
    _, found = composed(sections, manifest=manifest)
    assert errors(found) == [("unknown-field", "two.md", 3), ("value-missing", "one.md", 3)]


def test_all_sections_are_tried_though_one_is_wrong() -> None:
    _, found = composed({"one": "{{ nonsense }}", "two": "{% if %}", "three": "{{ project }}"})
    assert {(rule, file) for rule, file, _ in errors(found)} == {
        ("unknown-field", "one.md"),
        ("template-syntax", "two.md"),
        ("not-printable", "three.md"),
    }


def test_a_fault_in_a_loop_is_told_once() -> None:
    _, found = composed("{% for tier in tiers %}{{ tier.nonsense }}{% endfor %}")
    assert len(found) == 1


def test_an_unknown_field_brings_the_nearest_or_all_there_are() -> None:
    _, found = composed("{{ project.nmae }}\n{{ project.zzz }}\n{{ 项目 }}\n")
    assert [finding.hint and dict(finding.hint.arguments) for finding in found] == [
        {"name": "name"},
        {"names": ("name", "lot", "items")},
        {"name": "project"},
    ]


def test_a_value_not_given_is_named_by_its_path() -> None:
    _, (finding,) = composed("{{ spares.within }}")
    assert finding.place is not None
    assert finding.place.path == "spares.within"


def test_a_fault_of_the_title_stands_in_the_manifest() -> None:
    manifest = "文件名: x\n标题: '{{ project.lot }}'\n章节: [one]\n"
    _, found = composed({"one": "a"}, manifest=manifest)
    assert errors(found) == [("value-missing", "letter.yaml", 2)]


BOMBS = {
    "loops in loops": "{% for a in words %}" * 18 + "x" + "{% endfor %}" * 18,
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a macro that calls itself twice": (
        "{% macro m(a) %}{% if a %}{% set x = m(a) %}{% set x = m(a) %}{% endif %}{% endmacro %}{{ m(free) }}"
    ),
    "blocks too deep": "{% for a in words %}" * 30 + "x" + "{% endfor %}" * 30,
    "conditions too deep": "{% if free %}" * 200 + "x" + "{% endif %}" * 200,
    "brackets too deep": "{{ " + "(" * 3000 + "free" + ")" * 3000 + " }}",
    "a chain too long": "{{ project" + ".name" * 3000 + " }}",
    "much text": "{% for a in words %}" * 12 + "x" * 5000 + "{% endfor %}" * 12,
    "much text thrown away": (
        "{% for a in words %}" * 12 + "{% set x %}" + "x" * 5000 + "{% endset %}" + "{% endfor %}" * 12
    ),
}


@pytest.mark.parametrize("case", BOMBS)
def test_a_template_that_asks_for_too_much_is_stopped(case: str) -> None:
    made, found = composed(BOMBS[case])
    assert made is None
    assert [finding.rule for finding in found] == ["template-limit"]
    assert found[0].cause is Cause.LIMIT


ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ project.__class__ }}",
    "{{ project['__class__'] }}",
    "{{ project.record }}",
    "{{ project.get('name') }}",
    "{{ project.names() }}",
    "{{ tiers.items }}",
    "{{ tiers[0].period.promise }}",
    "{{ tiers[0].period.value.parse('9年') }}",
    "{{ project.name.upper() }}",
    "{{ '{0.__class__}'.format(project) }}",
    "{{ project | attr('__class__') }}",
    "{{ tiers | map(attribute='__class__') }}",
    "{{ tiers | list }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__ }}",
    "{{ joiner.__init__ }}",
    "{{ namespace() }}",
    "{{ dict(a=1) }}",
    "{{ loop.__class__ }}",
    "{% for a in words %}{{ loop.cycle('a') }}{% endfor %}",
    "{% for a in words %}{{ loop._iterator }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m._func }}",
    "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{% endcall %}",
    "{% set x %}a{% endset %}{{ x.__class__ }}",
    "{% set x %}a{% endset %}{{ x.join(words) }}",
    "{% set project.name = 'x' %}",
    "{% set ns = namespace(a=1) %}{% set ns.a = 2 %}",
    "{% include '/etc/passwd' %}",
    "{% include 'documents/letter' %}",
    "{% import 'os' as os %}",
    "{{ request }}{{ config }}",
    "{{ project.model_copy() }}",
    "{{ project|tojson }}",
    "{{ ().__class__.__base__ }}",
    "{{ [].append }}",
    "{{ {}.items() }}",
    "{{ page }}",
    "{{ '@spend' | @spend }}",
]


@pytest.mark.parametrize("text", ESCAPES)
def test_nothing_of_python_can_be_reached(text: str) -> None:
    made, found = composed(text)
    assert made is None
    assert {rule for rule, _, _ in errors(found)} <= {
        "unknown-field",
        "unknown-filter",
        "unknown-template",
        "template-feature-refused",
        "template-syntax",
    }


PIECES = """{{ }} {% %} {## ##} {# #} if endif for endfor in set endset macro endmacro include raw endraw else is not
and or project name tiers words loop index m x given chosen same listed length formal since
. | ( ) [ ] , == = ~ + * ' " 0 1 - # ** a 质保 \\n"""


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES.split()), max_size=25))
def test_no_template_whatever_raises(pieces: list[str]) -> None:
    text = " ".join(pieces).replace("\\n", "\n")
    made, found = composed(text)
    assert (made is None) == any(finding.severity is Severity.ERROR for finding in found)
