"""A document of a pack."""

from __future__ import annotations

from dataclasses import dataclass

from generator.document import Document
from generator.pages import Pages


@dataclass(frozen=True, slots=True)
class Member:
    """A document with its name and its pages."""

    kind: str
    number: str
    """Where it stands in the pack: 01, 02; what is about the pack is 00."""
    file: str
    """Its file's name."""
    document: Document
    scheme: str
    """How its headings are numbered: one of ``numbering.SCHEMES``."""
    pages: Pages
