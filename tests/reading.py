"""Word files read as `bidwright check` reads them, for tests of what their documents say."""

from __future__ import annotations

from generator.document import Document
from generator.findings import Finding
from generator.word.reading import read_manuscript


def read(data: bytes, file: str) -> tuple[Document | None, tuple[Finding, ...]]:
    """Return the document of a file in canonical form, and all that is found in it."""
    manuscript, findings = read_manuscript(data, file)
    return (manuscript.document if manuscript else None), findings
