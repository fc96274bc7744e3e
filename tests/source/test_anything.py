"""Whatever comes in, findings come out."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.findings import Place, Severity
from generator.source import Name, Names, load, read
from tests.source.readers import MemoryReader

FIELDS = Names()
FIELDS.fields = {"a": Name("a", "名称", FIELDS), "名称": Name("a", "名称", FIELDS)}

LETTERS = ["a", "名称", "b", "😀", "extends", "继承", "../x"]
SIGNS = [
    "：",
    ": ",
    ":",
    "- ",
    "? ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "，",
    '"',
    "'",
    "&x ",
    "*x",
    "!t ",
    "#",
    " #",
    "<<",
    "~",
]
LINES = ["\n", "\n  ", "\n    ", "|\n", ">-\n", "---\n", "...\n", "\r", "\r\n", "\t", "\u3000", "\xa0", "{{", "%", "@"]
ODD = ["\\0", "\\ud800", "\\U99999999", "\\", "\x00", "\x85", "\u2028", "\ufeff", "\ufffe", "\u202e"]
YAMLISH = st.lists(st.sampled_from([*LETTERS, *SIGNS, *LINES, *ODD]), max_size=30).map("".join)


def check(data: bytes) -> None:
    node, findings = read(data, "a.yaml")
    assert node is not None or any(finding.severity is Severity.ERROR for finding in findings)
    for finding in findings:
        for said in (finding.message, finding.hint, *(each for each, _ in finding.related)):
            if said is not None:
                wanted = {field for _, field, _, _ in Formatter().parse(said.id) if field is not None}
                assert wanted == {name for name, _ in said.arguments}
                assert "{{" not in said.id
        place = finding.place
        assert isinstance(place, Place)
        assert place.file == "a.yaml"
        assert place.line is None or place.line >= 1
        assert place.column is None or place.column >= 1
    reader = MemoryReader({"/w/a.yaml": data, "/w/b/x": b"a: 1"})
    tree, more = load(Path("a.yaml"), reader, FIELDS)
    assert tree is not None or more
    tree, more = load(
        Path("b/c.yaml"),
        MemoryReader({"/w/b/c.yaml": b"extends: [../a.yaml, x]\na: {a: 1}", **reader.files}),
        FIELDS,
        root=Path(),
    )
    assert tree is not None or more


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe\x00\x00")
@example(b"\xfe\xff\xd8\x00")
@example(b"%YAML 9.9\n---\na: 1")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    check(data)


@settings(max_examples=600, deadline=None)
@given(YAMLISH)
def test_anything_like_yaml_is_read_or_refused(text: str) -> None:
    check(text.encode())


@settings(max_examples=200, deadline=None)
@given(YAMLISH)
@example('a: "\\U99999999"')
@example("%YAML " + "9" * 5000 + ".1")
def test_anything_like_yaml_is_read_or_refused_without_libyaml(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "CSafeLoader", yaml.SafeLoader)
        check(text.encode())


@settings(max_examples=100, deadline=None)
@given(YAMLISH, st.sampled_from(["utf-16", "gb18030", "utf-32"]))
def test_other_encodings_are_read_or_refused(text: str, encoding: str) -> None:
    check(text.encode(encoding))
