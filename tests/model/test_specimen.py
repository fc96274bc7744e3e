"""Made-up bids are valid, give what is asked of them, and know which fields go together."""

from __future__ import annotations

import re
from typing import Annotated, Self

import pytest
from pydantic import model_validator

from generator.findings import message
from generator.model.bid import Bid
from generator.model.choice import Choice, reads
from generator.model.fields import field
from generator.model.leaves import Text, refused
from generator.model.liability import Penalty
from generator.model.promise import Promise
from generator.model.record import Record
from generator.model.shapes import Many, may_be_absent, shape
from generator.model.specimen import AWKWARD, LEAST, MOST, Manner, Specimens, fittings
from generator.quantities import Refusal
from generator.source import Plain
from tests.model.test_declarations import records


class Way(Choice):
    POST = ("post", "邮寄")
    HAND = ("hand", "面交")


class Parcel(Record):
    """An address is needed for the post alone."""

    way: Annotated[Way, reads(Way)] = field("方式", "方式", example="面交")
    address: Text | None = field("地址", "地址", example="示例路1号", default=None)
    note: Text | None = field("备注", "备注", example="易碎", default=None)

    @model_validator(mode="after")
    def _addressed(self) -> Self:
        if (self.way is Way.POST) is not (self.address is not None):
            raise refused(Refusal(message("the post needs an address")), at="address")
        return self


RECORDS = [*(record for record in records() if not issubclass(record, Promise)), Parcel]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
@pytest.mark.parametrize("manner", [LEAST, MOST, AWKWARD], ids=["least", "most", "awkward"])
def test_a_specimen_of_any_record_is_valid(record: type[Record], manner: Manner) -> None:
    record.model_validate(Specimens(record).made(manner)[0])


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_the_most_gives_every_field_and_two_items_in_each_list(record: type[Record]) -> None:
    made = Specimens(record).made(MOST)[0]
    known = fittings(record)
    assert made.keys() | (known.fields if known else set()) == record.model_fields.keys()
    for name, value in made.items():
        if isinstance(shape(record, name), Many):
            assert isinstance(value, list)
            assert len(value) >= 2


def test_the_least_gives_what_is_required_and_no_more() -> None:
    assert set(Specimens(Bid).made(LEAST)[0]) == {name for name, info in Bid.model_fields.items() if info.is_required()}


def test_the_items_of_a_list_show_all_the_ways_in_which_its_fields_go_together() -> None:
    penalties = Specimens(Bid).made(MOST)[0]["penalties"]
    assert isinstance(penalties, list)
    assert [sorted(penalty.keys() & {"rate", "amount"}) for penalty in map(dict, penalties)] == [["rate"], ["amount"]]  # type: ignore[arg-type]  # records


def test_awkward_texts_hold_every_sign_that_means_something() -> None:
    written = " ".join(_texts(Specimens(Bid).made(AWKWARD)[0]))
    for sign in ("&", "<", ">", "|", "*", "#", "{{", "{%", "`", "[", "\\", "\n", ":::", "]]>"):
        assert sign in written


def test_texts_may_be_as_long_as_is_asked() -> None:
    penalties = Specimens(Bid).made(MOST)[0]["project"]
    assert isinstance(penalties, dict)
    assert len(str(penalties["name"])) > 100


def test_what_is_asked_for_is_given_with_what_holds_it_and_with_nothing_else() -> None:
    manner = Manner(
        everything=False, given={("warranty", "lifetime"): True}, yes={("warranty", "lifetime", "offered"): False}
    )
    made = Specimens(Bid).made(manner)[0]
    assert set(made) == {"project", "bidder", "warranty"}
    warranty = made["warranty"]
    assert isinstance(warranty, dict)
    assert warranty["lifetime"] == {"offered": "否", "fee_basis": "零部件成本费和维修人工费"}
    assert may_be_absent(type(Bid.model_validate(made).warranty), "coverage")  # type: ignore[arg-type]  # it is given
    assert "coverage" not in warranty


def test_what_is_not_wanted_is_left_out_of_all_the_rest() -> None:
    made = Specimens(Bid).made(
        Manner(everything=True, given={("warranty",): False, ("faults", "levels", "areas"): False})
    )[0]
    assert "warranty" not in made
    assert re.findall("areas", str(made)) == []
    assert "spare_unit" in str(made)


def test_a_choice_is_made_as_asked() -> None:
    made = Specimens(Bid).made(Manner(everything=True, items=2, chosen={("service", "channels", "kind"): "email"}))[0]
    assert re.findall("'kind': '(phone|web|wechat|email)'", str(made)) == ["email", "email"]


def test_the_fields_that_go_together_are_found_by_asking_the_record() -> None:
    known = fittings(Penalty)
    assert known is not None
    assert known.fields == {"rate", "base", "amount", "cap"}
    assert {fitting.given for fitting in known.all} == {
        frozenset(given)
        for given in (
            {"amount"},
            {"amount", "base"},
            {"amount", "base", "cap"},
            {"rate", "base"},
            {"rate", "base", "cap"},
        )
    }


def test_answers_that_fields_depend_on_are_found_too() -> None:
    known = fittings(Parcel)
    assert known is not None
    assert known.fields == {"address"}
    assert [(sorted(fitting.given), fitting.answers) for fitting in known.all] == [
        ([], (("way", "hand"),)),
        (["address"], (("way", "post"),)),
    ]


def test_a_record_without_such_rules_has_none() -> None:
    assert fittings(Bid) is None


def _texts(content: Plain) -> list[str]:
    if isinstance(content, dict):
        return [text for inner in content.values() for text in _texts(inner)]
    if isinstance(content, list):
        return [text for inner in content for text in _texts(inner)]
    return [str(content)]


def test_specimens_that_share_their_parts_are_those_made_alone() -> None:
    manners = (
        LEAST,
        MOST,
        AWKWARD,
        Manner(everything=True, items=2),
        Manner(everything=True, items=2, given={("warranty", "tiers", "start"): False}),
        Manner(everything=True, items=2, chosen={("service", "channels", "kind"): "email"}),
        Manner(everything=False, given={("warranty", "tiers"): True}),
        MOST,
    )
    specimens = Specimens(Bid)
    for manner in manners:
        contents, record = specimens.made(manner)
        assert contents == Specimens(Bid).made(manner)[0]
        assert record == Bid.model_validate(Specimens(Bid).made(manner)[0])
    assert len({repr(specimens.made(manner)[0]) for manner in manners}) == len(manners) - 1
