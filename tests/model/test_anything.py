"""Whatever tree comes in, reading it ends in a bid or in findings at places: never in both, never in an exception."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.findings import Place
from generator.model.bid import Bid
from generator.model.naming import declarations, names
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


def valid(cls: type[Record]) -> st.SearchStrategy[dict[str, Plain]]:
    """Return contents from which a record can be read: every required field, and any of the others."""
    required = {name: _right(cls, name) for name, info in cls.model_fields.items() if info.is_required()}
    optional = {name: _right(cls, name) for name in cls.model_fields if name not in required}
    return st.fixed_dictionaries(required, optional=optional).filter(lambda content: _fits(cls, content))


def _right(cls: type[Record], english: str) -> st.SearchStrategy[Plain]:
    example = declarations(cls)[english].example
    match shape(cls, english):
        case One(reads):
            return st.sampled_from([name for pair in reads.choices for name in pair] or [example.strip('"')])
        case Fields(record, is_promise=True):
            envelope = {"note": st.just("含配件"), "evidence": st.just(["保修卡"])}
            long = st.fixed_dictionaries({"value": st.just(example)}, optional=envelope)
            return st.one_of(st.just(example), long)
        case Fields(record):
            return st.deferred(lambda: valid(record))
        case Many(Fields(record)):
            least = int(cls.model_fields[english].is_required())
            return st.lists(st.deferred(lambda: valid(record)), min_size=least, max_size=2)
        case Many():
            return st.just(list(example.strip("[]").split(", ")))


def _fits(cls: type[Record], content: dict[str, Plain]) -> bool:
    """Whether the fields drawn go together, for a record that demands it."""
    try:
        cls.model_validate(content)
    except ValidationError as error:
        return not any(detail["ctx"]["at"] for detail in error.errors())
    return True


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


@settings(max_examples=120, deadline=None)
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


@settings(max_examples=40, deadline=None)
@given(valid(Bid))
def test_a_bid_of_examples_is_read_seen_and_spelled_in_every_form(content: dict[str, Plain]) -> None:
    root = node(content)
    assert isinstance(root, Mapping)
    bid, findings = validate(Bid, Tree(root, ("bid.yaml",)))
    assert bid is not None, findings
    found = {leaf.path: leaf for leaf in _leaves(view(bid))}
    assert {"project.name", "project.number", "project.buyer.name", "bidder.name"} <= set(found)
    for leaf in found.values():
        for form in forms(leaf.value):
            assert spell(leaf.value, form, "zh-CN")
            assert spell(leaf.value, form, "en")
