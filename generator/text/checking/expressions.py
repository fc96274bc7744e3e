"""Expressions of templates: what they may stand for, and what in them stands for nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

from jinja2 import nodes

from generator.text import objections
from generator.text.access import LOOP_FIELDS, PREVIOUS
from generator.text.checking import fields
from generator.text.checking.filtering import filtered
from generator.text.checking.logic import ALWAYS, NEVER, Atom, Formula, both, negated
from generator.text.checking.meanings import called, given, identity, is_of_bid, is_true, truth
from generator.text.checking.notes import Here, Notes, may_be
from generator.text.checking.things import (
    Case,
    Fact,
    Field,
    Loop,
    Nameless,
    Nothing,
    Number,
    Thing,
    Told,
    Value,
    Words,
    YesNo,
    sure,
)

Call = Callable[[nodes.Call, Here], Value]
"""Reads a macro where it is called."""


class Expressions:
    """Belongs to the reading of one section."""

    def __init__(self, bid: Field, notes: Notes, call: Call) -> None:
        self._bid = bid
        self._notes = notes
        self._call = call

    def value(self, node: nodes.Expr, here: Here) -> Value:
        """Return what an expression may stand for; what is wrong in it is noted."""
        self._notes.step()
        match node:
            case nodes.Const(value=constant):
                return sure(_constant(constant))
            case nodes.Name(name=name):
                return self._name(name, node, here)
            case nodes.Getattr(attr=step) | nodes.Getitem(arg=nodes.Const(value=step)):
                held = self.value(node.node, here)
                return tuple(stepped for case in held for stepped in self._step(case, step, node, here))
            case nodes.Filter() | nodes.Test():
                subject = self.value(node.node, here) if node.node is not None else ()
                arguments = [self.value(argument, here) for argument in node.args]
                return filtered(node, subject, arguments, here, self._notes)
            case nodes.Compare(expr=left, ops=[operand]):
                return self._compared(node, self.value(left, here), operand, self.value(operand.expr, here), here)
            case nodes.And(left=left, right=right):
                first = self.value(left, here)
                so = is_true(first)
                second = self.value(right, replace(here, path=both(here.path, so)))
                stays = tuple(Case(both(case.when, negated(truth(case.what))), case.what) for case in first)
                return self._either(*stays, *(Case(both(so, case.when), case.what) for case in second))
            case nodes.Or(left=left, right=right):
                first = self.value(left, here)
                no = negated(is_true(first))
                second = self.value(right, replace(here, path=both(here.path, no)))
                stays = tuple(Case(both(case.when, truth(case.what)), case.what) for case in first)
                return self._either(*stays, *(Case(both(no, case.when), case.what) for case in second))
            case nodes.Not(node=inner):
                return sure(YesNo(negated(is_true(self.value(inner, here)))))
            case nodes.CondExpr():
                return self._chosen(node, here)
            case nodes.Call():
                return self._call(node, here)
            case _:
                raise TypeError(f"{type(node).__name__} came through the grammar")

    def _chosen(self, node: nodes.CondExpr, here: Here) -> Value:
        so = is_true(self.value(node.test, here))
        no = negated(so)
        first = self.value(node.expr1, replace(here, path=both(here.path, so)))
        otherwise = (
            self.value(node.expr2, replace(here, path=both(here.path, no)))
            if node.expr2 is not None
            else sure(Words(truth=NEVER))
        )
        return self._either(
            *(Case(both(so, case.when), case.what) for case in first),
            *(Case(both(no, case.when), case.what) for case in otherwise),
        )

    def _either(self, *cases: Case) -> Value:
        """Return the cases that there may be."""
        self._notes.weigh(*(case.when for case in cases))
        return tuple(case for case in cases if case.when != NEVER)

    def _name(self, name: str, node: nodes.Name, here: Here) -> Value:
        found = here.scope.find(name)
        if found is None:
            field = fields.child(self._bid, name)
            if field is None:
                self._unknown(name, node, here)
                return sure(Told())
            self._notes.used[field.ref.below_bid] = None
            return sure(field)
        for case in found:
            if isinstance(case.what, Nameless) and may_be(case.when, here):
                self._unknown(name, node, here)
        return tuple(Case(case.when, Told() if isinstance(case.what, Nameless) else case.what) for case in found)

    def _unknown(self, name: str, node: nodes.Name, here: Here) -> None:
        record = self._bid.record
        known = fields.names(record) if record else {}
        objection = objections.unknown_name(name, (*here.scope.known(), *known), called=known)
        self._notes.object_to(objection, here, node)

    def _step(self, case: Case, step: str | int, node: nodes.Getattr | nodes.Getitem, here: Here) -> Value:
        if isinstance(case.what, Loop) and step == PREVIOUS:
            return _previous(case.what, case.when)
        found, objection = _stepped(case.what, step)
        if isinstance(found, Field):
            self._notes.used[found.ref.below_bid] = None
        if objection is not None and may_be(case.when, here):
            self._notes.object_to(objection, here, node)
        return (Case(case.when, found),)

    def _compared(self, node: nodes.Compare, left: Value, operand: nodes.Operand, right: Value, here: Here) -> Value:
        cases = []
        for one, other in product(left, right):
            when = both(one.when, other.when)
            if isinstance(one.what, Told | Nothing) or isinstance(other.what, Told | Nothing):
                cases.append(Case(when, Told()))
                continue
            if not (_is_number(one.what) and _is_number(other.what)):
                if may_be(when, here):
                    objection = objections.not_two_numbers(called(one.what), called(other.what))
                    self._notes.object_to(objection, here, node.expr)
                cases.append(Case(when, Told()))
                continue
            of_bid = is_of_bid(one.what) and is_of_bid(other.what)
            fact = Atom(Fact((operand.op, identity(one.what), identity(other.what)), of_bid))
            cases.append(Case(when, YesNo(both(given(one.what), given(other.what), fact))))
        return tuple(cases)


def _constant(constant: object) -> Thing:
    if isinstance(constant, bool):
        return YesNo(ALWAYS if constant else NEVER)
    if isinstance(constant, int):
        return Number(ALWAYS if constant else NEVER, str(constant))
    return Words(truth=ALWAYS if constant else NEVER, words=str(constant))


def _previous(loop: Loop, when: Formula) -> Value:
    """Return the item before the one that a loop is at: another item of the list, but in the first round."""
    first = Atom(Fact(("first", loop.root), is_of_bid=False))
    before = (
        Case(both(when, item.when, negated(first)), fields.twin(item.what))
        for item in loop.items
        if isinstance(item.what, Field)
    )
    return (Case(both(when, first), Nothing()), *before)


def _stepped(thing: Thing, step: str | int) -> tuple[Thing, objections.Objection | None]:
    """Return a field or an item of a thing, and what is wrong with asking for it."""
    match thing:
        case Told() | Nameless():
            return Told(), None
        case Nothing():
            return thing, None
        case Loop(root=root) if step in LOOP_FIELDS:
            fact = Atom(Fact((step, root), is_of_bid=False))
            if step in ("first", "last"):
                return YesNo(fact), None
            return Number(fact if step in ("index0", "revindex0") else ALWAYS, f"loop.{step}"), None
        case Loop():
            return Told(), objections.unknown_field("loop", step, {name: name for name in (*LOOP_FIELDS, PREVIOUS)})
        case Field() if thing.is_list and isinstance(step, str):
            return Told(), objections.field_of_list(thing.called, step)
        case Field():
            found = fields.child_at(thing, step) if isinstance(step, int) else fields.child(thing, step)
            if found is not None:
                return found, None
            known = fields.names(thing.record) if thing.record else {}
            return Told(), objections.unknown_field(thing.title or "bid", step, known)
        case _:
            return Told(), objections.unknown_field(called(thing), step, {})


def _is_number(thing: Thing) -> bool:
    if isinstance(thing, Field):
        return thing.single is not None and thing.single.type is int
    return isinstance(thing, Number)
