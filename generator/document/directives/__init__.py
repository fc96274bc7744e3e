"""Blocks with a name: ``::: name`` … ``:::``. One file each; adding one is adding it to the list here.

A directive that holds another one has more colons than it: ``:::: landscape`` … ``::::``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.document.directives import contents, cover, flow, gantt, landscape, org, pagebreak, signature
from generator.document.directives.directive import Body, Directive

DIRECTIVES: Final[Mapping[str, Directive]] = {
    "contents": contents.DIRECTIVE,
    "cover": cover.DIRECTIVE,
    "flow": flow.DIRECTIVE,
    "gantt": gantt.DIRECTIVE,
    "landscape": landscape.DIRECTIVE,
    "org": org.DIRECTIVE,
    "pagebreak": pagebreak.DIRECTIVE,
    "signature": signature.DIRECTIVE,
}

__all__ = ["DIRECTIVES", "Body", "Directive"]
