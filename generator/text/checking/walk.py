"""Statements of templates: which names there are, what is printed, and when one comes by it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from jinja2 import nodes

from generator.findings import Finding, Place, Severity, message
from generator.text import objections
from generator.text.checking import fields
from generator.text.checking.calls import bound
from generator.text.checking.expressions import Expressions
from generator.text.checking.logic import ALWAYS, NEVER, Atom, Formula, both, either, negated
from generator.text.checking.meanings import called, given, is_true, not_printable
from generator.text.checking.notes import Here, Notes, Piece, Print, Question, called_from, may_be
from generator.text.checking.scope import Scope, merged
from generator.text.checking.sheet import Sheet
from generator.text.checking.things import (
    Case,
    Fact,
    Field,
    Formed,
    Joined,
    Loop,
    Macro,
    Told,
    Value,
    Words,
    sure,
)


@dataclass(frozen=True, slots=True)
class Ready:
    """A section ready to be read."""

    sheet: Sheet
    needs: Formula
    """When the data is given that it needs."""


Include = Callable[[str, Place], Ready | None]
"""Returns a section that is included; none when it has been told to be wrong."""


class Walk:
    """The reading of one section, or of a line of its own."""

    def __init__(self, bid: Field, notes: Notes, include: Include) -> None:
        self._bid = bid
        self._notes = notes
        self._include = include
        self._read = Expressions(bid, notes, self._call)
        self._macros: dict[nodes.Macro, Macro] = {}
        """Those that have not been called yet."""

    def template(self, here: Here) -> None:
        """Read all of a template."""
        self.body(here.sheet.tree.body, here)
        for macro in tuple(self._macros.values()):
            text = message("the macro {macro} is called nowhere", macro=macro.node.name)
            self._notes.report(Finding("macro-unused", Severity.INFO, text, macro.sheet.place(macro.node)))
            scope = Scope(macro.scope, {argument.name: sure(Told()) for argument in macro.node.args})
            self.body(macro.node.body, Here(macro.sheet, scope, NEVER, within=(macro.node,)))

    def body(self, statements: Iterable[nodes.Node], here: Here) -> None:
        """Read statements one after the other."""
        for statement in statements:
            self._notes.step()
            self._statement(statement, here)

    def _statement(self, node: nodes.Node, here: Here) -> None:
        match node:
            case nodes.Output(nodes=children):
                for child in children:
                    self._output(child, here)
            case nodes.If():
                self._if(node, here)
            case nodes.For():
                self._for(node, here)
            case nodes.Assign(target=nodes.Name(name=name)):
                here.scope.names[name] = self._value(node.node, here)
            case nodes.AssignBlock(target=nodes.Name(name=name), body=body):
                self.body(body, replace(here, scope=Scope(here.scope)))
                here.scope.names[name] = sure(_own_words(name, node, here))
            case nodes.Macro(name=name):
                macro = self._macros[node] = Macro(node, here.scope, here.sheet)
                here.scope.names[name] = sure(macro)
            case nodes.Include(template=nodes.Const(value=name)):
                self._included(str(name), node, here)
            case nodes.Scope(body=body):
                self.body(body, here)
            case _:
                raise TypeError(f"{type(node).__name__} came through the grammar")

    def _value(self, node: nodes.Node, here: Here) -> Value:
        assert isinstance(node, nodes.Expr)
        return self._read.value(node, here)

    def _output(self, node: nodes.Node, here: Here) -> None:
        self._notes.branches[here.path] = None
        if isinstance(node, nodes.TemplateData):
            self._notes.pieces.append(Piece(node.data, node.lineno, here.sheet, here.path))
            return
        assert isinstance(node, nodes.Expr)
        for case in self._read.value(node, here):
            self._printed(case, node, here)

    def _printed(self, case: Case, node: nodes.Expr, here: Here) -> None:
        path, thing = both(here.path, case.when), case.what
        if isinstance(thing, Words) and thing.words:
            self._notes.pieces.append(Piece(thing.words, node.lineno, here.sheet, path))
        objection = not_printable(thing)
        if objection is not None:
            if may_be(case.when, here):
                where = thing.path if isinstance(thing, Field) else ""
                self._notes.object_to(objection, here, node, path=where)
            return
        if given(thing) != ALWAYS and not isinstance(thing, Joined):  # that was told where they are joined
            inner = thing.field if isinstance(thing, Formed) else thing
            place = here.sheet.place(node, path=inner.path if isinstance(inner, Field) else "")
            text = (
                message("the date that follows from {thing} is printed here, and may not be known", thing=called(inner))
                if isinstance(inner, Words)
                else message("{thing} is printed here, and a bid may leave it out", thing=called(inner))
            )
            self._notes.prints.append(Print(path, given(thing), text, place, called_from(here)))

    def _if(self, node: nodes.If, here: Here) -> None:
        truth = is_true(self._value(node.test, here))
        self._notes.weigh(here.path, truth)
        if not here.calls:  # a macro may be called with what is always there, and with what is not
            place = here.sheet.place(node.test)
            self._notes.questions[Question(truth, place)] = None
        before = dict(here.scope.names)
        self.body(node.body, replace(here, path=both(here.path, truth)))
        so, here.scope.names = here.scope.names, dict(before)
        rest = replace(here, path=both(here.path, negated(truth)))
        if node.elif_:
            first, *others = node.elif_
            following = nodes.If(first.test, first.body, others, node.else_, lineno=first.lineno)
            self._if(following, rest)
        else:
            self._notes.branches[rest.path] = None
            self.body(node.else_, rest)
        otherwise, here.scope.names = here.scope.names, before
        merged(here.scope, truth, so, otherwise)
        for name in so.keys() | otherwise.keys():
            self._notes.weigh(*(case.when for case in here.scope.names[name]))

    def _for(self, node: nodes.For, here: Here) -> None:
        assert isinstance(node.target, nodes.Name)
        items: list[Case] = []
        for case in self._value(node.iter, here):
            thing = case.what
            if isinstance(thing, Field) and thing.is_list:
                items.append(Case(both(case.when, thing.given), fields.item(thing, node.target.name)))
            elif not isinstance(thing, Told) and may_be(case.when, here):
                objection = objections.not_a_list(called(thing))
                self._notes.object_to(objection, here, node.iter)
        entered = either(*(case.when for case in items)) if items else here.path
        scope = Scope(here.scope, {node.target.name: tuple(items) or sure(Told())})
        inside = replace(here, scope=scope, path=both(here.path, entered))
        wanted = ALWAYS if node.test is None else is_true(self._value(node.test, inside))
        self._in_loop(node, items, replace(inside, path=both(inside.path, wanted)))
        # Where no item went through, any one of them did not.
        after = both(here.path, negated(both(entered, wanted)))
        self.body(node.else_, replace(here, scope=Scope(here.scope), path=after))

    def _in_loop(self, node: nodes.For, items: list[Case], inside: Here) -> None:
        # Jinja hands the counters on to what is included only where the loop's own body speaks of them.
        if any(name.name == "loop" for statement in node.body for name in statement.find_all(nodes.Name)):
            ref = next((case.what.ref for case in items if isinstance(case.what, Field)), None)
            inside.scope.names["loop"] = sure(Loop(ref.root, tuple(items)) if ref else Told())
        self.body(node.body, inside)

    def _included(self, name: str, node: nodes.Include, here: Here) -> None:
        place = here.sheet.place(node)
        self._notes.includes.setdefault(name, place)
        if name in here.within:
            text = message("the section {section} includes itself", section=name)
            self._notes.report(Finding("include-cycle", Severity.ERROR, text, place))
            return
        found = self._include(name, place)
        if found is not None:
            path = both(here.path, found.needs)
            self.body(
                found.sheet.tree.body, Here(found.sheet, Scope(here.scope), path, here.calls, (*here.within, name))
            )

    def _call(self, node: nodes.Call, here: Here) -> Value:
        assert isinstance(node.node, nodes.Name)
        cases = []
        for case in self._value(node.node, here):
            at = replace(here, path=both(here.path, case.when))
            if isinstance(case.what, Macro):
                self._run(case.what, node, at)
                cases.append(Case(case.when, _own_words(node.node.name, node, here)))
                continue
            if not isinstance(case.what, Told) and may_be(case.when, here):
                text = message("{name} is no macro here", name=node.node.name)
                place = here.sheet.place(node)
                self._notes.report(Finding("macro-misused", Severity.ERROR, text, place))
            cases.append(Case(case.when, Told()))
        return tuple(cases)

    def _run(self, macro: Macro, node: nodes.Call, here: Here) -> None:
        self._macros.pop(macro.node, None)
        place = here.sheet.place(node)
        names, wrong = bound(macro, node, lambda expression: self._read.value(expression, here), place)
        for finding in wrong:
            self._notes.report(finding)
        if wrong or macro.node in here.within:
            return
        scope = Scope(macro.scope)
        inside = Here(macro.sheet, scope, here.path, (*here.calls, place), (*here.within, macro.node))
        for name, value in names.items():
            scope.names[name] = self._read.value(value, inside) if isinstance(value, nodes.Expr) else value
        self.body(macro.node.body, inside)


def _own_words(name: str, node: nodes.Node, here: Here) -> Words:
    """Return what a set block or a macro prints: words, of which there may be none."""
    fact = Fact(("words", name, here.sheet.shown, node.lineno), is_of_bid=False)
    return Words(truth=Atom(fact), called=name)
