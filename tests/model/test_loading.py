"""A bid read from its files: the sample in commitments/, which has no finding, and others that do."""

from __future__ import annotations

import os
from pathlib import Path

from generator.model.bid import Language
from generator.model.loading import load
from generator.quantities import Duration, StartEvent
from tests.source.readers import MemoryReader

ROOT = Path(__file__).resolve().parents[2]
BID = Path("commitments/bids/school-hot-water/bid.yaml")


class Disk:
    """Access to the repository's files."""

    def read(self, file: Path, /, *, limit: int) -> bytes:
        with file.open("rb") as stream:
            return stream.read(limit + 1)

    def resolve(self, file: Path, /) -> Path:
        return (ROOT / file).resolve()

    def shown(self, file: Path, /) -> str:
        return os.path.normpath(file.as_posix())


def test_the_sample_bid_loads_without_a_finding() -> None:
    loaded = load(BID, Disk(), root=Path("commitments"))
    assert loaded.findings == ()
    assert loaded.bid is not None
    assert loaded.tree is not None
    assert loaded.tree.files == (
        "commitments/company.yaml",
        "commitments/product-lines/solar-hot-water.yaml",
        "commitments/bids/school-hot-water/bid.yaml",
    )


def test_its_layers_are_merged_item_by_item() -> None:
    bid = load(BID, Disk(), root=Path("commitments")).bid
    assert bid is not None
    assert bid.language is Language.CHINESE
    assert bid.warranty is not None
    assert bid.warranty.start is StartEvent.FINAL_ACCEPTANCE
    assert [tier.id for tier in bid.warranty.tiers] == ["main", "pipes"]
    main, pipes = bid.warranty.tiers
    assert main.parts == "储热水箱、集热管和支架", "given by the product line"
    assert main.period.clause == "4.2", "given by the bid"
    assert pipes.period.value == Duration.parse("2年")


def test_what_the_source_layer_has_told_of_a_place_is_not_told_again() -> None:
    reader = MemoryReader({"/w/bid.yaml": "回访:\n  频次：每季度1次\n  方式：电话\n"})
    loaded = load(Path("bid.yaml"), reader, partial=True)
    assert loaded.bid is None
    assert [finding.rule for finding in loaded.findings] == ["full-width-colon"]


def test_each_layer_alone_holds_nothing_wrong() -> None:
    for layer in ("company.yaml", "product-lines/solar-hot-water.yaml"):
        loaded = load(Path("commitments") / layer, Disk(), partial=True)
        assert loaded.findings == ()
