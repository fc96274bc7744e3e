"""From one thing of the bid to the next, by the model alone: the bid, a field of it, the item a loop is at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from generator.model.naming import declarations
from generator.model.record import Record
from generator.model.shapes import Fields, Many, may_be_absent, shape
from generator.model.view import RecordView
from generator.text.checking.logic import ALWAYS, Atom, Formula, both
from generator.text.checking.things import Chosen, Field, Has, Ref, Root, Yes


def whole_bid(cls: type[Record]) -> Field:
    """Return the bid itself."""
    return Field(Ref(Root()), "", "", Fields(cls))


@cache
def names(cls: type[Record]) -> Mapping[str, str]:
    """Return the fields that the view of a record hands out, each with its Chinese name."""
    declared = declarations(cls)
    return {name: declared[name].chinese for name in RecordView(cls.model_construct(), "", "").names()}


def child(field: Field, name: str) -> Field | None:
    """Return a field of a record or of a promise; None where there is none of that name."""
    record = field.record
    if record is None or name not in names(record):
        return None
    return field if field.single and name == "value" else of_record(field, record, name)


def of_record(field: Field, record: type[Record], name: str) -> Field:
    """Return a field of a record of this class, whether templates see it or not."""
    ref = Ref(field.ref.root, (*field.ref.steps, name))
    title = declarations(record)[name].chinese
    own: Formula = Atom(Has(ref, title, record)) if may_be_absent(record, name) else ALWAYS
    path = f"{field.path}.{name}" if field.path else name
    return Field(ref, path, title, shape(record, name), both(field.given, own), record)


def child_at(field: Field, index: int) -> Field | None:
    """Return an item of a list by its number; None where it is no list."""
    if not isinstance(field.shape, Many):
        return None
    ref = Ref(field.ref.root, (*field.ref.steps, index))
    own: Formula = Atom(Has(ref, field.title)) if index else ALWAYS
    return Field(ref, f"{field.path}[{index}]", field.title, field.shape.item, both(field.given, own))


def item(field: Field, name: str) -> Field:
    """Return the item of a list that a loop is at, under the name the loop gives it. Each call makes another one."""
    if not isinstance(field.shape, Many):
        raise TypeError(f"{field.called} is no list")
    return Field(Ref(Root(name, field.ref)), f"{field.path}[]", field.title, field.shape.item, field.given)


def twin(field: Field) -> Field:
    """Return another item of the same list."""
    return replace(field, ref=Ref(Root("loop.previtem", field.ref.root.series)))


def says_yes(field: Field) -> Formula:
    """Return when a yes/no field says yes, given or not."""
    return Atom(Yes(field.ref, field.title, field.holder))


def is_chosen(field: Field, answer: str) -> Formula:
    """Return when a choice is the answer with this English name, given or not."""
    single = field.single
    answers = tuple(english for english, _ in single.reads.choices) if single else ()
    return Atom(Chosen(field.ref, answer, field.title, answers, field.holder))
