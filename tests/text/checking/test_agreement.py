"""Reading a template and running it agree: what is let through stops no bid, what is refused stops one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Severity
from generator.model.specimen import MOST, Specimens
from generator.model.view import view
from generator.text import Library
from generator.text.checking.axioms import of_model
from generator.text.checking.coverage import leading_through
from generator.text.checking.logic import ALWAYS, both, follows, negated
from generator.text.checking.templates import Templates
from generator.text.compose import compose
from generator.text.filters import FILTERS, TESTS
from tests.model.test_anything import valid
from tests.text.shelf import Small, shelve

FIELDS = (
    "project.name",
    "project.lot",
    "tiers",
    "tiers[0]",
    "tiers[0].period",
    "tiers[0].period.note",
    "tiers[1].start",
    "words",
    "words[0]",
    "role",
    "free",
    "count",
    "price",
    "date",
    "start",
    "spares",
    "spares.within",
    "spares.stock",
)
"""Fields of every kind, required and not."""


def library(section: str) -> Library:
    shelf = shelve({"one": section, "two": "尾\n"})
    shelf.files["/own/zh-CN/styles/standard.yaml"] = b""
    return Library((Path("/own"),), shelf, folder=shelf, locale="zh-CN")


def refusals(section: str) -> set[tuple[str, int | None]]:
    """Return the errors that reading finds."""
    found = Templates(library(section), root=Small).findings()
    return {(each.rule, getattr(each.place, "line", None)) for each in found if each.severity is Severity.ERROR}


def stops(section: str, data: dict[str, object]) -> set[tuple[str, int | None]]:
    """Return the errors that running finds."""
    made, found = compose(library(section), "letter", view(Small.model_validate(data)))
    assert (made is None) == any(each.severity is Severity.ERROR for each in found)
    return {(each.rule, getattr(each.place, "line", None)) for each in found if each.severity is Severity.ERROR}


FULL: dict[str, object] = dict(Specimens(Small).made(MOST)[0])


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("name", [*FILTERS, *TESTS])
def test_a_filter_takes_when_read_what_it_takes_when_run(name: str, field: str) -> None:
    known = (FILTERS | TESTS)[name]
    from_start = dict.fromkeys(("due", "from_day", "to_day", "next_day"), "(start)")
    arguments = {
        **from_start,
        "chosen": '("dealer")',
        "same": f"({field})",
        "shorter": f"({field})",
        "event": "(start)",
    }.get(name, "")
    assert bool(arguments) == bool(known.arguments)
    asked = f"{field} is {name}{arguments}" if name in TESTS else f"({field} | {name}{arguments})"
    section = f"{{% if {field} %}}{{% if {asked} %}}甲{{% endif %}}{{% endif %}}\n"
    assert refusals(section) == stops(section, FULL)


@pytest.mark.parametrize("field", FIELDS)
def test_what_can_be_printed_when_read_can_be_printed_when_run(field: str) -> None:
    section = f"{{% if {field} %}}{{{{ {field} }}}}{{% endif %}}\n"
    assert refusals(section) == stops(section, FULL)


LEAVES = ("project.name", "project.lot", "role", "count", "price", "date", "start", "spares.within", "tiers[0].parts")
ITEM = ("tier.parts", "tier.period", "tier.start", "tier.period.note")


def conditions(names: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Return conditions that speak of these names."""
    return st.recursive(
        st.one_of(st.sampled_from(names), st.sampled_from(names).map(lambda name: f"({name} is given)")),
        lambda inner: st.one_of(
            inner.map(lambda one: f"(not {one})"),
            st.tuples(inner, st.sampled_from(["and", "or"]), inner).map(lambda three: "({} {} {})".format(*three)),
        ),
        max_leaves=4,
    )


def bodies(names: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Return pieces of templates that print these names, guarded or not."""
    asked = conditions((*names, "free", "tiers", "spares", "words"))
    prints = st.sampled_from(names).map(lambda name: f"{{{{ {name} }}}}")
    chosen = st.tuples(st.sampled_from(names), asked, st.sampled_from(names)).map(
        lambda three: "{{{{ {} if {} else {} }}}}".format(*three)
    )
    first = st.tuples(st.sampled_from(names), st.sampled_from(names)).map(
        lambda two: "{{% set x = {} or {} %}}{{{{ x }}}}".format(*two)
    )
    return st.recursive(
        st.one_of(prints, prints, chosen, first),
        lambda inner: st.one_of(
            st.tuples(asked, inner).map(lambda two: "{{% if {} %}}{}{{% endif %}}".format(*two)),
            st.tuples(asked, inner, asked, inner, inner).map(
                lambda five: "{{% if {} %}}{}{{% elif {} %}}{}{{% else %}}{}{{% endif %}}".format(*five)
            ),
            st.tuples(asked, st.sampled_from(names), inner).map(
                lambda three: "{{% set y = {1} %}}{{% if {0} %}}{{{{ y }}}}{{% endif %}}{2}".format(*three)
            ),
            st.lists(inner, min_size=1, max_size=3).map("、".join),
        ),
        max_leaves=5,
    )


def loops() -> st.SearchStrategy[str]:
    """Return pieces that go through a list."""
    inside = bodies((*LEAVES, *ITEM))
    test = conditions((*LEAVES, *ITEM)).map(lambda condition: f" if {condition}")
    return st.tuples(st.one_of(st.just(""), test), inside, bodies(LEAVES)).map(
        lambda three: "{{% for tier in tiers{} %}}{}{{% else %}}{}{{% endfor %}}".format(*three)
    )


SECTIONS = st.lists(st.one_of(bodies(LEAVES), loops()), min_size=1, max_size=3).map(
    lambda parts: "甲" + "\n".join(parts) + "\n"
)


@given(SECTIONS, st.lists(valid(Small), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_what_reading_lets_through_stops_no_bid(section: str, bids: list[dict[str, object]]) -> None:
    refused = refusals(section)
    for bid in (FULL, *bids):
        assert stops(section, bid) <= refused, section


@given(SECTIONS)
@settings(max_examples=100, deadline=None)
def test_what_reading_refuses_stops_a_bid(section: str) -> None:
    check = Templates(library(section), root=Small).checks[0]
    read = check.reading.section("one")
    assert read is not None
    for each in read.notes.prints:
        absent = both(each.path, negated(each.given))
        if follows(each.given, each.path, of_model):
            continue
        manner = leading_through([absent], ALWAYS, of_model, check.reading.bid.ref.root)
        assert manner is not None
        line = each.place.line
        assert ("value-missing", line) in stops(section, dict(Specimens(Small).made(manner)[0])), (section, each)
