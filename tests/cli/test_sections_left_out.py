"""Which sections a document does without is told once a document, where the bid asks for it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.conftest import MANIFEST, Library


@pytest.fixture
def shelf(library: Library) -> Library:
    """Return the library with sections in the document for which the bid has no data."""
    library.write("a/templates/zh-CN/documents/note.yaml", MANIFEST.replace("[body]", "[body, spares, stock]"))
    library.write("a/templates/zh-CN/sections/spares.md", "---\nneeds: [spares]\n---\n# 备件\n")
    library.write("a/templates/zh-CN/sections/stock.md", "---\nneeds: [spares.stock]\n---\n# 清单\n")
    return library


def notes(library: Library) -> list[dict[str, Any]]:
    ran = library.run("check", "a", "--format", "json")
    assert ran.code == 0
    return [each for each in json.loads(ran.out)["findings"] if each["rule"] == "section-left-out"]


def test_it_is_told_once_where_the_bid_asks_for_the_document(shelf: Library) -> None:
    (note,) = notes(shelf)
    assert (note["file"], note["line"], note["column"]) == ("a/bid.yaml", 1, 6)
    assert note["severity"] == "note"
    assert "without 2 of its sections: the bid does not give 备品备件 (spares)" in note["message"]


def test_a_document_that_only_the_command_asks_for_is_told_of_with_the_bid(shelf: Library) -> None:
    shelf.write("a/templates/zh-CN/documents/other.yaml", "标题: 另一\n文件名: 另一\n章节: [body, spares]\n")
    ran = shelf.run("build", "a", "--document", "other")
    assert ran.code == 0
    assert "a/bid.yaml  note  另一 (other) is without 1 of its sections" in ran.err + ran.out
