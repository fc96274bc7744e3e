"""Each way to get YAML wrong has a hint of its own, at the place of the fault."""

from __future__ import annotations

import pytest
import yaml

from generator.source import read

CASES = [
    ("a: 1\n名称：张三\nb: 2", 2, 3, "full-width colon"),
    ("a:\n  b: 1\n  名称：张三\n  c: 2", 3, 5, "full-width colon"),
    ("b: 2\na:1\nc: 3", 2, 2, "space is missing"),
    ("a:1\nb: 2", 1, 2, "space is missing"),
    ("a: 1\n\tb: 2", 2, 1, "a tab"),
    ("a:\n\tb: 2", 2, 1, "a tab"),
    ("a:\n  - x\n\u00a0\u00a0- y\nb: 1", 3, 1, "full-width or non-breaking space"),
    ("a: {{ x }}公司", 1, 4, "inside a mapping"),
    ("a: {% if x %}", 1, 4, "{sign} cannot begin"),
    ('a: "x\nb: 1', 1, 4, "never closed"),
    ("a: 'x\nb: 1", 1, 4, "never closed"),
    ("a: [1, 2\nb: 3", 1, 4, "not closed"),
    ("a: {b: 1，c: 2}", 1, 9, "full-width {sign}"),
    ("a: b: c", 1, 5, "second colon"),
    ("a: b\n  c: d", 2, 3, "indented more"),
    ("a:\n  - x\n - y", 3, 2, "list item"),
    ("a:\n    b: 1\n  c: 2", 3, 3, "not in line"),
    ("a: *重要*", 1, 4, "{sign} cannot begin"),
    ("a: @x", 1, 4, "{sign} cannot begin"),
    ("a: > 5 天", 1, 4, "cannot follow {sign}"),
    ("a: !重要", 1, 4, "{sign} cannot begin"),
    ("a: &重要", 1, 4, "{sign} cannot begin"),
    ('a: "\\q"', 1, 5, "backslash"),
    ('x: "中文" 更多', 1, 9, "closing quote"),
    ("a: - b", 1, 4, "cannot begin on the line"),
    ("a: 1\n没有冒号\nb: 2", 2, 1, "no colon"),
    ("a: ｛b: 1｝", 1, 4, "not a bracket"),
    ("a: “x: y”", 1, 4, "does not quote"),
]


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize(("text", "line", "column", "words"), CASES)
def test_a_syntax_error_is_one_finding_with_a_hint(
    text: str, line: int, column: int, words: str, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "CSafeLoader", getattr(yaml, loader))
    node, findings = read(text.encode(), "a.yaml")
    assert node is None
    assert len(findings) == 1
    (finding,) = findings
    assert words in finding.message.id
    assert (finding.place.line, finding.place.column) == (line, column)
    assert finding.hint is not None


def test_a_colon_inside_a_quoted_text_is_not_taken_for_the_fault() -> None:
    _, (finding,) = read('a: "注：好"\nb: [1\nc: 2'.encode(), "a.yaml")
    assert "not closed" in finding.message.id
