"""``bidwright new``: a bid in which nothing is wrong but what is still to be given."""

from __future__ import annotations

import errno
import json
import re
from pathlib import Path

import pytest

from generator.cli.outputs import RealDisk
from generator.cli.reading import DiskReader
from generator.cli.scaffold import begin
from generator.document import Gap, Value
from generator.document.walk import walk_inlines
from tests.cli.conftest import Library, Ran
from tests.reading import read

BID = "commitments/bids/医院"
LAYERS = ["commitments/company.yaml", "commitments/product-lines/standard.yaml"]
SAMPLE = Path(__file__).parents[2] / "commitments"


@pytest.fixture
def empty(library: Library) -> Library:
    """Return the library without its bid."""
    for file in sorted(library.folder.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    return library


def files(library: Library) -> list[str]:
    return sorted(f.relative_to(library.folder).as_posix() for f in library.folder.rglob("*") if f.is_file())


def extends(library: Library, bid: str = BID) -> str:
    text = (library.folder / bid / "bid.yaml").read_text("utf-8")
    (line,) = re.findall(r"^extends: .*$", text, re.MULTILINE)
    return line.removeprefix("extends: ")


def rules(ran: Ran) -> set[str]:
    return {finding["rule"] for finding in json.loads(ran.out)["findings"]}


def test_a_new_bid_has_its_layers_beside_it_and_names_what_to_do_next(empty: Library) -> None:
    ran = empty.run("new", BID)
    assert (ran.code, ran.err) == (0, "")
    assert files(empty) == sorted([*LAYERS, f"{BID}/bid.yaml"])
    assert ran.out.splitlines() == [
        *(f"wrote {name}" for name in (*LAYERS, f"{BID}/bid.yaml")),
        f"next, see what is to be filled in: bidwright check {BID}",
        f"or see it in Word at once: bidwright build {BID} --draft",
    ]
    assert extends(empty) == "[../../company.yaml, ../../product-lines/standard.yaml]"


def test_nothing_is_wrong_with_a_new_bid_but_missing_values_each_at_its_own_line(empty: Library) -> None:
    empty.run("new", BID)
    ran = empty.run("check", BID, "--format", "json")
    assert ran.code == 1
    assert rules(ran) <= {"field-missing", "key-without-value"}
    found = json.loads(ran.out)["findings"]
    lines = {name: (empty.folder / name).read_text("utf-8").splitlines() for name in files(empty)}
    for finding in found:
        line = lines[finding["file"]][finding["line"] - 1]
        key = line[finding["column"] - 1 :].partition(":")
        assert key[1] == ":", line
        assert not key[2].partition("#")[0].partition(",")[0].strip(" }"), line
    assert len(found) > 100


def test_what_a_new_company_or_product_line_says_is_not_wrong_by_itself(empty: Library) -> None:
    empty.run("new", BID)
    for layer in LAYERS:
        ran = empty.run("check", layer, "--format", "json")
        assert ran.code == 0
        assert rules(ran) <= {"layer-alone", "key-without-value"}


def test_a_new_bid_can_be_seen_in_word_at_once(empty: Library) -> None:
    empty.run("new", BID)
    ran = empty.run("build", BID, "--draft")
    assert ran.code == 0, ran.err
    documents = [name for name in empty.outputs() if name.endswith(".docx")]
    names = ("00-递交清单", "01-售后服务承诺书", "02-售后服务方案")
    assert documents == [f"医院/{name}（草稿）.docx" for name in names]
    for name in documents:
        document, findings = read((empty.folder / "out" / name).read_bytes(), name)
        assert document
        assert not findings
        if name == documents[0]:  # the checklist tells of the others
            continue
        inlines = list(walk_inlines(document))
        gaps = [inline for inline in inlines if isinstance(inline, Gap)]
        assert len(gaps) > 40
        assert {Gap("采购人名称"), Gap("项目名称"), Gap("质保起算"), Gap("质保免费项目"), Gap("部件")} <= set(gaps)
        assert len(gaps) > len([inline for inline in inlines if isinstance(inline, Value)])


def test_what_is_filled_in_is_no_longer_missed(empty: Library) -> None:
    empty.run("new", BID)
    before = json.loads(empty.run("check", BID, "--format", "json").out)["findings"]
    file = f"{BID}/bid.yaml"
    text = (empty.folder / file).read_text("utf-8")
    empty.write(file, re.sub(r"^(  名称:) +#.*$", r"\1 示例医院热水系统采购", text, count=1, flags=re.MULTILINE))
    after = json.loads(empty.run("check", BID, "--format", "json").out)["findings"]
    gone = {finding["path"] for finding in before} - {finding["path"] for finding in after}
    assert gone == {"project.name"}


def test_layers_that_are_there_are_extended_and_stay_as_they_are(empty: Library) -> None:
    for name in ("company.yaml", "product-lines/solar-hot-water.yaml"):
        empty.write(f"commitments/{name}", (SAMPLE / name).read_bytes())
    ran = empty.run("new", "commitments/bids/north/医院")
    assert ran.out.splitlines()[0] == "wrote commitments/bids/north/医院/bid.yaml"
    assert extends(empty, "commitments/bids/north/医院") == (
        "[../../../company.yaml, ../../../product-lines/solar-hot-water.yaml]"
    )
    assert (empty.folder / "commitments/company.yaml").read_bytes() == (SAMPLE / "company.yaml").read_bytes()
    checked = empty.run("check", "commitments/bids/north/医院", "--format", "json")
    found = json.loads(checked.out)["findings"]
    assert {finding["file"] for finding in found} == {"commitments/bids/north/医院/bid.yaml"}
    assert rules(checked) <= {"field-missing", "key-without-value"}


def test_of_several_product_lines_one_must_be_named(empty: Library) -> None:
    empty.write("commitments/company.yaml", "投标人:\n")
    for name in ("air", "water"):
        empty.write(f"commitments/product-lines/{name}.yaml", "质保:\n")
    ran = empty.run("new", BID)
    assert ran.code == 2
    assert "there are several product lines in commitments/product-lines: air, water" in ran.err
    assert not (empty.folder / BID).exists()
    assert empty.run("new", BID, "--product-line", "water").code == 0
    assert extends(empty) == "[../../company.yaml, ../../product-lines/water.yaml]"


def test_a_product_line_that_is_new_is_begun_under_its_name(empty: Library) -> None:
    assert empty.run("new", BID, "--product-line", "热 水#1").code == 0
    assert (empty.folder / "commitments/product-lines/热 水#1.yaml").exists()
    assert extends(empty) == '[../../company.yaml, "../../product-lines/热 水#1.yaml"]'
    assert rules(empty.run("check", BID, "--format", "json")) <= {"field-missing", "key-without-value"}


@pytest.mark.parametrize(
    ("folder", "company", "written"),
    [
        ("x", "company.yaml", "../company.yaml"),
        ("bids/x", "company.yaml", "../../company.yaml"),
        ("a/b/x", "a/b/company.yaml", "../company.yaml"),
        (".", "company.yaml", "company.yaml"),
        ("x y", "company.yaml", "../company.yaml"),
    ],
)
def test_without_a_company_file_above_one_is_begun_beside_bids_or_beside_the_bid(
    empty: Library, folder: str, company: str, written: str
) -> None:
    ran = empty.run("new", folder)
    assert ran.code == 0, ran.err
    assert company in files(empty)
    (bid,) = (name for name in files(empty) if name.endswith("bid.yaml"))
    assert extends(empty, str(Path(bid).parent)).startswith(f"[{written}, ")
    assert rules(empty.run("check", folder, "--format", "json")) <= {"field-missing", "key-without-value"}


def test_the_nearest_company_file_is_extended_be_it_in_the_bids_own_folder(empty: Library) -> None:
    for folder in ("", "near/", "near/x/"):
        empty.write(f"{folder}company.yaml", (SAMPLE / "company.yaml").read_bytes())
    assert empty.run("new", "near/x").code == 0
    assert extends(empty, "near/x") == "[company.yaml, product-lines/standard.yaml]"
    assert empty.run("new", "near/y").code == 0
    assert extends(empty, "near/y") == "[../company.yaml, ../product-lines/standard.yaml]"
    assert rules(empty.run("check", "near", "--format", "json")) <= {"field-missing", "key-without-value"}


def test_a_bid_that_is_there_is_left_as_it_is(empty: Library) -> None:
    empty.write(f"{BID}/bid.yaml", "mine\n")
    ran = empty.run("new", BID)
    assert ran.code == 4
    assert "is there already; it is left as it is  [file-exists]" in ran.err
    assert files(empty) == [f"{BID}/bid.yaml"]
    assert (empty.folder / BID / "bid.yaml").read_text() == "mine\n"


def test_a_link_to_nothing_in_place_of_the_bid_is_left_as_it_is(empty: Library) -> None:
    (empty.folder / "x").mkdir()
    (empty.folder / "x/bid.yaml").symlink_to(empty.folder / "elsewhere.yaml")
    assert empty.run("new", "x").code == 4
    assert not (empty.folder / "elsewhere.yaml").exists()


def test_a_folder_that_cannot_be_made_is_told(empty: Library) -> None:
    empty.write("x", "a file")
    ran = empty.run("new", "x/y")
    assert ran.code == 4
    assert "[output-not-writable]" in ran.err


@pytest.mark.parametrize("arguments", [["aux"], ["x", "--product-line", "a/b"], ["x", "--product-line", ".."]])
def test_a_name_that_no_file_can_have_is_refused(empty: Library, arguments: list[str]) -> None:
    ran = empty.run("new", *arguments)
    assert ran.code == 2
    assert files(empty) == []


def test_an_editor_finds_the_schema_if_it_is_above_the_files(empty: Library) -> None:
    empty.write("schema/bid.schema.json", "{}")
    empty.run("new", BID)
    for name, schema in ((f"{BID}/bid.yaml", "../../../"), (LAYERS[0], "../"), (LAYERS[1], "../../")):
        first = (empty.folder / name).read_text("utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema={schema}schema/bid.schema.json"


def test_a_company_may_have_a_scaffold_of_its_own(empty: Library) -> None:
    empty.write("commitments/company.yaml", "投标人:\n")
    empty.write("commitments/templates/zh-CN/scaffold/bid.yaml", "# ours\n文件: [service-plan]\n")
    empty.run("new", BID)
    text = (empty.folder / BID / "bid.yaml").read_text("utf-8")
    assert text == ("extends: [../../company.yaml, ../../product-lines/standard.yaml]\n# ours\n文件: [service-plan]\n")


def test_names_with_blanks_are_quoted_in_the_next_commands(empty: Library) -> None:
    assert empty.run("new", "a b").out.splitlines()[-2].endswith("bidwright check 'a b'")


def test_new_speaks_chinese(empty: Library) -> None:
    ran = empty.run("new", BID, lang="zh")
    assert ran.out.splitlines()[0] == f"已写 {LAYERS[0]}"
    assert "bidwright build" in ran.out
    assert "next" not in ran.out


class Full(RealDisk):
    """A disk that is full once some files are written."""

    def __init__(self, room: int) -> None:
        self.room = room

    def write(self, file: Path, data: bytes, /) -> None:
        """Write half of the file that does not fit."""
        self.room -= 1
        if self.room < 0:
            super().write(file, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "full")
        super().write(file, data)


@pytest.mark.parametrize("room", [0, 1, 2])
def test_a_full_disk_leaves_no_half_file_and_no_bid_without_its_layers(empty: Library, room: int) -> None:
    begun = begin(Path(BID), empty.folder, DiskReader(empty.folder), line=None, disk=Full(room))
    assert [finding.rule for finding in begun.findings] == ["output-not-writable"]
    assert files(empty) == LAYERS[:room]
    assert len(begun.done) == room
    again = begin(Path(BID), empty.folder, DiskReader(empty.folder), line=None, disk=RealDisk())
    assert not again.findings
    assert files(empty) == sorted([*LAYERS, f"{BID}/bid.yaml"])
