"""What Jinja cannot read is told in both languages, at the sign meant."""

from __future__ import annotations

import pytest

from generator.findings import Place
from generator.report.wording import word
from generator.text.compiling import parsed

CASES = [
    ("{{ a }", 6, "} is not expected here"),
    ("{{ a b }}", 6, "b stands where }} is expected"),
    ("甲\n\n{% if a %}\n乙\n", (3, 1), "{% if %} is not closed"),
    ("{% if a %}x{% endif %}{% if b %}", 23, "{% if %} is not closed"),
    ("{% for x %}", 10, "%} stands where in is expected"),
    ("甲{% endif %}", 2, "{% endif %} belongs to nothing: no tag is open"),
    ("{% if a %}{% endfor %}", 11, "{% endfor %} stands inside {% if %}, which is not closed"),
    ("{% foo %}", 1, "there is no tag {% foo %}"),
    ("甲\n乙{{ a & b }}", (2, 7), "the character & has no meaning here"),
    ("{{ a ）}}", 6, "the character ） has no meaning here"),
    ("{{ 'a }}", 4, "the quotation mark ' is not closed"),
    ("{{ }}", 4, "a value is missing before }}"),
    ("{{ a | }}", 8, "a name is missing before }}"),
    ("{{ (a }}", None, "} stands where ) is expected"),
    ("{{ a. }}", None, "the name of a field is missing after a dot"),
    ("{## 甲", None, "a comment has no end"),
]


@pytest.mark.parametrize(("template", "at", "said"), CASES, ids=[case[0] for case in CASES])
def test_the_reason_is_told_at_its_sign(template: str, at: int | tuple[int, int] | None, said: str) -> None:
    [finding] = parsed(template, "a.md").findings
    assert finding.rule == "template-syntax"
    assert word(finding.message, "en") == f"the template cannot be understood: {said}"
    assert isinstance(finding.place, Place)
    line, column = at if isinstance(at, tuple) else (1, at)
    assert (finding.place.line, finding.place.column) == (line, column)


@pytest.mark.parametrize("template", [case[0] for case in CASES])
def test_no_word_of_english_is_left_in_chinese(template: str) -> None:
    [finding] = parsed(template, "a.md").findings
    reason = word(finding.message, "zh").partition("：")[2]
    assert any("\u4e00" <= character <= "\u9fff" for character in reason)
    assert "expect" not in reason


def test_a_sentence_that_is_not_known_is_shown_as_it_is() -> None:
    [finding] = parsed("{% macro f(a=1, b) %}{% endmacro %}", "a.md").findings
    assert "non-default argument follows default argument" in word(finding.message, "zh")


def test_a_template_string_in_another_file_has_that_file_s_line_and_no_column() -> None:
    [finding] = parsed("{{ a }", "style.yaml", line=7).findings
    assert finding.place == Place("style.yaml", 7)
