"""Blocks with a name: ``::: name`` … ``:::``. One file each; adding one is adding it to the list here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.document.directives import pagebreak, signature
from generator.document.directives.directive import Body, Directive

DIRECTIVES: Final[Mapping[str, Directive]] = {
    "pagebreak": pagebreak.DIRECTIVE,
    "signature": signature.DIRECTIVE,
}

__all__ = ["DIRECTIVES", "Body", "Directive"]
