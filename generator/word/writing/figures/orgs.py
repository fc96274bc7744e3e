"""An organisation chart as a drawing."""

from __future__ import annotations

from generator.document import Org
from generator.document.descriptions import described
from generator.word.writing.figures.boxes import Face, content
from generator.word.writing.figures.shapes import Drawing, End, Side, box, connector, route
from generator.word.writing.figures.trees import Hung, chart_of, words_of
from generator.word.writing.ledger import Ledger

_FILLS = ("D9D9D9", "F2F2F2", "FFFFFF")
"""Of the top, of the level below it, and of all others."""
_SPINE = 0.9
"""Characters from the left edge of a box to the line down to those stacked below it."""


def org_drawing(org: Org, ledger: Ledger) -> Drawing:
    """Return the drawing; shapes are named ``post 3`` and ``line 1-3``, from the box above to the box below."""
    whole, chart = ledger.drawing(), chart_of(org, ledger)
    boxes = [ledger.drawing() for _ in chart.posts]
    shapes = [
        box(
            number,
            f"post {at}",
            hung.frame,
            content(words_of(hung.post), ledger),
            inset=inset,
            fill=_FILLS[min(hung.level, 2)],
        )
        for at, (number, hung, inset) in enumerate(zip(boxes, chart.posts, chart.insets, strict=True), 1)
    ]
    for at, hung in enumerate(chart.posts):
        if hung.above is not None:
            above, ends = chart.posts[hung.above], (boxes[hung.above], boxes[at])
            shapes.append(_line(above, hung, ends, f"line {hung.above + 1}-{at + 1}", chart.face, ledger))
    return Drawing("org", whole, chart.width, chart.height, "".join(shapes), org.alt or described(org))


def _line(above: Hung, hung: Hung, ends: tuple[int, int], name: str, face: Face, ledger: Ledger) -> str:
    if hung.stacked:
        x, y = above.frame.x + round(_SPINE * face.em), above.frame.y + above.frame.height
        left = hung.frame.site(Side.LEFT)
        return route(ledger.drawing(), name, ((x, y), (x, left[1]), left), tip=False)
    points = above.frame.site(Side.BOTTOM), hung.frame.site(Side.TOP)
    return connector(ledger.drawing(), name, (End(ends[0], Side.BOTTOM), End(ends[1], Side.TOP)), points, tip=False)
