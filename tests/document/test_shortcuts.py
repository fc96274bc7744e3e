"""What the rules for plain lines give is what CommonMark's rules would give, blocks and findings alike."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document import grammar, shortcuts, structure
from generator.document.inlines import Text, Value
from generator.document.parse import parse
from generator.document.source import Source, token
from generator.document.tokens import Token
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
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(structure, "tokens_of", grammar.commonmark)
        return read(markdown)


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


@pytest.mark.parametrize(
    "markdown",
    [
        "字\n2026年字\n\n# 字 {#id}\n",
        "- 字\n- 字",
        "3. 字\n4. 字\n\n字",
        f"1. {token(0)}\n1. 字\n",
        "{#id caption=字}\n| a | b |\n|---|---|\n| 1 | \\| |\n\n::: pagebreak\n:::\n",
    ],
)
def test_what_templates_print_needs_no_parser(markdown: str) -> None:
    lines = markdown.split("\n")
    assert shortcuts.skim(lines, 0, [], first=0) == len(lines)


def test_the_parser_gets_no_more_than_it_must() -> None:
    given: list[str] = []

    def keep(markdown: str, *, first: int) -> list[Token]:
        given.append(f"{first}: {markdown}")
        return []

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(grammar, "commonmark", keep)
        grammar.tokens_of("字\n\n- 字\n  字\n\n字\n\n## 字\n\n字\n\n> 字\n\n```\n\n# 字\n")
    assert given == ["2: - 字\n  字\n\n字\n", "11: > 字\n\n```\n\n# 字\n"]
