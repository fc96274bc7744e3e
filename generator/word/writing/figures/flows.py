"""A flow as a drawing."""

from __future__ import annotations

from generator.document import Branch, Flow
from generator.document.descriptions import described
from generator.word.writing.figures.boxes import content
from generator.word.writing.figures.grid import inset_of, outline_of, words_of
from generator.word.writing.figures.labels import label_words
from generator.word.writing.figures.plan import Plan, plan_of
from generator.word.writing.figures.shapes import Drawing, End, Frame, box, connector, label, route
from generator.word.writing.ledger import Ledger


def flow_drawing(flow: Flow, ledger: Ledger) -> Drawing:
    """Return the drawing.

    Shapes are named ``step 2``, ``next 2-3`` (an arrow to the step that follows anyway), ``way 2-5`` (one that is a
    branch) and ``label 2-5``, after the way it belongs to. Raises ValueError on a branch that leads to no other step.
    """
    for at, step in enumerate(flow.steps):
        if any(branch.target == at or not 0 <= branch.target < len(flow.steps) for branch in step.branches):
            raise ValueError("a branch of a flow leads to no other step")
    whole, plan = ledger.drawing(), plan_of(flow, ledger)
    boxes = [ledger.drawing() for _ in flow.steps]
    shapes = [
        box(
            boxes[at],
            f"step {at + 1}",
            plan.frames[at],
            content(words_of(step), ledger),
            inset=inset_of(step, plan.sizes, ledger),
            outline=outline_of(step),
        )
        for at, step in enumerate(flow.steps)
    ]
    for at, step in enumerate(flow.steps):
        if not step.branches and at + 1 < len(flow.steps):
            shapes.append(_next(at, boxes, plan, ledger, name="next"))
        routes = iter([routed for routed in plan.routes if routed.way.step == at])
        for branch in step.branches:
            if branch.target == at + 1:
                shapes.append(_next(at, boxes, plan, ledger, name="way"))
                shapes += _label(at, branch, plan.label(at, branch, ledger), ledger)
            else:
                routed = next(routes)
                shapes.append(route(ledger.drawing(), f"way {at + 1}-{branch.target + 1}", routed.points))
                shapes += _label(at, branch, routed.label, ledger)
    return Drawing("flow", whole, plan.width, plan.height, "".join(shapes), flow.alt or described(flow))


def _next(at: int, boxes: list[int], plan: Plan, ledger: Ledger, *, name: str) -> str:
    out, into = plan.grid.sides(at)
    ends = End(boxes[at], out), End(boxes[at + 1], into)
    points = plan.frames[at].site(out), plan.frames[at + 1].site(into)
    return connector(ledger.drawing(), f"{name} {at + 1}-{at + 2}", ends, points)


def _label(at: int, branch: Branch, frame: Frame, ledger: Ledger) -> list[str]:
    if not branch.label:
        return []
    words = content(label_words(branch), ledger)
    return [label(ledger.drawing(), f"label {at + 1}-{branch.target + 1}", frame, words)]
