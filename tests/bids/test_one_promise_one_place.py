"""Change the leaves of the YAML, and exactly the values that carry them change; what is printed nowhere is listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document import Value
from generator.model.bid import Bid
from tests.bids.changes import YamlLeaf, leaves, replaced
from tests.bids.papers import every_bid
from tests.bids.sample import data, data_of, printed, printed_by

UNPRINTED = Path(__file__).parent / "unprinted"
"""Of each bid the data paths that none of its documents prints, one a line; read by a person when it changes."""
DEFAULTS = {"signatories.seal_wording", "signatories.sign_wording", "manufacturer.seal_wording"}
"""What is printed as the model has it where no YAML says so."""
FIRST = 77
"""The number of the first leaf: larger than the numbers of the sample's time limits."""


def decides(leaf: YamlLeaf) -> bool:
    """Whether a leaf decides which words stand: a change adds or removes words, and changes no other value.

    With an event the days change that are reckoned from it, and with these what has a place in a schedule.
    """
    chooses = (("service.channels", "kind"), ("penalties", "concerns"))
    return leaf.reads.name in ("yes/no", "start event") or any(
        leaf.data_path.startswith(where) and leaf.steps[-1] == name for where, name in chooses
    )


@every_bid
def test_changing_every_leaf_changes_every_value_printed_and_adds_none(bid: str) -> None:
    """All at once, each leaf to a value of its own: one that another leaf's change would reach could not hide."""
    changed = data_of(bid)
    kept = set(DEFAULTS)
    expected: dict[str, str] = {}
    for number, leaf in enumerate(leaves(Bid, data_of(bid)), FIRST):
        kept.discard(leaf.data_path)
        if decides(leaf) or leaf.data_path.startswith("documents"):
            kept.add(leaf.data_path)
        else:
            changed = replaced(changed, leaf.steps, leaf.numbered(number))
            if str(number) in leaf.numbered(number):
                expected[leaf.data_path] = leaf.numbered(number)
    # What is listed by its name, certificates, comes in another order under other names.
    before, after = sorted(printed_by(bid), key=_place), sorted(printed_by(bid, changed), key=_place)

    assert [(value.path, value.form) for value in after] == [(value.path, value.form) for value in before]
    for old, new in zip(before, after, strict=True):
        if old.path in kept:
            assert new.text == old.text, old.path
            continue
        assert new.text != old.text, new.path
        if new.form == "plain":
            assert new.text == expected.get(new.path, new.text)


def _place(value: Value) -> tuple[str, str]:
    return value.path, value.form


@pytest.mark.parametrize(
    "leaf", [leaf for leaf in leaves(Bid, data()) if decides(leaf)], ids=lambda leaf: leaf.data_path
)
def test_a_leaf_that_decides_changes_no_other_value_that_stays(leaf: YamlLeaf) -> None:
    before = {(value.path, value.form): value.text for value in printed()}
    after = {(value.path, value.form): value.text for value in printed(replaced(data(), leaf.steps, leaf.changed))}
    stays = before.keys() & after.keys()
    kept = {key for key in stays if key[0] != leaf.data_path}
    assert kept
    assert {key: before[key] for key in kept} == {key: after[key] for key in kept}
    assert all(before[key] != after[key] for key in stays - kept)


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
