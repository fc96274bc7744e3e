"""Laws that hold for every quantity: reading undoes writing, orders agree with each other, nothing raises."""

from __future__ import annotations

import datetime
from decimal import Decimal
from itertools import permutations
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quantities import (
    Comparison,
    Coverage,
    Date,
    Duration,
    Frequency,
    Locale,
    Money,
    Percent,
    Refusal,
    StartEvent,
)
from generator.quantities.duration import Part
from generator.quantities.money import MoneyUnit
from generator.quantities.percent import Scale
from generator.quantities.units import CALENDAR, Unit
from generator.quantities.weekdays import Days
from tests.quantities.spelling import KINDS, Value

NUMBERS = st.one_of(
    st.integers(1, 400).map(Decimal), st.integers(1, 40).map(lambda half: Decimal(half) / 2), st.just(Decimal("0.25"))
)
WHOLE = st.integers(1, 40).map(Decimal)


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    if draw(st.booleans()):
        unit = draw(st.sampled_from(Unit))
        return Duration((Part(draw(NUMBERS), unit, unit.chinese),))
    members = [unit for unit in Unit if unit.family in CALENDAR]
    chosen = draw(st.sets(st.sampled_from(members), min_size=2, max_size=3))
    *most, last = [unit for unit in members if unit in chosen]
    parts = [Part(draw(WHOLE) + 1, unit, unit.chinese) for unit in most]  # 1天24小时 says one thing twice
    return Duration((*parts, Part(draw(NUMBERS), last, last.chinese)))


@st.composite
def coverages(draw: st.DrawFn) -> Coverage:
    if draw(st.booleans()):
        hours = draw(st.integers(1, 24))
        days = Days(draw(st.integers(1, 7)))
        return Coverage(days, hours * 60, ((0, 1440),) if hours == 24 else (), draw(st.none() | st.booleans()))
    first = draw(st.integers(1, 6))
    last = draw(st.integers(first + 1, 7))
    named = Days(7) if (first, last) == (1, 7) else Days(last - first + 1, first)
    chosen = draw(st.sampled_from([named, Days(7), Days(5, working=True)]))
    times = sorted(draw(st.sets(st.integers(0, 1440), min_size=2, max_size=4)))
    windows = tuple(zip(times[::2], times[1::2], strict=False))
    holidays = None if chosen.working else draw(st.none() | st.booleans())
    return Coverage(chosen, sum(end - start for start, end in windows), windows, holidays)


TIMES = st.none() | st.times().map(lambda time: time.replace(second=0, microsecond=0))
DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31))
VALUES: dict[type[Value], st.SearchStrategy[Value]] = {
    Duration: durations(),
    Frequency: st.builds(
        Frequency,
        st.integers(1, 50),
        st.builds(lambda number, unit: Duration((Part(number, unit, unit.chinese),)), NUMBERS, st.sampled_from(Unit)),
        st.booleans(),
    ),
    Coverage: coverages(),
    Percent: st.builds(Percent, st.decimals(0, 1000, places=3), st.sampled_from(Scale)),
    Money: st.builds(Money, st.decimals(0, 10**12, places=2), st.sampled_from(MoneyUnit)),
    StartEvent: st.sampled_from(StartEvent),
    Date: st.builds(Date, DATES, TIMES),
}


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_reading_undoes_writing_in_every_form_and_language(kind: type[Value], data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])
    for form in kind.FORMS:
        for locale in get_args(Locale):
            assert kind.parse(value.format(form, locale)) == value, value.format(form, locale)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_a_value_equals_itself_and_the_reverse_of_a_comparison_is_its_mirror(
    kind: type[Value], data: st.DataObject
) -> None:
    one, other = data.draw(VALUES[kind]), data.draw(VALUES[kind])
    assert compared(one, one).order.value == "equal"
    forth, back = compared(one, other), compared(other, one)
    assert forth.order.flipped() is back.order
    assert (forth.reason is not None) is (forth.order.value == "unknown")


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_certain_orders_of_three_values_never_contradict_each_other(kind: type[Value], data: st.DataObject) -> None:
    for one, two, three in permutations([data.draw(VALUES[kind]) for _ in range(3)]):
        first, second, over = (compared(a, b).order.value for a, b in ((one, two), (two, three), (one, three)))
        if {first, second} <= {"less", "at most", "equal"}:
            strict = "less" in (first, second)
            assert over not in ("greater", *(("equal", "at least") if strict else ()))
        if first == second == "equal":
            assert over == "equal"


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_within_one_unit_family_every_order_carries_over(kind: type[Value], data: st.DataObject) -> None:
    if kind not in (Percent, Money, Duration):
        return
    values = VALUES[kind]
    if kind is Duration:
        units = data.draw(
            st.sampled_from([(Unit.YEAR, Unit.QUARTER, Unit.MONTH), (Unit.WEEK, Unit.DAY), (Unit.WORKDAY,)])
        )
        values = st.builds(lambda n, unit: Duration((Part(n, unit, unit.chinese),)), NUMBERS, st.sampled_from(units))
    one, two, three = sorted((data.draw(values) for _ in range(3)), key=Rank)
    assert compared(one, three).order.value in ("less", "equal")
    assert compared(one, two).order.value in ("less", "equal")


class Rank:
    """A sort key by ``compare``."""

    def __init__(self, value: Value) -> None:
        self.value = value

    def __lt__(self, other: Rank) -> bool:
        return compared(self.value, other.value).order.value == "less"


ALPHABET = st.sampled_from(
    "0123456789零一二两三半十百千万亿壹拾年月日天个工作时分钟次每季度/×-–:：.,%‰元角整自之起验收 xXhmM\u3000\u00a0"
)


@pytest.mark.parametrize("kind", KINDS)
@given(text=st.text(max_size=200) | st.text(ALPHABET, max_size=40))
def test_no_text_makes_a_quantity_raise(kind: type[Value], text: str) -> None:
    value = kind.parse(text)
    if isinstance(value, Refusal):
        assert value.hint is not None
    else:
        assert kind.parse(str(value)) == value


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        "9" * 5000 + "年",
        "1e1000000000",
        "1E+1000000000元",
        "0." + "0" * 5000 + "1%",
        "十" * 5000,
        "1," * 5000,
        "每" * 5000 + "次",
        " " * 100000,
        "零" * 79,
        "1年" * 40,
        "-" * 80,
        "1:" * 40,
        "\ud800",
        "\x00",
        "NaN%",
        "Infinity元",
    ],
)
def test_hostile_text_is_refused_briefly(kind: type[Value], text: str) -> None:
    refusal = kind.parse(text)
    assert isinstance(refusal, Refusal)
    assert len(str(refusal.message.arguments)) < 400


def compared(one: Value, other: Value) -> Comparison:
    """Return the comparison of two values of one kind."""
    return one.compare(other)  # type: ignore[arg-type]  # both are of one kind
