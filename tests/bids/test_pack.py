"""The documents of the sample bid beside each other, and the checklist of them as it is handed to a person."""

from __future__ import annotations

import io
import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pypdf
import pytest

from generator.cli.batch import Wanted
from generator.cli.building import build
from generator.cli.console import Console
from generator.cli.folders import bid_file
from generator.cli.outputs import RealDisk
from generator.cli.preparation import Request
from generator.cli.reading import DiskReader
from generator.document import Table, Value
from generator.document.plain import plain
from generator.document.walk import walk_blocks, walk_inlines
from generator.quantities import Date, Duration, Percent, Refusal
from tests.bids.rendered import OFFICE
from tests.bids.sample import BID, HANDED_IN, ROOT, document
from tests.reading import read

BIDS = sorted(BID.parent.parent.glob("*/bid.yaml"))


@cache
def built(bid: Path, *, flat: bool = False) -> dict[str, bytes]:
    """Return the files of a bid of the sample library, as the command line writes them."""
    reader = DiskReader(ROOT)
    written: dict[str, bytes] = {}

    class Memory(RealDisk):
        def make(self, folder: Path, /) -> None:
            del folder

        def write(self, file: Path, data: bytes, /) -> None:
            written[file.name] = data

        def replace(self, file: Path, target: Path, /) -> None:
            written[target.name] = written.pop(file.name)

        def sync(self, folder: Path, /) -> None:
            del folder

        def remove(self, file: Path, /) -> None:
            written.pop(file.name, None)

    wanted = Wanted(Request(ROOT), Path("nowhere"), flat=flat, office=OFFICE)
    made = build([bid_file(bid, reader)], wanted, reader, disk=Memory(), console=Console("en", {}))
    assert any(name.endswith(".docx") for name in written), made.findings
    return written


def manifest(bid: Path) -> Any:
    return json.loads(built(bid)["manifest.json"])


@pytest.mark.parametrize("bid", BIDS, ids=lambda bid: bid.parent.name)
def test_a_promise_has_the_same_text_in_every_document(bid: Path) -> None:
    texts: dict[tuple[str, str], set[str]] = defaultdict(set)
    documents = manifest(bid)["documents"]
    for value in (value for each in documents for value in each["values"]):
        texts[value["path"], value["form"]].add(value["text"])
    assert {key: found for key, found in texts.items() if len(found) > 1} == {}
    shared = [value for each in documents[:1] for value in each["values"]]
    assert shared


@pytest.mark.parametrize("bid", BIDS, ids=lambda bid: bid.parent.name)
def test_the_forms_of_a_promise_say_the_same_number(bid: Path) -> None:
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    for value in (value for each in manifest(bid)["documents"] for value in each["values"]):
        forms[value["path"]][value["form"]] = value["text"]
    for path, texts in forms.items():
        for kind in (Duration, Percent, Date):
            read_back = [kind.parse(text) for text in texts.values()]
            if not any(isinstance(each, Refusal) for each in read_back):
                assert len({str(each) for each in read_back}) == 1, path


@pytest.mark.parametrize("bid", BIDS, ids=lambda bid: bid.parent.name)
def test_the_manifest_says_what_a_reader_finds_in_the_files(bid: Path) -> None:
    for listed in manifest(bid)["documents"]:
        found, _ = read(built(bid)[listed["file"]], listed["file"])
        assert found
        assert found.title == listed["title"]
        inside = {(each.path, each.form, each.text) for each in walk_inlines(found) if isinstance(each, Value)}
        assert inside == {(each["path"], each["form"], each["text"]) for each in listed["values"] if each["text"]}


def test_the_files_stand_in_the_order_in_which_they_are_handed_in() -> None:
    assert [each["file"] for each in manifest(BID)["documents"]] == [
        "00-递交清单.docx",
        "01-售后服务承诺书.docx",
        "02-售后服务方案.docx",
        "03-供货方案.docx",
        "04-安装调试方案.docx",
        "05-验收方案.docx",
        "06-质量保证措施.docx",
        "07-培训方案.docx",
        "08-应急预案.docx",
        "09-制造商授权及质保承诺函.docx",
        "10-承诺汇总表.docx",
    ]
    assert manifest(BID)["whole"]


@cache
def sheets(file: str) -> list[str]:
    """Return the words of each page of a file of the sample; skips the test where LibreOffice is not installed.

    It lays controls out a little differently from plain words, as Word does not: the pages are those of plain words.
    """
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    pages = pypdf.PdfReader(io.BytesIO(OFFICE.pdf(built(BID, flat=True)[file]))).pages
    return ["".join(page.extract_text().split()) for page in pages]


def checklist() -> list[list[str]]:
    """Return the rows of all tables of the checklist."""
    found, _ = read(built(BID)["00-递交清单.docx"], "checklist.docx")
    assert found
    tables = [block for block in walk_blocks(found) if isinstance(block, Table)]
    return [[plain(cell.inlines) for cell in row.cells] for table in tables for row in table.rows]


def to_attach() -> list[tuple[str, ...]]:
    """Return the rows of the table of evidence; what several rows share stands in the first of them alone."""
    found: list[tuple[str, ...]] = []
    for row in checklist():
        if len(row) == 5 and row[-1] == "□" and "《" in row[3]:
            found.append(tuple(row[:4]))
        elif len(row) == 3 and "《" in row[2]:
            found.append((found[-1][0], *row))
    return found


def test_the_pages_in_the_checklist_are_those_of_the_files() -> None:
    for listed in manifest(BID)["documents"]:
        assert listed["pages_measured"]
        assert listed["pages"] == len(sheets(listed["file"]))
        if listed["kind"] in HANDED_IN:
            assert [listed["number"], listed["title"], listed["file"], str(listed["pages"]), "□"] in checklist()


def test_the_letter_is_signed_on_the_page_that_the_checklist_names() -> None:
    letter = next(each for each in manifest(BID)["documents"] if each["kind"] == "commitment-letter")
    (signing,) = letter["signings"]
    assert "法定代表人或其委托代理人" in sheets(letter["file"])[signing["page"] - 1]
    assert any(row[:2] == [letter["title"], f"第{signing['page']}页"] for row in checklist())


def test_every_piece_of_evidence_is_to_be_attached_with_the_chapter_that_it_proves() -> None:
    rows = to_attach()
    assert len(rows) == sum(len(evidence["proves"]) for evidence in manifest(BID)["evidence"])
    for evidence in manifest(BID)["evidence"]:
        for proof in evidence["proves"]:
            assert (evidence["name"], proof["promise"], proof["text"], proof["where"]) in rows
            chapters = re.findall("《(.*?)》", proof["where"])
            titles = {each["title"]: each for each in manifest(BID)["documents"]}
            for title in chapters:
                assert proof["path"] in {value["path"] for value in titles[title]["values"]}


def test_the_checklist_names_the_deadline_the_place_and_the_copies() -> None:
    said = {row[0]: row[1] for row in checklist() if len(row) == 2}
    assert said["投标截止"] == "2026年3月20日9时30分"
    assert said["份数"] == "正本1份，副本4份"
    assert said["递交地点"].startswith("示例市公共资源交易中心")
    assert "密封" in said


def test_the_documents_of_the_sample_print_values_of_the_checklist_too() -> None:
    printed = {each.path for each in walk_inlines(document("hand-in-checklist")) if isinstance(each, Value)}
    assert {"submission.place", "project.deadline", "warranty.tiers[0].period"} <= printed
