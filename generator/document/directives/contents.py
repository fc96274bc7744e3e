"""``::: contents``: the table of contents of two levels of headings; ``::: contents {depth=3}`` lists three."""

from __future__ import annotations

from generator.document.blocks import Contents
from generator.document.directives.directive import Body, Directive
from generator.document.headings import DEEPEST
from generator.findings import message

_DEPTHS = {str(depth): depth for depth in range(1, DEEPEST + 1)}


def _build(body: Body) -> Contents:
    given = body.attributes.pairs.get("depth")
    if given is None:
        return Contents()
    if given not in _DEPTHS:
        body.reading.report(
            "contents-depth-not-understood",
            message("the contents cannot list {depth} levels of headings", depth=given),
            line=body.line,
            hint=message("write a depth of 1 to {deepest}", deepest=DEEPEST),
        )
        return Contents()
    return Contents(_DEPTHS[given])


DIRECTIVE = Directive(_build, has_body=False, allowed=("depth",), is_page=True)
