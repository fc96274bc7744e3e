"""What is known of a thing: when it counts as true, when it is given, and of which kind it is."""

from __future__ import annotations

from typing import assert_never

from generator.model.shapes import Fields, Many, One, Shape
from generator.model.view import Quoted
from generator.text import objections
from generator.text.checking.fields import names, says_yes
from generator.text.checking.logic import ALWAYS, NEVER, Atom, Formula, both, either
from generator.text.checking.things import (
    Fact,
    Field,
    Formed,
    Joined,
    Loop,
    Macro,
    Nameless,
    Nothing,
    Number,
    Thing,
    Told,
    Value,
    Words,
    YesNo,
)
from generator.text.fitting import Kind, ListOf, Own, Several, Single
from generator.text.objections import Objection


def truth(thing: Thing) -> Formula:
    """Return when a condition takes a thing for true."""
    match thing:
        case Field(single=One(type=kind)) if kind is bool:
            return both(thing.given, says_yes(thing))
        case Field():
            return thing.given
        case Words() | Number() | YesNo():
            return thing.truth
        case Formed(field) | Joined(field):
            return field.given
        case Loop() | Macro():
            return ALWAYS
        case Nothing():
            return NEVER
        case Nameless() | Told():
            return Atom(Fact(("told",), is_of_bid=False))
        case _:
            assert_never(thing)


def is_true(value: Value) -> Formula:
    """Return when a condition takes the value of an expression for true."""
    return either(*(both(case.when, truth(case.what)) for case in value))


def given(thing: Thing) -> Formula:
    """Return when a thing is given."""
    match thing:
        case Field():
            return thing.given
        case Words():
            return thing.given
        case Formed(field) | Joined(field):
            return field.given
        case _:
            return ALWAYS


def kind(thing: Thing) -> Kind | None:
    """Return what filters and tests are told a thing is; None where that has been told to be wrong already."""
    match thing:
        case Field():
            return _of_shape(thing.shape)
        case Words(words=words):
            return Own(words)
        case Number(called=called):
            return Own(called)
        case Nameless() | Nothing() | Told():
            return None
        case _:
            return Own()


def _of_shape(shape: Shape) -> Kind | None:
    """Return the kind of what has this shape; None for a quotation, which may be of anything."""
    match shape:
        case One(type=kind) if kind is Quoted:
            return None
        case One(type=type):
            return Single(type)
        case Fields(value=One(type=type)) if shape.is_promise:
            return Single(type)
        case Fields():
            return Several()
        case Many(item):
            held = _of_shape(item)
            return ListOf(held) if held else None
        case _:
            assert_never(shape)


def called(thing: Thing) -> str:
    """Return what a message calls a thing."""
    match thing:
        case Field():
            return thing.called
        case Words(words=words):
            return words or thing.called or "text"
        case Number(called=called):
            return called or "number"
        case Formed(field) | Joined(field):
            return field.called
        case Macro():
            return "macro"
        case Loop():
            return "loop"
        case YesNo():
            return "true/false"
        case Nameless(name):
            return name
        case Nothing() | Told():
            return ""
        case _:
            assert_never(thing)


def is_of_bid(thing: Thing) -> bool:
    """Return whether a thing is the same in each round of a loop."""
    match thing:
        case Field():
            return thing.ref.is_of_bid
        case Formed(field) | Joined(field):
            return field.ref.is_of_bid
        case Loop() | Macro():
            return False
        case Words(truth=truth) | Number(truth=truth) | YesNo(truth=truth):
            return truth == ALWAYS
        case _:
            return True


def not_printable(thing: Thing) -> Objection | None:
    """Return why a thing cannot be printed, given or not."""
    match thing:
        case Field(single=One(type=kind)) if kind is bool:
            return objections.yes_or_no_printed(thing.called)
        case Field() if thing.is_list:
            return objections.list_printed(thing.called)
        case Field(record=record) if record and not thing.single:
            return objections.record_printed(thing.called, tuple(names(record)))
        case YesNo():
            return objections.yes_or_no_printed("")
        case Loop() | Macro():
            return objections.printed(called(thing))
        case _:
            return None


def identity(thing: Thing) -> object:
    """Return what tells a thing from others in a fact."""
    return thing.ref if isinstance(thing, Field) else thing
