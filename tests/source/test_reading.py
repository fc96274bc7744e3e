"""What read() makes of files as people write them."""

from __future__ import annotations

import pytest
import yaml

from generator.findings import Cause, Severity
from generator.source import Limits, Mapping, Node, Plain, Scalar, Sequence, read, to_plain


def plain(text: str | bytes) -> Plain:
    node, findings = read(text if isinstance(text, bytes) else text.encode(), "a.yaml")
    assert findings == ()
    assert node is not None
    return to_plain(node)


def rules(text: str | bytes) -> list[tuple[str, int | None, int | None]]:
    _, findings = read(text if isinstance(text, bytes) else text.encode(), "a.yaml")
    return [(finding.rule, finding.place.line, finding.place.column) for finding in findings]


@pytest.mark.parametrize(
    "written", ["0123456", "1:30", "09:30", "NO", "1.10", "1_000", "0x1F", "2026-02-30", "nan", "true", "=", "12:30:45"]
)
def test_a_scalar_is_never_changed(written: str) -> None:
    assert plain(f"a: {written}\n") == {"a": written}


@pytest.mark.parametrize("null", ["", "~", "null"])
def test_a_plain_null_is_none_and_a_quoted_one_is_text(null: str) -> None:
    assert plain(f"a: {null}\nb: '{null}'\n") == {"a": None, "b": null}


@pytest.mark.parametrize(
    "value",
    [
        "R&D",
        "响应时间<30分钟",
        "a|b",
        "]]>",
        "emoji 😀 𠮷",
        "e\u0301",
        "  two  ",
        "\\",
        "{DDEAUTO c}",
        "👨\u200d👩\u200d👧",
    ],
)
def test_a_quoted_value_comes_out_exactly(value: str) -> None:
    assert plain(f"a: '{value}'\n") == {"a": value}


def test_a_five_thousand_digit_number_is_text() -> None:
    assert plain("a: " + "9" * 5000) == {"a": "9" * 5000}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_one_line(end: str) -> None:
    text = end.join(["甲:", "  乙: |", "    x", "    y", "丙: z", ""])
    node, findings = read(text.encode(), "a.yaml")
    assert findings == ()
    assert isinstance(node, Mapping)
    assert to_plain(node) == {"甲": {"乙": "x\ny\n"}, "丙": "z"}
    assert node.entries[1].key.mark.line == 5


