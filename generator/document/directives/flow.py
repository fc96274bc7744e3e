"""``::: flow``: a process, one list item each step: who, what, within which time.

    ::: flow {#fig-intake caption="受理流程"}
    - 客服专员 | 接听报修，判定级别 | 10分钟内
    - 技术支持工程师 | 电话指导，能否解决 | 20分钟内
      - 能 → #close
      - 否
    - 服务站站长 | 派工
    - 客服专员 | 回访 | 3个工作日内 {#close}
    :::

An item of one part is an action without an actor. Items below a step are its ways out: when, and an arrow to the step
with that id; without an arrow the way leads to the next step. Two or three ways make the step a decision.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.document.blocks import Inlines
from generator.document.directives.directive import Body, Directive
from generator.document.directives.figure import ALLOWED, read_legend, read_words, report_crowded, report_empty
from generator.document.directives.items import Item, flattened, read_items
from generator.document.figures import Branch, Flow, Step
from generator.findings import message

MOST = 24
"""Steps of one flow."""
_WAYS = 3
"""Ways out of one step."""
_LABEL = 10
"""Characters that may stand on an arrow."""
_NAMED = re.compile(r"(.*?)[ \t]*\{#([^\s{}]+)\}")
_WAY = re.compile(r"(?P<label>.*?)[ \t]*(?:→|->)[ \t]*(?:#(?P<target>\S+))?")
_FORM = message("write one list item for each step: - who | what | within which time")


@dataclass(frozen=True, slots=True)
class _Place:
    """A step of the flow, and what it is called."""

    position: int
    names: Mapping[str, int]
    last: int


def _build(body: Body) -> Flow | None:
    legend = read_legend(body)
    items = read_items(body, form=_FORM)
    if not items:
        report_empty(body)
        return None
    if len(items) > MOST:
        report_crowded(body, len(items), MOST, line=items[MOST].line)
    names = _names(items, body)
    steps = tuple(_step(item, _Place(at, names, len(items) - 1), body) for at, item in enumerate(items))
    return Flow(steps, legend.caption, legend.id, legend.alt)


def _names(items: list[Item], body: Body) -> dict[str, int]:
    """Return the position of each step with an id; the ids are taken off the items."""
    names: dict[str, int] = {}
    for position, item in enumerate(items):
        if found := _NAMED.fullmatch(item.text):
            item.text = found[1]
            if found[2] in names:
                body.reading.report(
                    "duplicate-id",
                    message("the id {id} is used twice", id=found[2]),
                    line=item.line,
                    hint=message("give each step of the flow its own id"),
                )
            names.setdefault(found[2], position)
    return names


def _step(item: Item, place: _Place, body: Body) -> Step:
    parts = [read_words(part, body, line=item.line) for part in item.parts]
    if len(parts) > 3:
        body.reading.report(
            "figure-line-not-understood",
            message("the step has {count} parts", count=len(parts)),
            line=item.line,
            hint=_FORM,
        )
    if len(parts) == 1:
        parts.insert(0, ())
    actor, action, limit = (*parts, (), ())[:3]
    if not action:
        body.reading.report(
            "figure-line-not-understood", message("the step says nothing of what is done"), line=item.line, hint=_FORM
        )
    ways = [way for inner in item.inside if (way := _way(inner, place, body))]
    if len(item.inside) > _WAYS:
        body.reading.report(
            "figure-line-not-understood",
            message("the step has {count} ways out", count=len(item.inside)),
            line=item.line,
            hint=message("a step has at most {most}: ask the next question in a step of its own", most=_WAYS),
        )
    for inner in flattened(item.inside):
        if inner.inside:
            body.reading.report(
                "figure-line-not-understood",
                message("nothing can stand below a way out of a step"),
                line=inner.inside[0].line,
                hint=_FORM,
            )
    return Step(action, actor, limit, tuple(ways[:_WAYS]))


def _way(item: Item, place: _Place, body: Body) -> Branch | None:
    found = _WAY.fullmatch(item.text)
    label: Inlines = read_words(found["label"] if found else item.text, body, line=item.line, most=_LABEL)
    name = found["target"] if found else None
    target = place.names.get(name) if name else place.position + 1
    if target is None or target > place.last:
        _report_nowhere(name, place, body, line=item.line)
        return None
    if target == place.position:
        body.reading.report(
            "flow-leads-nowhere",
            message("the way leads back to its own step"),
            line=item.line,
            hint=message("name another step"),
        )
        return None
    return Branch(target, label)


def _report_nowhere(name: str | None, place: _Place, body: Body, *, line: int) -> None:
    body.reading.report(
        "flow-leads-nowhere",
        message("no step of the flow has the id {id}", id=name) if name else message("no step follows the last"),
        line=line,
        hint=message("the ids there are: {ids}", ids=tuple(place.names))
        if place.names
        else message("write {{#name}} at the end of the step it leads to"),
    )


DIRECTIVE = Directive(_build, allowed=ALLOWED)
