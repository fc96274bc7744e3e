"""What is known of a document's pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of one document."""

    bookmarks: Mapping[str, int]
    """The printed page of each bookmark; cover and contents are not counted."""
    sheets: int
    """How many pages there are, cover and contents too."""
    measured: bool = True
    """Whether LibreOffice laid the document out; otherwise lines were counted."""
