"""Tags leave no lines behind, and take no line end that belongs to words; every line keeps its number."""

from __future__ import annotations

import pytest
from jinja2 import Environment

from generator.text.markers import marked, take_out
from generator.text.standalone import Standalone

CASES = {
    "a tag alone on its line": ("a\n{% if 1 %}\nb\n{% endif %}\nc", "a\nb\nc"),
    "indented tags": ("a\n  {% if 1 %}  \n  b\n  {% endif %}\nc", "a\n  b\nc"),
    "a tag at the end of a line of words": ("a{% if 0 %}x{% endif %}\nb", "a\nb"),
    "a tag at the beginning of a line of words": ("{% if 1 %}a{% endif %}b\nc", "ab\nc"),
    "two tags alone on a line": ("a\n{% if 1 %}{% if 1 %}\nb\n{% endif %}{% endif %}\nc", "a\nb\nc"),
    "rows of a table": (
        "|a|\n{% for x in [1, 2] %}\n|{{ x }}|{% if 1 %}y|{% endif %}\n{% endfor %}\nb",
        "|a|\n|1|y|\n|2|y|\nb",
    ),
    "tags on following lines": ("{% if 1 %}\n{% if 1 %}\na\n{% endif %}\n{% endif %}\n", "a\n"),
    "blank lines around tags": ("a\n\n{% if 1 %}\n\nb\n\n{% endif %}\n\nc", "a\n\n\nb\n\n\nc"),
    "a tag over several lines": ("a\n{% if\n 1 %}\nb\n{% endif %}\nc", "a\nb\nc"),
    "a comment alone on its line": ("a\n{# note #}\nb", "a\nb"),
    "a comment after words": ("a {# note #}\nb", "a \nb"),
    "an output alone on its line": ("a\n{{ 1 }}\nb", "a\n1\nb"),
    "an output between tags": ("{% if 1 %}{{ 1 }}{% endif %}\nb", "1\nb"),
    "white space cut by hand": ("a\n{%- if 1 -%}\nb\n{%- endif %}\nc", "ab\nc"),
}


@pytest.mark.parametrize("case", CASES)
def test_lines_are_those_of_the_words(case: str) -> None:
    template, expected = CASES[case]
    environment = Environment(extensions=[Standalone], autoescape=True)
    assert environment.from_string(template).render() == expected


def test_each_line_knows_where_its_words_stand() -> None:
    rendered = marked("a\n", (0, 1)) + marked("", (0, 3)) + marked("b\nc", (0, 4)) + marked("d\n\n", (1, 9))
    assert take_out(rendered) == ("a\nb\ncd\n\n", ((0, 1), (0, 4), (0, 5), (1, 10), (1, 11)))
