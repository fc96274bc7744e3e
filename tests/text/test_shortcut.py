"""The short way of printing a field gives what the long way gives; ``project["name"]`` and filters go the long way."""

from __future__ import annotations

import pytest

from generator.document import Paragraph, Text, Value
from tests.text.shelf import composed, document, errors


def output(expression: str) -> str:
    return "{{ " + expression + " }}"


def words(text: str) -> tuple[object, ...]:
    (_, paragraph) = document(text).blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.inlines


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("project.name", 'project["name"]'),
        ("count", "count if count is given"),
        ("words[1]", "words[1] if count is given"),
        ("tiers[0].parts", 'tiers[0]["parts"]'),
        ("tiers[1].period", 'tiers[1]["period"]'),
        ("tiers[0].period.value", 'tiers[0].period["value"]'),
        ("tiers[0].period.evidence[0]", 'tiers[0].period["evidence"][0]'),
        ("role", "role if count is given"),
    ],
)
def test_both_ways_print_the_same_value(short: str, long: str) -> None:
    first, between, second = words(f"{output(short)}与{output(long)}")
    assert isinstance(first, Value)
    assert between == Text("与")
    assert first == second
    assert words(output(long)) == words(output(short)) == (first,)


@pytest.mark.parametrize(
    ("printed", "rule"),
    [
        ("nothing", "unknown-field"),
        ("project.nmae", "unknown-field"),
        ("words[9]", "value-missing"),
        ("words.first", "unknown-field"),
        ("project.lot", "value-missing"),
        ("project.name.text", "unknown-field"),
        ("project", "not-printable"),
        ("words", "not-printable"),
        ("free", "not-printable"),
        ('project["tiers[0].parts"]', "unknown-field"),
    ],
)
def test_what_cannot_be_printed_is_found_at_its_line_though_much_was_printed_before(printed: str, rule: str) -> None:
    _, found = composed("{{ project.name }}{{ tiers[0].parts }}{{ words[0] }}\n\n字\n" + output(printed))
    assert errors(found) == [(rule, "one.md", 4)]


def test_lines_are_told_apart_after_values_and_macros() -> None:
    text = "{% macro twice(x) %}{{ x }}{% endmacro %}\n"
    text += "{{ project.name }} {{ count }}\n后 {{ twice(count) }} *{{ nothing }}*\n\n> 引"
    _, found = composed(text)
    assert errors(found) == [("unknown-field", "one.md", 3)]
    _, found = composed(text.replace("nothing", "count"))
    assert errors(found) == [("markdown-not-rendered", "one.md", 5)]
