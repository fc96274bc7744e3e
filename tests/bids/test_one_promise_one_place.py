"""Change one leaf of the YAML, and exactly the values that carry it change; what is printed nowhere is listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Bid
from tests.bids.changes import YamlLeaf, leaves, replaced
from tests.bids.sample import data, printed

UNPRINTED = Path(__file__).parent / "unprinted.txt"
"""Data paths of the sample that no document prints, one a line; read by a person when it changes."""


def decides(leaf: YamlLeaf) -> bool:
    """Whether a leaf decides which words stand: a change adds or removes words, and changes no other value.

    An installation that waits for the trial run after it has no place on a schedule.
    """
    return (
        leaf.reads.name == "yes/no"
        or leaf.data_path == "installation.start"
        or (leaf.data_path.startswith("service.channels") and leaf.steps[-1] == "kind")
    )


def sample_leaves() -> list[YamlLeaf]:
    return list(leaves(Bid, data()))


def printed_paths() -> set[str]:
    return {value.path for value in printed()}


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


def test_the_leaves_that_no_document_prints_are_the_ones_listed(request: pytest.FixtureRequest) -> None:
    shown = printed_paths()
    unprinted = [leaf.data_path for leaf in sample_leaves() if leaf.data_path not in shown]
    text = "\n".join(unprinted) + "\n"
    if request.config.getoption("--update"):
        UNPRINTED.write_text(text, encoding="utf-8")
    assert UNPRINTED.read_text(encoding="utf-8") == text


def test_every_printed_value_is_a_leaf_of_the_yaml_or_a_default() -> None:
    known = {leaf.data_path for leaf in sample_leaves()}
    assert printed_paths() <= known
