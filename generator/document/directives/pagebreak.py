"""``::: pagebreak``: what follows starts a new page."""

from __future__ import annotations

from generator.document.blocks import PageBreak
from generator.document.directives.directive import Body, Directive


def _build(_: Body) -> PageBreak:
    return PageBreak()


DIRECTIVE = Directive(_build, has_body=False)
