"""Every field of the model is declared in full, and what it declares is true."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from generator.model.bid import Bid
from generator.model.choice import Choice
from generator.model.fields import Declaration, field
from generator.model.leaves import Reads
from generator.model.naming import declarations, names
from generator.model.promise import Promise
from generator.model.record import Record
from generator.model.shapes import Fields, Many, One, shape
from generator.quantities import Refusal


def records(cls: type[Record] = Bid) -> Iterator[type[Record]]:
    """Yield every record class of the model, each once, the outermost first."""
    seen: dict[type[Record], None] = {}
    waiting = [cls]
    while waiting:
        record = waiting.pop(0)
        if record in seen:
            continue
        seen[record] = None
        for english in record.model_fields:
            found = shape(record, english)
            found = found.item if isinstance(found, Many) else found
            if isinstance(found, Fields):
                waiting.append(found.record)
    yield from seen


FIELDS = [
    pytest.param(record, declared, id=f"{record.__name__}.{english}")
    for record in records()
    for english, declared in declarations(record).items()
]


def test_every_field_has_its_own_reader_or_record_never_a_bare_type() -> None:
    for record in records():
        for english in record.model_fields:
            assert isinstance(shape(record, english), One | Fields | Many)


@pytest.mark.parametrize("bare", [str, int, bool, float, dict, list, tuple, str | None, tuple[str, ...], int | str])
def test_a_bare_type_in_a_record_is_refused(bare: type) -> None:
    namespace = {"__annotations__": {"x": bare}, "x": field("某", "某", default=None), "__module__": __name__}
    record = type("Bare", (Record,), namespace)
    with pytest.raises(TypeError, match=r"Bare\.x is a bare"):
        shape(record, "x")


def test_every_record_is_closed_and_frozen() -> None:
    for record in records():
        assert record.model_config["extra"] == "forbid"
        assert record.model_config["frozen"] is True


@pytest.mark.parametrize(("record", "declared"), FIELDS)
def test_every_field_has_a_chinese_key_and_says_what_it_means(record: type[Record], declared: Declaration) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", declared.english)
    assert re.search(r"[\u4e00-\u9fff]", declared.chinese)
    assert not re.search(r"[\s:：#,，\[\]{}&*!|>'\"%@`]", declared.chinese), "a YAML key without quotes"
    assert declared.description
    assert not declared.description.endswith("。")
    assert declared.english not in dir(BaseModel), f"{record.__name__}: pydantic has this name"


def test_no_two_fields_of_a_record_share_a_name() -> None:
    for record in records():
        found = declarations(record)
        written = [name for declared in found.values() for name in (declared.english, declared.chinese)]
        assert len(set(written)) == len(written)
        assert set(names(record).fields) == set(written)


def test_no_field_is_called_as_the_layers_are_named() -> None:
    for record in records():
        assert not set(names(record).fields) & {"extends", "继承"}


@pytest.mark.parametrize(("record", "declared"), FIELDS)
def test_every_example_is_read_by_its_own_field(record: type[Record], declared: Declaration) -> None:
    found = shape(record, declared.english)
    item = found.item if isinstance(found, Many) else found
    reads = item.reads if isinstance(item, One) else item.short
    if reads is None or (issubclass(record, Promise) and declared.english == "value"):
        assert declared.example == "…", "a field that holds other fields has no example of its own"
        return
    assert declared.example != "…"
    for example in _items(declared.example, many=isinstance(found, Many)):
        assert not isinstance(reads.parse(example), Refusal)


def _items(example: str, *, many: bool) -> list[str]:
    """Return what YAML makes of an example: a flow list, a text between quotes, or a plain text."""
    if many:
        assert example.startswith("[")
        return example.strip("[]").split(", ")
    assert not example.startswith("[")
    return [example.strip('"')]


@pytest.mark.parametrize(("record", "declared"), FIELDS)
def test_a_promise_says_what_is_better_and_only_a_promise_or_a_start_does(
    record: type[Record], declared: Declaration
) -> None:
    found = shape(record, declared.english)
    if isinstance(found, Fields) and found.is_promise:
        assert declared.better is not None
    elif declared.better is not None:
        assert isinstance(found, One)
        assert found.reads.name == "start event"


def test_a_promise_is_read_in_every_unit_by_the_reader_it_was_given() -> None:
    inner: dict[str, set[Reads]] = {}
    for record in records():
        if issubclass(record, Promise):
            found = shape(record, "value")
            assert isinstance(found, One)
            inner.setdefault(found.reads.name.split(":")[0], set()).add(found.reads)
    assert {"period", "time limit", "course time", "frequency", "coverage", "percent", "money", "whole number"} <= set(
        inner
    )
    assert all(len(readers) == 1 for readers in inner.values())


def test_choices_are_read_by_both_names_and_written_by_one() -> None:
    seen = set()
    for record in records():
        for english in record.model_fields:
            found = shape(record, english)
            item = found.item if isinstance(found, Many) else found
            if isinstance(item, One) and item.reads.choices:
                written = [name for pair in item.reads.choices for name in pair]
                assert len(set(written)) == len(written)
                for pair in item.reads.choices:
                    first, second = (item.reads.parse(name) for name in pair)
                    assert first is second
                    assert isinstance(first, Choice)
                    assert first.format("plain", "zh-CN") == pair[1]
                seen.add(item.reads.name)
    assert len(seen) > 3