def test_an_escaped_carriage_return_is_a_line_break() -> None:
    assert plain('a: "x\\r\\ny\\rz\\tq"\n') == {"a": "x\ny\nz\tq"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_understood_and_moves_no_column(encoding: str) -> None:
    node, findings = read("名称: 张三\n".encode(encoding), "a.yaml")
    assert findings == ()
    assert isinstance(node, Mapping)
    assert to_plain(node) == {"名称": "张三"}
    assert node.entries[0].value.mark == ("a.yaml", 1, 5, 1, 7)


def test_a_gbk_file_is_named_as_such() -> None:
    node, (finding,) = read("# ok\n名称: 张三\n".encode("gbk"), "a.yaml")
    assert node is None
    assert (finding.rule, finding.cause, finding.place.line) == ("not-utf-8", Cause.UNREADABLE, 2)
    assert "GBK" in finding.message.id
    assert finding.hint is not None
    assert "UTF-8" in finding.hint.id


def test_a_damaged_utf8_file_is_not_called_gbk() -> None:
    _, (finding,) = read("名称: 张三\n".encode() + b"x: \xff\n", "a.yaml")
    assert (finding.place.line, finding.place.column) == (2, 4)
    assert "GBK" not in finding.message.id


def test_utf16_without_a_mark_is_named_as_such() -> None:
    _, (finding,) = read("name: x\n".encode("utf-16-le"), "a.yaml")
    assert finding.rule == "not-utf-8"
    assert "UTF-16" in finding.message.id


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\ufffe", "\uffff", "\u2028", "\ufeff"])
def test_an_illegal_character_is_found_where_it_stands(character: str) -> None:
    assert rules(f"# 行\n名: 张{character}三\n") == [("illegal-character", 2, 5)]


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\ufffe", "\\uffff", "\\x7f", "\\N", "\\L", "\\P", "\\uFEFF"])
def test_an_illegal_character_from_an_escape_is_found_at_its_value(escape: str) -> None:
    assert rules(f'a: 1\nb: "x{escape}"\n') == [("illegal-character", 2, 4)]


def test_half_a_surrogate_pair_is_refused() -> None:
    assert rules('a: "\\ud800"\n') == [("yaml-syntax", 1, 5)]


@pytest.mark.parametrize("text", ["a: 3\u202e0天\n", "a: 3\u200b0天\n", "a: 3\u20600天\n"])
def test_an_unseen_character_is_warned_about_and_kept(text: str) -> None:
    node, (finding,) = read(text.encode(), "a.yaml")
    assert (finding.rule, finding.severity) == ("invisible-character", Severity.WARNING)
    assert (finding.place.line, finding.place.column) == (1, 5)
    assert node is not None
    assert to_plain(node) == {"a": text[3:-1]}


def test_an_unseen_character_from_an_escape_is_warned_about() -> None:
    assert rules('a: "3\\u202e0"\n') == [("invisible-character", 1, 4)]


def test_a_damaged_file_does_not_drown_the_terminal() -> None:
    assert len(rules("a: " + "\x01" * 5000)) == 101


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "~"])
def test_an_empty_file_is_found(text: str) -> None:
    assert rules(text) == [("empty-file", None, None)]


def test_a_second_document_is_refused_with_both_places() -> None:
    _, (finding,) = read(b"a: 1\n---\nb: 2\n", "a.yaml")
    assert (finding.rule, finding.place.line) == ("several-documents", 2)
    assert finding.related[0][1].line == 1


def test_a_duplicate_key_names_both_lines_and_keeps_the_first() -> None:
    node, (finding,) = read("a:\n  名: 1\n  b: 2\n  名: 3\n".encode(), "a.yaml")
    assert (finding.rule, finding.place.line, finding.related[0][1].line) == ("duplicate-key", 4, 2)
    assert node is not None
    assert to_plain(node) == {"a": {"名": "1", "b": "2"}}


def test_keys_that_differ_in_unicode_form_only_are_twins() -> None:
    node, (finding,) = read("caf\u00e9: 1\ncafe\u0301: 2\n".encode(), "a.yaml")
    assert finding.rule == "duplicate-key"
    assert isinstance(node, Mapping)
    assert node.get("caf\u00e9") is not None


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("a: 1\nb: !!python/object:os.system x\n", "tag", 2, 4),
        ("a: !local {b: c}\n", "tag", 1, 4),
        ("a: &x {b: c}\nd:\n  <<: *x\n", "merge-key", 3, 3),
        ("a: &x [1, *x]\n", "recursive-alias", 1, 11),
        ("a: *x\n", "unknown-alias", 1, 4),
        ("? [a]\n: b\n", "key-not-text", 1, 3),
        ('"": b\n', "empty-key", 1, 1),
        ("a: {{ x }}\n", "key-not-text", 1, 4),
        ("a:\n  b: 1\n\u3000\u3000c: 2\n", "odd-indentation", 3, 1),
    ],
)
def test_what_yaml_allows_and_we_do_not_is_refused_at_its_place(text: str, rule: str, line: int, column: int) -> None:
    assert rules(text) == [(rule, line, column)]


def test_an_alias_is_the_anchored_node_at_its_own_place() -> None:
    node, findings = read(b"a: &x 'k'\nb: [*x, *x]\n", "a.yaml")
    assert findings == ()
    assert isinstance(node, Mapping)
    assert to_plain(node) == {"a": "k", "b": ["k", "k"]}
    assert node.entries[0].value.mark == ("a.yaml", 1, 7, 1, 10)


