"""How two layers become one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Finding, Place, Severity
from generator.source import Mapping, Name, Names, Plain, apply, read, to_plain
from generator.source.merging import check_ids, merge, without_nulls

NONE = Names()
LIMIT = Name("limits", "限制", accumulates=True)
COMPANY = Name("company", "公司", Names({"limits": LIMIT, "限制": LIMIT}))
NAMES = Names({"limits": LIMIT, "限制": LIMIT, "company": COMPANY, "公司": COMPANY})


def layer(text: str, file: str) -> Mapping:
    node, findings = read(text.encode(), file)
    assert findings == ()
    assert node is not None
    named, _ = apply(node, NAMES)
    assert isinstance(named, Mapping)
    return named


def merged(higher: str, lower: str) -> tuple[Plain, tuple[Finding, ...]]:
    result, findings = merge(without_nulls(layer(higher, "high.yaml")), layer(lower, "low.yaml"), NAMES)
    return to_plain(result), findings


def test_mappings_merge_and_texts_and_lists_replace() -> None:
    assert merged("a: {x: 1, y: 2}\nl: [1, 2]\n", "a: {y: 3, z: 4}\nl: [9]\n") == (
        {"a": {"x": "1", "y": "3", "z": "4"}, "l": ["9"]},
        (),
    )


def test_null_removes_at_any_depth_and_where_there_is_nothing() -> None:
    assert merged("a: {x: 1, y: 2}\nb: [1]\nd: ~\n", "a: {x: ~}\nb: null\nc: {q: ~}\n") == (
        {"a": {"y": "2"}, "c": {}},
        (),
    )


def test_a_key_left_empty_removes_too_and_says_so_at_both_places() -> None:
    plain, (finding,) = merged("a: {x: 1, y: 2}\n", "a:\n  x:\nb:\n")
    assert plain == {"a": {"y": "2"}}
    assert (finding.rule, finding.severity) == ("value-taken-away", Severity.WARNING)
    assert finding.place == Place("low.yaml", 2, 3, 2, 4)
    assert [place for _, place in finding.related] == [Place("high.yaml", 1, 5, 1, 6)]


def test_a_quoted_null_is_text_and_replaces() -> None:
    assert merged("a: 1\n", "a: 'null'\n") == ({"a": "null"}, ())


def test_lists_with_ids_merge_in_the_higher_order_with_new_items_last() -> None:
    higher = "l: [{id: a, v: 1, w: 1}, {id: b, v: 2}]\n"
    lower = "l: [{id: c, v: 3}, {id: b, v: 4}, {id: a, v: 5}]\n"
    assert merged(higher, lower) == (
        {"l": [{"id": "a", "v": "5", "w": "1"}, {"id": "b", "v": "4"}, {"id": "c", "v": "3"}]},
        (),
    )


def test_a_list_with_some_ids_replaces_and_says_so() -> None:
    plain, (finding,) = merged("l: [{id: a, v: 1}]\n", "l:\n  - {id: a, v: 2}\n  - {v: 3}\n")
    assert plain == {"l": [{"id": "a", "v": "2"}, {"v": "3"}]}
    assert (finding.rule, finding.place.line) == ("item-without-id", 3)


def test_two_items_with_one_id_are_found() -> None:
    (finding,) = check_ids(layer("l:\n  - {id: a}\n  - {id: b}\n  - {id: a}\n", "a.yaml"))
    assert (finding.rule, finding.place.line, finding.related[0][1].line) == ("duplicate-id", 4, 2)


def test_limits_add_up() -> None:
    assert merged("limits: [a]\n", "限制: [b]\n") == ({"limits": ["a", "b"]}, ())


def test_limits_cannot_be_removed_nor_lost_with_what_holds_them() -> None:
    for lower in ("limits: ~\n", "company: ~\n", "company: x\n", "company: {limits: }\n"):
        higher = "limits: [a]\ncompany: {limits: [b], name: c}\n"
        plain, (finding,) = merged(higher, lower)
        assert plain == {"limits": ["a"], "company": {"limits": ["b"], "name": "c"}}
        assert finding.rule == "limit-loosened"
        assert finding.place.file == "low.yaml"
        assert finding.related[0][1].file == "high.yaml"


def test_every_entry_keeps_the_mark_of_its_layer_and_of_what_it_replaced() -> None:
    result, _ = merge(layer("a: {x: 1, y: 2}\n", "high.yaml"), layer("a:\n  y: 3\n", "low.yaml"), NONE)
    inner = result.entries[0].value
    assert isinstance(inner, Mapping)
    x, y = inner.entries
    assert (x.value.mark.file, x.replaced) == ("high.yaml", None)
    assert (y.value.mark[:3], y.key.mark[:3]) == (("low.yaml", 2, 6), ("low.yaml", 2, 3))
    assert y.replaced is not None
    assert y.replaced[:3] == ("high.yaml", 1, 14)


values = st.recursive(
    st.sampled_from(["1", "x", "~", "''"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from("abc"), inner, max_size=3).map(
            lambda entries: "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"
        ),
    ),
    max_leaves=8,
)
layers = st.dictionaries(st.sampled_from("abcd"), values, min_size=1, max_size=4).map(
    lambda entries: "".join(f"{key}: {value}\n" for key, value in entries.items())
)


@settings(max_examples=60, deadline=None)
@given(layers)
def test_a_layer_over_nothing_or_over_itself_is_itself(text: str) -> None:
    alone = without_nulls(layer(text, "a.yaml"))
    over_nothing, _ = merge(Mapping((), alone.mark), layer(text, "a.yaml"), NONE)
    over_itself, _ = merge(alone, alone, NONE)
    assert over_nothing == alone
    assert to_plain(over_itself) == to_plain(alone)


@settings(max_examples=60, deadline=None)
@given(layers, layers)
def test_what_only_one_layer_says_stays_with_its_mark(higher: str, lower: str) -> None:
    high, low = without_nulls(layer(higher, "high.yaml")), layer(lower, "low.yaml")
    result, _ = merge(high, low, NONE)
    for entry in high.entries:
        if low.get(entry.key.name) is None:
            assert result.get(entry.key.name) == entry
    for entry in without_nulls(low).entries:
        found = result.get(entry.key.name)
        assert found is not None
        assert found.key.mark.file == "low.yaml"


def test_a_lower_layer_adds_to_a_short_value_and_keeps_it() -> None:
    promise = Name("period", "期限", Names({"value": Name("value", "值")}), short="value")
    names = Names({"period": promise})
    high, low = layer("period: 3年\n", "high.yaml"), layer("period: {clause: '4.2'}\n", "low.yaml")
    result, findings = merge(high, low, names)
    assert findings == ()
    assert to_plain(result) == {"period": {"value": "3年", "clause": "4.2"}}
    entry = result.get("period")
    assert entry is not None
    assert isinstance(entry.value, Mapping)
    value = entry.value.get("value")
    assert value is not None
    assert value.value.mark.file == "high.yaml"


def test_a_lower_short_value_replaces_a_long_one_with_all_that_vouched_for_it() -> None:
    promise = Name("period", "期限", Names({"value": Name("value", "值")}), short="value")
    high, low = layer("period: {value: 3年, evidence: [a]}\n", "high.yaml"), layer("period: 5年\n", "low.yaml")
    assert to_plain(merge(high, low, Names({"period": promise}))[0]) == {"period": "5年"}


def test_a_list_without_ids_that_replaces_one_with_ids_is_told() -> None:
    result, findings = merged("l: [{id: a, v: 1}, {id: b, v: 2}]\n", "l: [{v: 3}]\n")
    assert result == {"l": [{"v": "3"}]}
    (finding,) = findings
    assert (finding.rule, finding.place and finding.place.line) == ("list-replaced", 1)
    assert dict(finding.message.arguments) == {"count": 2}
