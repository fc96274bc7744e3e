"""A Word file, whoever wrote it, as a block tree and as passages: the inverse of ``writing`` for our files."""

from __future__ import annotations

from generator.document import Document
from generator.document.manuscript import Manuscript
from generator.findings import Cause, Finding, Severity, WordPlace, message
from generator.word import dangers
from generator.word.gate import AdmissionError, admit
from generator.word.parts import find_parts
from generator.word.reading.manuscripts import read_parts, read_tree

__all__ = ["read_back", "read_manuscript"]


def read_back(data: bytes, file: str) -> tuple[Document | None, tuple[Finding, ...]]:
    """Return the document of a file that was written just now, or why it cannot be read.

    For what it says alone: no danger is looked for, and nothing besides its text.
    """
    try:
        return read_tree(find_parts(admit(data, file))), ()
    except AdmissionError as refused:
        return None, (refused.finding,)
    except RecursionError:
        return None, (_too_deep(file),)


def read_manuscript(data: bytes, file: str) -> tuple[Manuscript | None, tuple[Finding, ...]]:
    """Return the whole of a file: the document, every passage with its place, and what else tells something.

    Never raises, whatever the bytes; a file that cannot be read is one finding that says why.
    """
    try:
        package = admit(data, file)
        parts = find_parts(package)
    except AdmissionError as refused:
        return None, (refused.finding,)
    found = dangers.find(package)
    try:
        manuscript, findings = read_parts(parts)
    except AdmissionError as refused:
        return None, tuple(dict.fromkeys((refused.finding, *found)))
    except RecursionError:
        return None, (_too_deep(file), *found)
    return manuscript, tuple(dict.fromkeys((*findings, *found)))


def _too_deep(file: str) -> Finding:
    return Finding(
        "word-file-too-large",
        Severity.ERROR,
        message("tables, text boxes or controls in the Word file are nested too deep to be read"),
        WordPlace(file),
        message("take some of them out of each other"),
        cause=Cause.LIMIT,
    )
