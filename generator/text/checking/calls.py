"""Macros called: which argument goes to which name."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import nodes

from generator.findings import Finding, Message, Place, Severity, message
from generator.text.checking.things import Macro, Nameless, Value, sure


def bound(
    macro: Macro, call: nodes.Call, value: Callable[[nodes.Expr], Value], place: Place
) -> tuple[dict[str, Value | nodes.Expr], tuple[Finding, ...]]:
    """Return what each argument of a macro stands for in a call, a default as it is written; and what is wrong."""
    names = [argument.name for argument in macro.node.args]
    given = dict(zip(names, map(value, call.args), strict=False))
    wrong: list[Message] = []
    if len(call.args) > len(names):
        wrong.append(_too_many(macro, names))
    for keyword in call.kwargs:
        told = value(keyword.value)
        if keyword.key not in names:
            wrong.append(message("the macro {macro} has no argument {name}", macro=macro.node.name, name=keyword.key))
        elif keyword.key in given:
            wrong.append(message("the macro {macro} is given {name} twice", macro=macro.node.name, name=keyword.key))
        else:
            given[keyword.key] = told
    defaults = dict(zip(reversed(names), reversed(macro.node.defaults), strict=False))
    every = {name: given.get(name) or defaults.get(name) or sure(Nameless(name)) for name in names}
    return every, tuple(Finding("macro-misused", Severity.ERROR, text, place, _hint(macro, names)) for text in wrong)


def _too_many(macro: Macro, names: list[str]) -> Message:
    return message("the macro {macro} takes {count} arguments", macro=macro.node.name, count=len(names))


def _hint(macro: Macro, names: list[str]) -> Message:
    return message("it is defined as {macro}", macro=f"{macro.node.name}({', '.join(names)})")
