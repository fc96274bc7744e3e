"""Which part of Jinja a template may use. Everything else is refused before the template runs.

Words live in templates, arithmetic in the model: so there is no concatenation and no arithmetic, nothing is called
but the template's own macros, and an include names its section outright.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jinja2 import nodes

from generator.findings import Finding, Message, Place, Severity, message
from generator.source.characters import REFUSED
from generator.text.filters import FILTERS, TESTS
from generator.text.markers import RESERVED
from generator.text.nearest import nearest

At = Callable[[int], Place]
"""The place of a line of the template."""

_STATEMENTS = (
    nodes.Template,
    nodes.Output,
    nodes.For,
    nodes.If,
    nodes.Macro,
    nodes.Assign,
    nodes.AssignBlock,
    nodes.Scope,
)
_EXPRESSIONS = (nodes.Name, nodes.Getattr, nodes.And, nodes.Or, nodes.Not, nodes.Operand, nodes.CondExpr, nodes.Keyword)
_ALWAYS_ALLOWED = frozenset(
    (nodes.Template, nodes.Output, nodes.If, nodes.Macro, nodes.Scope, *(set(_EXPRESSIONS) - {nodes.Name}))
)
_REFUSED_NAMES = frozenset({"self", "super", "varargs", "kwargs", "caller"})
_COMPARISONS = frozenset({"eq", "ne", "lt", "lteq", "gt", "gteq"})
_SIGNS: dict[type[nodes.Node], str] = {
    nodes.Concat: "~",
    nodes.Add: "+",
    nodes.Sub: "-",
    nodes.Mul: "*",
    nodes.Div: "/",
    nodes.FloorDiv: "//",
    nodes.Mod: "%",
    nodes.Pow: "**",
    nodes.Neg: "-",
    nodes.Pos: "+",
}
_TAGS: dict[type[nodes.Node], str] = {
    nodes.Extends: "extends",
    nodes.Block: "block",
    nodes.Import: "import",
    nodes.FromImport: "from",
    nodes.CallBlock: "call",
    nodes.FilterBlock: "filter",
    nodes.With: "with",
    nodes.ScopedEvalContextModifier: "autoescape",
}
_COMMENT = re.compile(r"\{#(?![A-Za-z])|(?<!#)#\}")


def check(template: nodes.Template, at: At) -> Iterator[Finding]:
    """Yield what in a parsed template is not allowed, each at its line."""
    macros = {macro.name for macro in template.find_all(nodes.Macro)}
    yield from _check(template, at, macros=macros)


def characters(text: str, at: At) -> Iterator[Finding]:
    """Yield the characters that our own marks are made of; what no file may hold was refused when it was read."""
    for number, line in enumerate(text.split("\n"), 1):
        for found in RESERVED.finditer(line):
            yield _character(found[0], at(number))


def _check(node: nodes.Node, at: At, *, macros: set[str]) -> Iterator[Finding]:
    fault = () if type(node) in _ALWAYS_ALLOWED else tuple(_faults(node, at(node.lineno), macros=macros))
    yield from fault
    if not fault:
        for child in node.iter_child_nodes():
            yield from _check(child, at, macros=macros)


def _faults(node: nodes.Node, place: Place, *, macros: set[str]) -> Iterator[Finding]:
    match node:
        case nodes.TemplateData(data=data):
            yield from _words(data, place)
        case nodes.Const(value=value):
            yield from _constant(value, place)
        case nodes.Filter() | nodes.Test():
            yield from _filtered(node, place)
        case nodes.Call():
            yield from _called(node, place, macros=macros)
        case nodes.Include():
            if not (isinstance(node.template, nodes.Const) and isinstance(node.template.value, str)):
                yield _refusal(message("an include must name its section outright"), place, hint=_INCLUDE)
            elif node.ignore_missing or not node.with_context:
                yield _refusal(message("an include takes nothing after the section's name"), place, hint=_INCLUDE)
        case nodes.Getitem(arg=arg):
            if not (isinstance(arg, nodes.Const) and type(arg.value) in (int, str)):
                yield _refusal(message("only a number or a field's name may stand in [ ]"), place)
        case nodes.Compare(ops=operands):
            if len(operands) != 1 or operands[0].op not in _COMPARISONS:
                yield _refusal(message("only two numbers can be compared, with ==, !=, <, <=, > or >="), place)
        case nodes.Name(name=name):
            if name in _REFUSED_NAMES:
                yield _refusal(message("{name} cannot be used in a template", name=name), place)
        case nodes.For():
            if node.recursive or not isinstance(node.target, nodes.Name):
                yield _refusal(message("a for loop takes one name and is not recursive"), place)
        case nodes.Assign():
            if not isinstance(node.target, nodes.Name):
                yield _refusal(message("set gives a value to one name"), place)
        case nodes.AssignBlock(filter=filter):
            if filter is not None or not isinstance(node.target, nodes.Name):
                yield _refusal(message("a set block takes one name and no filter"), place)
        case _ if isinstance(node, _STATEMENTS + _EXPRESSIONS):
            return
        case _:
            yield _unknown(node, place)


def _words(data: str, place: Place) -> Iterator[Finding]:
    if found := _COMMENT.search(data):
        line = (place.line or 1) + data.count("\n", 0, found.start())
        yield _refusal(
            message("{sign} would be printed: comments are written otherwise here", sign=found[0]),
            Place(place.file, line),
            hint=message("write {comment}, since {id} is an id in Markdown", comment="{## … ##}", id="{#…}"),
        )


def _constant(value: object, place: Place) -> Iterator[Finding]:
    if isinstance(value, str):
        for found in (*RESERVED.finditer(value), *REFUSED.finditer(value)):
            yield _character(found[0], place)
    elif not isinstance(value, int):
        yield _refusal(message("{value} cannot be used in a template", value=str(value).lower()), place)


def _filtered(node: nodes.Filter | nodes.Test, place: Place) -> Iterator[Finding]:
    is_filter = isinstance(node, nodes.Filter)
    known = FILTERS if is_filter else TESTS
    if node.name not in known:
        if is_filter:
            text = message("there is no filter {name}", name=node.name)
        else:
            text = message("there is no test {name}", name=node.name)
        yield Finding("unknown-filter", Severity.ERROR, text, place, nearest(node.name, known))
    elif node.kwargs or node.dyn_args or node.dyn_kwargs or len(node.args) != known[node.name].arguments:
        wanted = known[node.name].arguments
        yield _refusal(message("{name} takes {count} arguments", name=node.name, count=wanted), place)


def _called(node: nodes.Call, place: Place, *, macros: set[str]) -> Iterator[Finding]:
    if not (isinstance(node.node, nodes.Name) and node.node.name in macros):
        yield _refusal(
            message("only a macro of the same file can be called"),
            place,
            hint=message("to write a value in another form use a filter: {names}", names=tuple(FILTERS)),
        )
    elif node.dyn_args or node.dyn_kwargs or any(keyword.key.startswith("_") for keyword in node.kwargs):
        yield _refusal(message("a macro takes its arguments one by one, by their names or in order"), place)


def _unknown(node: nodes.Node, place: Place) -> Finding:
    if sign := _SIGNS.get(type(node)):
        text = message("{sign} cannot be used in a template", sign=sign)
        hint = message("write each value in its own {braces}, with the words between them", braces="{{ }}")
        return _refusal(text, place, hint=hint)
    tag = _TAGS.get(type(node), type(node).__name__.lower())
    hint = message("a template may use: {names}", names=("if", "for", "set", "macro", "include"))
    return _refusal(message("{name} cannot be used in a template", name=tag), place, hint=hint)


_INCLUDE = message("write {tag}", tag='{% include "name" %}')


def _refusal(text: Message, place: Place, *, hint: Message | None = None) -> Finding:
    return Finding("template-feature-refused", Severity.ERROR, text, place, hint)


def _character(found: str, place: Place) -> Finding:
    return Finding(
        "illegal-character",
        Severity.ERROR,
        message("the character U+{code} cannot be used in a template", code=f"{ord(found):04X}"),
        place,
        message("delete the character"),
    )
