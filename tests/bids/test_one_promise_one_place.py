"""Change one leaf of the YAML, and exactly the values that carry it change; what is printed nowhere is listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Bid
from tests.bids.changes import YamlLeaf, leaves, replaced
from tests.bids.papers import every_bid
from tests.bids.sample import data, data_of, printed, printed_by

UNPRINTED = Path(__file__).parent / "unprinted"
"""Of each bid the data paths that none of its documents prints, one a line; read by a person when it changes."""
DEFAULTS = {"signatories.seal_wording", "signatories.sign_wording", "manufacturer.seal_wording"}
"""What is printed as the model has it where no YAML says so."""
DAYS = 77
"""The first of ever longer time limits in days: reckoned on, as what is printed only with a date asks for it."""


def decides(leaf: YamlLeaf) -> bool:
    """Whether a leaf decides which words stand: a change adds or removes words, and changes no other value.

    An installation that waits for the trial run after it has no place on a schedule.
    """
    return (
        leaf.reads.name == "yes/no"
        or leaf.data_path == "installation.start"
        or (leaf.data_path.startswith("service.channels") and leaf.steps[-1] == "kind")
        or (leaf.data_path.startswith("penalties") and leaf.steps[-1] == "concerns")
    )


def sample_leaves() -> list[YamlLeaf]:
    return list(leaves(Bid, data()))


@pytest.mark.parametrize("leaf", sample_leaves(), ids=lambda leaf: leaf.data_path)
def test_changing_a_leaf_changes_exactly_the_values_that_carry_it(leaf: YamlLeaf) -> None:
    if decides(leaf) or leaf.data_path.startswith("documents"):
        return
    before = printed()
    after = printed(replaced(data(), leaf.steps, leaf.changed))

    assert [(value.path, value.form) for value in after] == [(value.path, value.form) for value in before]
    changed = {old.path for old, new in zip(before, after, strict=True) if old.text != new.text}
    carrying = {value.path for value in before if value.path == leaf.data_path}
    assert changed == carrying
    assert all(new.text != old.text for old, new in zip(before, after, strict=True) if old.path == leaf.data_path)


@pytest.mark.parametrize("leaf", [leaf for leaf in sample_leaves() if decides(leaf)], ids=lambda leaf: leaf.data_path)
def test_a_switch_changes_no_other_value_that_stays(leaf: YamlLeaf) -> None:
    before = {(value.path, value.form): value.text for value in printed()}
    after = {(value.path, value.form): value.text for value in printed(replaced(data(), leaf.steps, leaf.changed))}
    kept = {key for key in before.keys() & after.keys() if key[0] != leaf.data_path}
    assert kept
    assert {key: before[key] for key in kept} == {key: after[key] for key in kept}


@every_bid
def test_changing_every_leaf_changes_every_value_printed_and_adds_none(bid: str) -> None:
    """Over all documents of all bids, where changing leaf after leaf would take too long."""
    changed = data_of(bid)
    kept = set(DEFAULTS)
    for number, leaf in enumerate(leaves(Bid, data_of(bid)), DAYS):
        kept.discard(leaf.data_path)
        if decides(leaf) or leaf.reads.name == "start event" or leaf.data_path.startswith("documents"):
            kept.add(leaf.data_path)
        else:
            changed = replaced(changed, leaf.steps, f"{number}日" if leaf.reads.name == "time limit" else leaf.changed)
    before, after = printed_by(bid), printed_by(bid, changed)

    assert [(value.path, value.form) for value in after] == [(value.path, value.form) for value in before]
    for old, new in zip(before, after, strict=True):
        assert (old.text == new.text) is (old.path in kept), old.path


@every_bid
def test_the_leaves_that_no_document_prints_are_the_ones_listed(bid: str, request: pytest.FixtureRequest) -> None:
    shown = {value.path for value in printed_by(bid)}
    unprinted = [leaf.data_path for leaf in leaves(Bid, data_of(bid)) if leaf.data_path not in shown]
    text = "\n".join(unprinted) + "\n"
    listed = UNPRINTED / f"{bid}.txt"
    if request.config.getoption("--update"):
        listed.write_text(text, encoding="utf-8")
    assert listed.read_text(encoding="utf-8") == text


@every_bid
def test_every_printed_value_is_a_leaf_of_the_yaml_or_a_default(bid: str) -> None:
    known = {leaf.data_path for leaf in leaves(Bid, data_of(bid))}
    assert {value.path for value in printed_by(bid)} <= known | DEFAULTS
