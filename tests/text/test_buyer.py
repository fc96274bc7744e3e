"""What a document calls the buyer follows the law that governs the tender, or what the bid says."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document import Paragraph
from generator.document.plain import plain
from generator.model.bid import Bid
from generator.model.view import view
from generator.text import Library
from generator.text.compose import compose
from tests.bids.changes import replaced
from tests.bids.sample import data, prepared
from tests.text.shelf import shelve


@pytest.mark.parametrize(
    ("track", "own", "called"),
    [
        ("政府采购货物和服务", None, "采购人"),
        ("政府采购工程", None, "采购人"),
        ("依法招标工程", None, "招标人"),
        ("国际招标", None, "招标人"),
        (None, None, "采购人"),
        ("依法招标工程", "发包人", "发包人"),
    ],
)
def test_the_buyer_is_called_by_the_track_unless_the_bid_says_how(
    track: str | None, own: str | None, called: str
) -> None:
    changed = replaced(replaced(data(), ("project", "track"), track), ("project", "buyer_term"), own)
    shelf = shelve({"one": "前{{ buyer }}后"})
    library = Library((Path("/own"),), shelf, folder=shelf, locale="zh-CN")
    made, findings = compose(library, "letter", view(Bid.model_validate(changed)), tree=prepared().tree)
    assert made, findings
    assert [plain(block.inlines) for block in made.blocks if isinstance(block, Paragraph)] == [f"前{called}后"]


def test_no_built_in_section_writes_the_word_itself() -> None:
    sections = Path(__file__).parents[2] / "templates" / "zh-CN" / "sections"
    assert [file.name for file in sorted(sections.glob("*.md")) if "采购人" in file.read_text(encoding="utf-8")] == []
