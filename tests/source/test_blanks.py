"""A key written without a value: gone from the data, and the place where its value is missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import Place
from generator.source import Names, load, to_plain
from generator.source.nodes import Mapping
from generator.source.tree import Tree
from tests.source.readers import MemoryReader

FREE = Names()


def tree(**files: str) -> Tree:
    texts: dict[str, str | bytes | OSError] = {f"/w/{name}.yaml": text for name, text in files.items()}
    found, findings = load(Path("/w/bid.yaml"), MemoryReader(texts), FREE)
    assert found
    assert findings == ()
    return found


def at(place: Place) -> tuple[str, int | None, int | None, str]:
    return place.file, place.line, place.column, place.path


@pytest.mark.parametrize("blank", ["", "~", "null"])
def test_a_blank_key_is_no_data_but_the_place_of_what_is_missing_there(blank: str) -> None:
    found = tree(bid=f"a: 1\nb:\n  c: {blank}\n  d: 2\n")
    assert to_plain(found.root) == {"a": "1", "b": {"d": "2"}}
    assert at(found.place(("b", "c"))) == ("bid.yaml", 3, 3, "b.c")
    assert at(found.place(("b", "c", "deep", 0))) == ("bid.yaml", 3, 3, "b.c.deep[0]")
    assert at(found.place(("b", "other"))) == ("bid.yaml", 2, 1, "b.other")
    assert found.is_blank(("b", "c"))
    assert not found.is_blank(("b", "d"))
    assert not found.is_blank(("b", "other"))
    assert not found.is_blank(())


def test_a_key_in_an_item_of_a_list_is_blank_in_that_item() -> None:
    found = tree(bid="l:\n  - {x: 1, y: }\n  - {x: , y: 2}\n")
    assert at(found.place(("l", 0, "y"))) == ("bid.yaml", 2, 12, "l[0].y")
    assert at(found.place(("l", 1, "x"))) == ("bid.yaml", 3, 6, "l[1].x")


def test_a_value_in_either_layer_ends_what_a_blank_of_the_other_left_open() -> None:
    given_below = tree(high="a:\n", bid="extends: high.yaml\na: 1\n")
    assert (to_plain(given_below.root), given_below.is_blank(("a",))) == ({"a": "1"}, False)
    taken_below = tree(high="a: 1\n", bid="extends: high.yaml\na: null\n")
    assert (to_plain(taken_below.root), taken_below.is_blank(("a",))) == ({}, True)
    assert at(taken_below.place(("a",))) == ("bid.yaml", 2, 1, "a")


def test_a_blank_in_a_layer_above_is_the_place_until_one_below_repeats_it() -> None:
    only_above = tree(high="a:\n  b:\n", bid="extends: high.yaml\na: {c: 1}\n")
    assert at(only_above.place(("a", "b"))) == ("high.yaml", 2, 3, "a.b")
    repeated = tree(high="a:\n  b:\n", bid="extends: high.yaml\na: {b: }\n")
    assert at(repeated.place(("a", "b"))) == ("bid.yaml", 2, 5, "a.b")


def test_a_blank_of_the_top_layer_lives_through_layers_that_do_not_mention_it() -> None:
    found = tree(high="a: {b: }\n", mid="extends: high.yaml\nc: 1\n", bid="extends: mid.yaml\nd: 1\n")
    assert at(found.place(("a", "b"))) == ("high.yaml", 1, 5, "a.b")


def test_items_merged_by_id_keep_their_blanks() -> None:
    found = tree(high="l: [{id: m, x: , y: 1}]\n", bid="extends: high.yaml\nl: [{id: m, y: ~}]\n")
    assert to_plain(found.root) == {"l": [{"id": "m"}]}
    assert at(found.place(("l", 0, "x"))) == ("high.yaml", 1, 13, "l[0].x")
    assert at(found.place(("l", 0, "y"))) == ("bid.yaml", 2, 13, "l[0].y")


def test_two_mappings_that_say_the_same_are_equal_whatever_was_left_blank() -> None:
    one, other = tree(bid="a: 1\nb:\n").root, tree(bid="a: 1\n").root
    assert Mapping(one.entries, other.mark) == other
