"""Whatever tree comes in, reading it ends in a bid or in findings at places: never in both, never in an exception."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Place
from generator.model.bid import Bid
from generator.model.naming import names
from generator.model.record import Record
from generator.model.shapes import Fields, Many, One, shape
from generator.model.validation import validate
from generator.model.view import Leaf, RecordView, Series, View, forms, spell, view
from generator.report.wording import word
from generator.source import Entry, Key, Mapping, Mark, Node, Plain, Scalar, Sequence, Tree

MARK = Mark("bid.yaml", 1, 1, 1, 2)
TEXTS = st.sampled_from(
    [
        "3年",
        "36",
        "每年2次",
        "7×24小时",
        "5%",
        "200元",
        "终验",
        "2026-03-20",
        "2",
        "是",
        "硬件",
        "电话",
        "",
        " ",
        "x",
        "~",
    ]
)
ENGLISH = sorted({name for name in names(Bid).fields if name.isascii()})


def plain(cls: type[Record]) -> st.SearchStrategy[Plain]:
    """Return contents that are mostly of the record's shape, and wrong here and there."""
    fields = st.fixed_dictionaries({}, optional={name: _value(cls, name) for name in cls.model_fields})
    return st.one_of(fields, fields, fields, fields.flatmap(_with_stranger), _anything())


def _value(cls: type[Record], english: str) -> st.SearchStrategy[Plain]:
    match shape(cls, english):
        case One():
            right: st.SearchStrategy[Plain] = TEXTS
        case Fields(record):
            right = st.one_of(st.deferred(lambda: plain(record)), TEXTS)
        case Many(Fields(record)):
            right = st.lists(st.deferred(lambda: plain(record)), max_size=3)
        case Many():
            right = st.lists(TEXTS, max_size=3)
    return st.one_of(right, right, right, _anything())


def _with_stranger(content: dict[str, Plain]) -> st.SearchStrategy[Plain]:
    keys = st.one_of(st.sampled_from([*ENGLISH, "质保", "value", "值", "id", "model_config", "__class__"]), st.text())
    return st.dictionaries(keys, _anything(), max_size=2).map(lambda more: content | more)


def _anything() -> st.SearchStrategy[Plain]:
    leaves = st.one_of(st.none(), TEXTS, st.text(max_size=5))
    keys = st.one_of(st.sampled_from(ENGLISH), st.text(max_size=3))
    return st.recursive(
        leaves,
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3)),
        max_leaves=6,
    )


def node(content: Plain) -> Node:
    if isinstance(content, dict):
        return Mapping(tuple(Entry(Key(key, key, MARK), node(value)) for key, value in content.items()), MARK)
    if isinstance(content, list):
        return Sequence(tuple(node(item) for item in content), MARK)
    return Scalar("" if content is None else content, MARK, plain=content is None or content == "~")


def _leaves(here: View) -> Iterator[Leaf]:
    match here:
        case Leaf():
            yield here
        case Series(items=items):
            for item in items:
                yield from _leaves(item)
        case RecordView():
            for name in here.names():
                inner = here.get(name)
                assert inner is not None
                yield from _leaves(inner)


@settings(max_examples=300, deadline=None)
@given(plain(Bid).filter(lambda content: isinstance(content, dict)), st.booleans())
def test_any_tree_becomes_a_bid_or_findings_with_places_in_both_languages(content: Plain, partial: bool) -> None:
    root = node(content)
    assert isinstance(root, Mapping)
    bid, findings = validate(Bid, Tree(root, ("bid.yaml",)), partial=partial)
    assert (bid is not None and not findings) or (bid is None and (findings or partial))
    for finding in findings:
        assert isinstance(finding.place, Place)
        assert word(finding.message, "en")
        assert word(finding.message, "zh")


@settings(max_examples=100, deadline=None)
@given(plain(Bid))
def test_what_is_read_can_be_seen_and_spelled_in_every_form(content: Plain) -> None:
    whole = {"project": {"name": "a", "number": "b", "buyer": "c"}, "bidder": {"name": "d"}}
    root = node((content if isinstance(content, dict) else {}) | whole)
    assert isinstance(root, Mapping)
    bid, _ = validate(Bid, Tree(root, ("bid.yaml",)))
    if bid is None:
        return
    found = list(_leaves(view(bid)))
    assert {leaf.path for leaf in found} >= {"project.name", "project.number", "project.buyer.name", "bidder.name"}
    for leaf in found:
        for form in forms(leaf.value):
            assert spell(leaf.value, form, "zh-CN")
            assert spell(leaf.value, form, "en")
