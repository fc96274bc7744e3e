"""``::: org``: who is under whom, a nested list: a unit or role, then what stands below it in its box.

::: org {#fig-team caption="服务组织机构"}
- 总部服务总监 | 示例甲
  - 示例省区域服务中心 | 服务工程师12名
    - 示例市服务站 | 服务工程师4名
:::
"""

from __future__ import annotations

from generator.document.directives.directive import Body, Directive
from generator.document.directives.figure import ALLOWED, read_legend, read_words, report_crowded, report_empty
from generator.document.directives.items import Item, flattened, read_items
from generator.document.figures import Org, Post
from generator.findings import message

MOST = 40
"""Boxes of one chart."""
_DEEPEST = 6
_FORM = message("write one list item for each unit or role, those under it indented: - unit | name")


def _build(body: Body) -> Org | None:
    legend = read_legend(body)
    items = read_items(body, form=_FORM)
    if not items:
        report_empty(body)
        return None
    for other in items[1:]:
        body.reading.report(
            "org-with-two-tops",
            message("{text} stands beside the top of the chart", text=other.text),
            line=other.line,
            hint=message("indent it: all stand below the first item"),
        )
    every = list(flattened(items))
    if len(every) > MOST:
        report_crowded(body, len(every), MOST, line=every[MOST].line)
    return Org(_post(items[0], body, depth=1), legend.caption, legend.id, legend.alt)


def _post(item: Item, body: Body, *, depth: int) -> Post:
    title, *lines = (read_words(part, body, line=item.line) for part in item.parts)
    if not title:
        body.reading.report("figure-line-not-understood", message("the box has no title"), line=item.line, hint=_FORM)
    if depth == _DEEPEST and item.inside:
        body.reading.report(
            "org-too-deep",
            message("the chart has more than {deepest} levels", deepest=_DEEPEST),
            line=item.inside[0].line,
            hint=message("make two charts of it"),
        )
        return Post(title, tuple(filter(None, lines)))
    below = tuple(_post(inner, body, depth=depth + 1) for inner in item.inside)
    return Post(title, tuple(filter(None, lines)), below)


DIRECTIVE = Directive(_build, allowed=ALLOWED)
