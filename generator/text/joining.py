"""Sections put one after the other: where Markdown would take two lists for one, though each section has its own."""

from __future__ import annotations

import re

from generator.findings import Finding, Place, Severity, message

_LIST = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|[ \t]+\S")
"""The first line of a list item, or of what goes on with one."""


def runs_on(before: str, after: str) -> bool:
    """Return whether a section would go on with the list that the section before it ends with."""
    last_chunk = before.rstrip().rpartition("\n\n")[2]
    return bool(_LIST.match(last_chunk) and _LIST.match(after.lstrip("\n")))


def found(place: Place) -> Finding:
    """Return the finding for a section that runs on; ``place`` is its first line."""
    return Finding(
        "sections-run-together",
        Severity.ERROR,
        message("the list here would go on with the list of the section before"),
        place,
        message("begin the section with a heading or a sentence"),
    )
