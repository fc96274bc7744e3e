"""``:::: landscape`` … ``::::``: what stands between, wide tables above all, goes on pages turned sideways."""

from __future__ import annotations

from generator.document.blocks import Landscape
from generator.document.directives.directive import Body, Directive
from generator.findings import message


def _build(body: Body) -> Landscape | None:
    blocks = body.blocks()
    if not blocks:
        body.reading.report(
            "landscape-empty",
            message("nothing stands on the landscape pages"),
            line=body.line,
            hint=message("write it between the fences, or delete them"),
        )
        return None
    return Landscape(blocks)


DIRECTIVE = Directive(_build, is_page=True)