def stretch(text: str, node: Node) -> str:
    """Return the part of one-line stretches of the text that the mark names."""
    _, line, column, end_line, end_column = node.mark
    assert line == end_line
    return text.split("\n")[line - 1][column - 1 : end_column - 1]


MARKED = """\
# 注释 😀
𠮷键: 中文 值😀   # 后注
b:
  - 第一 项
  - "引号 😀"
  - {甲: 一, 乙: [二, '三']}
c: &anchor x
"""


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_every_mark_names_the_very_text(loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "CSafeLoader", getattr(yaml, loader))
    node, findings = read(MARKED.encode(), "a.yaml")
    assert findings == ()
    seen: list[str] = []

    def walk(node: Node) -> None:
        if isinstance(node, Scalar):
            seen.append(node.text)
            assert stretch(MARKED, node).strip("\"'") == node.text
        elif isinstance(node, Sequence):
            for item in node.items:
                walk(item)
        else:
            for entry in node.entries:
                walk(Scalar(entry.key.written, entry.key.mark))
                walk(entry.value)

    assert node is not None
    walk(node)
    assert seen == ["𠮷键", "中文 值😀", "b", "第一 项", "引号 😀", "甲", "一", "乙", "二", "三", "c", "x"]


def test_a_block_mapping_ends_with_its_last_value() -> None:
    node, _ = read("a:\n  b: 1\n  c: 二二\n\n\nd: 3\n".encode(), "a.yaml")
    assert isinstance(node, Mapping)
    assert node.entries[0].value.mark == ("a.yaml", 2, 3, 3, 8)


@pytest.mark.parametrize("bomb", ["[", "{", "- ", "{a: ", "[{", "? ", "a: {"])
def test_a_million_deep_is_refused(bomb: str) -> None:
    node, findings = read((bomb * 1_000_000)[:1_900_000].encode(), "a.yaml")
    assert node is None
    assert findings[-1].rule in {"too-large", "yaml-syntax"}
    if bomb in {"[", "{", "- ", "[{"}:
        assert findings[-1].cause is Cause.LIMIT


def test_billions_of_laughs_are_refused() -> None:
    lines = ["a0: &a0 [lol, lol]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    node, (finding,) = read("\n".join(lines).encode(), "a.yaml")
    assert node is None
    assert (finding.rule, finding.cause) == ("too-large", Cause.LIMIT)


def test_aliases_cannot_build_a_deep_tree_from_shallow_ones() -> None:
    lines = ["- &a0 [x]"] + [f"- &a{n} [*a{n - 1}]" for n in range(1, 200)]
    node, (finding,) = read("\n".join(lines).encode(), "a.yaml")
    assert node is None
    assert finding.cause is Cause.LIMIT
    assert finding.place.line == 64


def test_too_many_bytes_and_too_many_nodes_are_refused() -> None:
    assert rules(b"#" * 10_000_000) == [("too-large", None, None)]
    node, (finding,) = read(b"[1, 2, 3]", "a.yaml", limits=Limits(nodes=3))
    assert node is None
    assert finding.cause is Cause.LIMIT
    assert read(b"[1, 2, 3]", "a.yaml", limits=Limits(nodes=4))[1] == ()
    assert read(b"[[1]]", "a.yaml", limits=Limits(depth=2))[1] == ()
    assert read(b"[[1]]", "a.yaml", limits=Limits(depth=1))[1] != ()


@pytest.mark.parametrize(
    "text",
    ["- &a x\n" * 100_000, "a:\n " + "x" * 1_900_000 + "\n b", "k: 1\n" * 90_000, "a: [: " + " " * 1_900_000 + "“"],
    ids=["anchors", "one long word", "twins", "spaces"],
)
def test_large_and_odd_files_come_to_an_end(text: str) -> None:
    node, findings = read(text.encode(), "a.yaml")
    assert node is not None or findings
