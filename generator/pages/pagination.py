"""Page numbers for a document that has a cover or contents: written, laid out, written again until they agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.document import Contents, Cover, Document
from generator.findings import Finding, Severity, WordPlace, message
from generator.pages.destinations import read_pages
from generator.pages.estimate import estimate
from generator.pages.office import Office, OfficeError
from generator.word import Profile, write

_PASSES = 3
"""The numbers hardly move what they number: the second pass confirms the first."""


def paginate(
    document: Document, profile: Profile, *, file: str, office: Office | None
) -> tuple[Mapping[str, int] | None, tuple[Finding, ...]]:
    """Return the printed page of each bookmark that ``write`` asks for; nothing when the document needs none.

    ``office`` lays the document out; absent where LibreOffice is not installed. Then, and when it fails, the pages
    are an estimate, with a finding about ``file`` that says so.
    """
    if not any(isinstance(block, Cover | Contents) for block in document.blocks):
        return None, ()
    pages: Mapping[str, int] = estimate(document, profile)
    if office is None:
        return pages, _estimated(document, file, _ABSENT)
    try:
        for _ in range(_PASSES):
            # Values in content controls are laid out a little differently by LibreOffice, not by Word.
            found = read_pages(office.pdf(write(document, profile, flat=True, pages=pages)))
            if found == pages:
                return pages, ()
            pages = found
    except OfficeError as error:
        return pages, _estimated(document, file, replace(_ABSENT, message=error.reason))
    return pages, _estimated(document, file, replace(_ABSENT, message=_RESTLESS))


_RESTLESS = message("the page numbers of the contents change each time the document is laid out")
_ABSENT = Finding(
    "page-numbers-estimated",
    Severity.WARNING,
    message("LibreOffice is not installed, so the page numbers of the contents are estimated"),
    hint=message("open the file in Word, select everything and press F9 before it is printed, or install LibreOffice"),
)


def _estimated(document: Document, file: str, finding: Finding) -> tuple[Finding, ...]:
    if not any(isinstance(block, Contents) for block in document.blocks):
        return ()  # Word counts the pages of a footer by itself
    return (replace(finding, place=WordPlace(file)),)
