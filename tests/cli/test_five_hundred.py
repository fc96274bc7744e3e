"""Five hundred bids in one call: all are checked, one bad one stops none, and memory stays as it was."""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc
from collections.abc import Iterable

import pytest

from generator.cli import console as module
from generator.findings import Finding
from generator.report import order
from tests.cli.conftest import BID, MANIFEST, SECTION, Library

COUNT = 500


@pytest.fixture
def shelf(library: Library) -> Library:
    """Return the library with 500 bids that share a layer and their templates; the 251st cannot be read."""
    (library.folder / "a/bid.yaml").unlink()
    library.write("company.yaml", "投标人: {名称: 乙公司}\n")
    library.write("templates/zh-CN/documents/note.yaml", MANIFEST)
    library.write("templates/zh-CN/sections/body.md", SECTION)
    own = BID.partition("投标人:")[0]
    for number in range(COUNT):
        library.write(f"bids/b{number:03}/bid.yaml", f"extends: ../../company.yaml\n{own}")
    library.write("bids/b250/bid.yaml", b"\xff\xfe\x00")
    return library


def test_all_are_checked_and_the_bad_ones_are_named(shelf: Library) -> None:
    for number in (7, 499):
        shelf.change("90日", "90", f"bids/b{number:03}/bid.yaml")
    ran = shelf.run("check", "bids", "--format", "json")
    document = json.loads(ran.out)
    assert ran.code == 3
    assert document["files"] == [f"bids/b{number:03}/bid.yaml" for number in range(COUNT)]
    errors = [finding["file"] for finding in document["findings"] if finding["severity"] == "error"]
    assert errors == [f"bids/b{number:03}/bid.yaml" for number in (7, 250, 499)]


def test_progress_is_shown_on_a_terminal_only(
    shelf: Library, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pattern = "bids/b01?/bid.yaml"
    assert shelf.run("check", pattern).err == ""
    monkeypatch.setattr(module, "_on_terminal", lambda *, err: err)
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda _: True, raising=False)
    ran = shelf.run("check", pattern)
    assert "10/10" in ran.err
    assert "10/10" not in ran.out
    capsys.readouterr()


def test_memory_does_not_grow_with_the_bids(shelf: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    long = "extends: ../../company.yaml\n" + BID.partition("投标人:")[0] + f"# {'说' * 6_000}\n"
    for number in range(100):
        shelf.write(f"bids/b{number:03}/bid.yaml", long)
    arrange = order.arrange
    kept: list[int] = []

    def arranged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        gc.collect()  # what waits for the collector is not kept
        kept.append(tracemalloc.get_traced_memory()[0])
        return arrange(findings)

    monkeypatch.setattr(order, "arrange", arranged)

    def growth(pattern: str) -> int:
        before = tracemalloc.get_traced_memory()[0]
        assert shelf.run("check", pattern).code == 0
        return kept.pop() - before

    shelf.run("check", "bids/b00?/bid.yaml")  # what is loaded and compiled once
    kept.clear()
    tracemalloc.start()
    try:
        few, many = growth("bids/b01?/bid.yaml"), growth("bids/b0??/bid.yaml")
    finally:
        tracemalloc.stop()
    # The YAML of 90 bids more is 1.6 MB.
    assert many < few + 50_000
