"""Files that extend files."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import Cause, Finding
from generator.source import Limits, Names, Plain, Tree, load, to_plain
from tests.source.readers import MemoryReader

FILE = Path("bids/x/bid.yaml")
ROOT = Path()


def loaded(
    files: dict[str, str | bytes | OSError], links: dict[str, str] | None = None
) -> tuple[Tree | None, list[Finding]]:
    reader = MemoryReader({f"/w/{name}": content for name, content in files.items()}, links or {})
    tree, findings = load(FILE, reader, Names(), root=ROOT)
    return tree, list(findings)


def plain(files: dict[str, str | bytes | OSError]) -> Plain:
    tree, findings = loaded(files)
    assert findings == []
    assert tree is not None
    return to_plain(tree.root)


def test_later_layers_override_earlier_and_the_file_overrides_all() -> None:
    files: dict[str, str | bytes | OSError] = {
        "company.yaml": "a: company\nb: company\nc: company\n",
        "line.yaml": "b: line\nc: line\n",
        "bids/x/bid.yaml": "extends: [../../company.yaml, ../../line.yaml]\nc: bid\n",
    }
    assert plain(files) == {"a": "company", "b": "line", "c": "bid"}
    tree, _ = loaded(files)
    assert tree is not None
    assert tree.files == ("company.yaml", "line.yaml", "bids/x/bid.yaml")
    assert tree.place(("b",)).file == "line.yaml"
    replaced = tree.entry(("c",))
    assert replaced is not None
    assert replaced.replaced is not None
    assert replaced.replaced.file == "line.yaml"


def test_one_text_will_do_and_extended_files_extend_in_turn() -> None:
    assert plain(
        {
            "a.yaml": "a: 1\n",
            "lines/b.yaml": "继承: ../a.yaml\nb: 2\n",
            "bids/x/bid.yaml": "extends: ../../lines/b.yaml\nc: 3\n",
        }
    ) == {"a": "1", "b": "2", "c": "3"}


def test_a_file_reached_twice_counts_once_at_its_highest_place() -> None:
    assert plain(
        {
            "base.yaml": "a: base\nb: base\n",
            "p.yaml": "extends: base.yaml\na: p\n",
            "q.yaml": "extends: base.yaml\nb: q\n",
            "bids/x/bid.yaml": "extends: [../../p.yaml, ../../q.yaml, ../../p.yaml]\n",
        }
    ) == {"a": "p", "b": "q"}


def test_a_circle_is_named_and_the_rest_is_read() -> None:
    tree, (finding,) = loaded(
        {"a.yaml": "extends: bids/x/bid.yaml\na: 1\n", "bids/x/bid.yaml": "extends: ../../a.yaml\nb: 2\n"}
    )
    assert tree is not None
    assert to_plain(tree.root) == {"a": "1", "b": "2"}
    assert (finding.rule, finding.place.file, finding.place.line) == ("extends-cycle", "a.yaml", 1)
    assert dict(finding.message.arguments)["files"] == "bids/x/bid.yaml → a.yaml → bids/x/bid.yaml"


def test_a_file_may_not_extend_itself() -> None:
    _, (finding,) = loaded({"bids/x/bid.yaml": "extends: bid.yaml\nb: 2\n"})
    assert finding.rule == "extends-cycle"


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("../../../etc/passwd", "extends-outside"),
        ("/etc/passwd", "wrong-extends"),
        ("~/x.yaml", "wrong-extends"),
        ("C:/x.yaml", "wrong-extends"),
        ("'..\\..\\a.yaml'", "wrong-extends"),
        ("{a: b}", "wrong-extends"),
        ("[[a]]", "wrong-extends"),
        ("''", "wrong-extends"),
        ("../../gone.yaml", "missing-file"),
        ("link.yaml", "extends-outside"),
    ],
)
def test_what_cannot_be_extended_is_found_at_its_name(name: str, rule: str) -> None:
    tree, (finding,) = loaded(
        {"bids/x/bid.yaml": f"b: 2\nextends: {name}\n"}, {"/w/bids/x/link.yaml": "/elsewhere/secret.yaml"}
    )
    assert tree is None
    assert (finding.rule, finding.place.file, finding.place.line) == (rule, "bids/x/bid.yaml", 2)
    assert (finding.cause is Cause.UNREADABLE) == (rule == "missing-file")


def test_a_control_character_in_a_name_reaches_no_disk() -> None:
    tree, findings = loaded({"bids/x/bid.yaml": 'extends: "a\\0b"\n'})
    assert tree is None
    assert [finding.rule for finding in findings] == ["illegal-character", "wrong-extends"]


def test_without_a_root_only_the_files_own_folder_is_open() -> None:
    reader = MemoryReader({"/w/a.yaml": "a: 1", "/w/bids/x/bid.yaml": "extends: ../../a.yaml"})
    _, (finding,) = load(FILE, reader, Names())
    assert finding.rule == "extends-outside"


@pytest.mark.parametrize(
    ("error", "rule"),
    [
        (FileNotFoundError(), "missing-file"),
        (IsADirectoryError(), "unreadable-file"),
        (PermissionError(), "unreadable-file"),
        (OSError(5, "Input/output error"), "unreadable-file"),
    ],
)
def test_a_file_that_cannot_be_opened_is_a_finding(error: OSError, rule: str) -> None:
    tree, (finding,) = loaded({"bids/x/bid.yaml": error})
    assert tree is None
    assert (finding.rule, finding.cause, finding.place.file) == (rule, Cause.UNREADABLE, "bids/x/bid.yaml")
    _, (finding,) = loaded({"a.yaml": error, "bids/x/bid.yaml": "extends: ../../a.yaml\n"})
    assert (finding.rule, finding.place.file, finding.place.column) == (rule, "bids/x/bid.yaml", 10)


@pytest.mark.parametrize(
    ("text", "hinted"), [("- a\n", "list"), ("名称：张三\n", "full-width colon"), ("hello\n", "one text")]
)
def test_a_file_must_hold_a_mapping(text: str, hinted: str) -> None:
    tree, (finding,) = loaded({"bids/x/bid.yaml": text})
    assert tree is None
    assert (finding.rule, finding.place.line, finding.place.column) == ("root-not-mapping", 1, 1)
    assert hinted in finding.message.id


def test_both_names_of_extends_are_refused() -> None:
    tree, (finding,) = loaded({"a.yaml": "a: 1", "bids/x/bid.yaml": "extends: ../../a.yaml\n继承: ../../a.yaml\n"})
    assert tree is not None
    assert finding.rule == "both-names"


def test_all_faults_of_all_layers_are_told_at_once() -> None:
    tree, findings = loaded({"a.yaml": "a: 1\na: 2\n", "bids/x/bid.yaml": "extends: ../../a.yaml\nb: !t x\n"})
    assert tree is not None
    assert [(finding.rule, finding.place.file) for finding in findings] == [
        ("tag", "bids/x/bid.yaml"),
        ("duplicate-key", "a.yaml"),
    ]


def test_layers_and_their_values_are_limited() -> None:
    files: dict[str, str | bytes] = {f"/w/{n}.yaml": f"extends: {n + 1}.yaml\n" for n in range(9)}
    _, findings = load(Path("0.yaml"), MemoryReader(dict(files)), Names(), limits=Limits(layers=4))
    assert [(finding.rule, finding.place.file) for finding in findings] == [("too-large", "3.yaml")]
    two = MemoryReader({"/w/0.yaml": "extends: 1.yaml\na: [1, 2, 3]", "/w/1.yaml": "a: [1, 2, 3]"})
    assert load(Path("0.yaml"), two, Names(), limits=Limits(nodes=13))[1][0].cause is Cause.LIMIT
