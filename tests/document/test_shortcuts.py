"""What the rules for plain lines give is what CommonMark's rules would give, blocks and findings alike."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document import grammar
from generator.document.inlines import Text, Value
from generator.document.parse import parse
from generator.document.source import Source, token
from generator.findings import Place

VALUES = {token(0): Value("3年", "a.b"), token(1): Text(""), token(2): Text("x\n# y")}
PIECES = (
    "字", "word", "1. 字", "1. one", "2. 字", "1) 字", "0. 字", "10. 字", "- 字", "* 字", "+ 字", "-  字", "1.    字",
    "1.     字", "-", "1.", "- # 字", "1. - 字", "1. 2. 字", "# 字", "字 #", "---", "===", "| a | b |", "| --- | --- |",
    ">", "> 字", "    字", "  字", "\t字", "   - 字", "{.closing}", "{#id}", "::: pagebreak", "::: signature", ":::",
    "```", "~~~", "**字**", "字**", "“引", "（一）", "字\\", "字  ", "　字", "[](#id)", "<p>", "&amp;",
    token(0), f"1. {token(0)}", f"- {token(1)}", f"- {token(2)}", token(1), f"{token(0)}年", "",
)  # fmt: skip


def read(markdown: str) -> object:
    return parse(Source(markdown, VALUES, lambda line: Place("t.md", line)))


def read_slowly(markdown: str) -> object:
    rules = grammar._parser().block.ruler
    names = ["plain_paragraph", "plain_list"]
    rules.disable(names)
    try:
        return read(markdown)
    finally:
        rules.enable(names)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12), st.booleans())
def test_random_lines_are_read_alike_with_and_without_the_rules(lines: list[str], apart: bool) -> None:
    markdown = ("\n\n" if apart else "\n").join(lines)
    assert read(markdown) == read_slowly(markdown)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=10))
def test_chunks_between_blank_lines_are_read_alike(lines: list[str]) -> None:
    markdown = "字\n\n- 字\n- word\n\n" + "\n".join(lines) + "\n\n1. 字\n2. 字\n\n" + "\n\n".join(lines)
    assert read(markdown) == read_slowly(markdown)


@pytest.mark.parametrize("markdown", ["字", "- 字\n- 字", "3. 字\n4. 字\n\n字", f"1. {token(0)}\n1. 字\n"])
def test_the_rules_are_used_at_all(markdown: str) -> None:
    used = {found.type for found in grammar.tokens_of(markdown)}
    rules = grammar._parser().block.ruler
    taken = rules.getRules("")[:2]
    assert [rule.__name__ for rule in taken] == ["plain_paragraph", "plain_list"]
    assert used <= {"plain_list", "paragraph_open", "inline", "paragraph_close"}
