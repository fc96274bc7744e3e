"""Filters and tests: whether they are given what they take, and what comes of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import assert_never

from jinja2 import nodes

from generator.findings import message
from generator.text.checking.fields import is_chosen
from generator.text.checking.logic import Atom, Formula, both
from generator.text.checking.meanings import called, given, identity, is_of_bid, kind
from generator.text.checking.notes import Here, Notes, Print, called_from, may_be
from generator.text.checking.things import (
    Case,
    Fact,
    Field,
    Formed,
    Joined,
    Number,
    Present,
    Thing,
    Told,
    Value,
    Words,
    YesNo,
)
from generator.text.filters import FILTERS, TESTS, Gives, Known
from generator.text.fitting import Subject, answers


def filtered(
    node: nodes.Filter | nodes.Test, subject: Value, arguments: Sequence[Value], here: Here, notes: Notes
) -> Value:
    """Return what comes of a filter or test, after noting what it does not take."""
    known = (FILTERS if isinstance(node, nodes.Filter) else TESTS)[node.name]
    cases = []
    for each in product(subject, *arguments):
        when = both(*(case.when for case in each))
        first, *rest = (case.what for case in each)
        taken = _is_taken(known, (first, *rest), when, node, here, notes)
        cases.append(Case(when, _result(node.name, known, first, rest) if taken else Told()))
        if taken and known.gives is Gives.WORDS and isinstance(first, Field):
            place = here.sheet.place(node, path=first.path)
            text = message("the words of {thing} are joined here, and a bid may give none", thing=first.called)
            notes.prints.append(Print(both(here.path, when), first.given, text, place, called_from(here)))
        if taken and known.gives is Gives.IS_PRESENT:
            notes.asked_for.setdefault(called(first), here.sheet.place(node))
    return tuple(cases)


def _is_taken(
    known: Known, things: tuple[Thing, ...], when: Formula, node: nodes.Filter | nodes.Test, here: Here, notes: Notes
) -> bool:
    subjects = []
    for thing in things:
        found = kind(thing)
        if found is None:
            return False
        subjects.append(Subject(called(thing), found))
    objection = known.takes(*subjects)
    if objection is not None and may_be(when, here):
        notes.object_to(objection, here, node)
    return objection is None


def _result(name: str, known: Known, subject: Thing, arguments: list[Thing]) -> Thing:
    every = both(given(subject), *map(given, arguments))
    things = (subject, *arguments)
    fact = Atom(Fact((known.known_with or name, *map(identity, things)), all(map(is_of_bid, things))))
    match known.gives:
        case Gives.FORM:
            return Formed(subject) if isinstance(subject, Field) else Told()
        case Gives.WORDS:
            return Joined(subject) if isinstance(subject, Field) else Told()
        case Gives.COUNT:
            return Number(given(subject), called(subject))
        case Gives.DAY:
            known_day = both(every, fact)
            return Words(known_day, known_day, called=called(subject))
        case Gives.PLACE:
            return Words(both(every, fact), every, called=called(subject))
        case Gives.IS_GIVEN:
            return YesNo(given(subject))
        case Gives.IS_CHOSEN:
            return YesNo(both(given(subject), _answer(subject, arguments[0])))
        case Gives.IS_PRESENT:
            return YesNo(Atom(Present(called(subject))))
        case Gives.ASKED:
            return YesNo(both(every, fact))
        case _:
            assert_never(known.gives)


def _answer(subject: Thing, wanted: Thing) -> Formula:
    if not (isinstance(subject, Field) and subject.single):
        raise TypeError("a test for a choice was given something else")
    return is_chosen(subject, answers(subject.single.type)[called(wanted)].english)
