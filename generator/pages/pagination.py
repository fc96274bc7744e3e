"""The pages of several documents: all laid out at once, and what has changed by it again, until they agree."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from generator.document import Contents, Cover, Document
from generator.findings import Finding, Severity, WordPlace, message
from generator.pages.counted import Pages
from generator.pages.destinations import read_pages
from generator.pages.estimate import estimate
from generator.pages.office import Desk, Office, OfficeError
from generator.word.names import is_contents_bookmark
from generator.word.profile import Profile
from generator.word.writing import write

K = TypeVar("K", bound=Hashable)

_PASSES = 3
"""The numbers hardly move what they number: the second pass confirms the first."""


@dataclass(frozen=True, slots=True)
class Paged:
    """A document of which the pages are to be known."""

    document: Document
    profile: Profile
    file: str
    """What findings call it."""
    measure: bool = True
    """Whether it is worth starting LibreOffice for; otherwise its lines are counted."""
    controlled: bool = False
    """Whether its values are going to be content controls, which LibreOffice lays out a little differently."""

    @property
    def prints_pages(self) -> bool:
        """Whether a page number stands in it that Word does not fill in by itself."""
        return any(isinstance(block, Cover | Contents) for block in self.document.blocks)


@dataclass(slots=True)
class Paginated(Generic[K]):
    """Documents with their pages."""

    documents: dict[K, Paged] = field(default_factory=dict)
    pages: dict[K, Pages] = field(default_factory=dict)
    findings: dict[K, tuple[Finding, ...]] = field(default_factory=dict)
    """A warning for each document that shows pages which are estimated."""


def _nothing(_: Mapping[K, Pages]) -> Mapping[K, Paged]:
    return {}


def paginate(
    documents: Mapping[K, Paged],
    office: Office | None,
    *,
    about: Callable[[Mapping[K, Pages]], Mapping[K, Paged]] = _nothing,
) -> Paginated[K]:
    """Return the documents with the pages they come to.

    ``office`` lays them out; absent where LibreOffice is not installed. Then, and when it fails, the pages are an
    estimate. ``about`` makes those documents that tell of the pages of the others: it is asked anew whenever they
    have changed.
    """
    result = Paginated(dict(documents))
    for key, paged in documents.items():
        result.pages[key] = estimate(paged.document, paged.profile)
    if office is None:
        _add(result, about)
        for key in result.documents:
            _tell(result, key, _ABSENT)
        return result
    with office.desk() as desk:
        _settle(result, about, desk)
    return result


def _settle(result: Paginated[K], about: Callable[[Mapping[K, Pages]], Mapping[K, Paged]], desk: Desk) -> None:
    laid: dict[K, bytes] = {}
    otherwise: dict[K, Pages] = {}
    """The pages that LibreOffice itself will show of the finished files."""
    for times in range(_PASSES + 1):
        _add(result, about)
        # Values in content controls are laid out a little differently by LibreOffice, not by Word.
        written = {
            key: write(paged.document, paged.profile, flat=True, pages=result.pages[key].bookmarks, survey=True)
            for key, paged in result.documents.items()
            if paged.measure
        }
        changed = {key: data for key, data in written.items() if laid.get(key) != data}
        if times == _PASSES:
            for key in changed:
                result.pages[key] = replace(result.pages[key], measured=False)
                _tell(result, key, replace(_ABSENT, message=_RESTLESS))
        if times == _PASSES or not changed:
            _compare(result, otherwise)
            return
        laid |= changed
        twins = {} if times else _twins(result)
        made = desk.pdfs((*changed.values(), *twins.values()))
        for key, pdf in zip(twins, made[len(changed) :], strict=True):
            if isinstance(pdf, bytes):
                with suppress(OfficeError):
                    otherwise[key] = read_pages(pdf)
        for key, pdf in zip(changed, made[: len(changed)], strict=True):
            try:
                result.pages[key] = read_pages(_made(pdf))
            except OfficeError as error:
                paged = result.documents[key]
                result.pages[key] = estimate(paged.document, paged.profile)
                _tell(result, key, replace(_ABSENT, message=error.reason))
                result.documents[key] = replace(paged, measure=False)


def _twins(result: Paginated[K]) -> dict[K, bytes]:
    """Return the files as they will be, those with contents: laid out beside the others, by the same start."""
    return {
        key: write(paged.document, paged.profile, pages=result.pages[key].bookmarks, survey=True)
        for key, paged in result.documents.items()
        if paged.measure and paged.controlled and _has_contents(paged.document)
    }


def _compare(result: Paginated[K], otherwise: Mapping[K, Pages]) -> None:
    """Tell of contents whose numbers hang on a line: they are Word's, and LibreOffice will show others."""
    for key, other in otherwise.items():
        numbers = result.pages[key]
        here = {name: page for name, page in numbers.bookmarks.items() if is_contents_bookmark(name)}
        moved = [page for name, page in here.items() if other.bookmarks.get(name, page) != page]
        if numbers.measured and moved:
            text = message(
                "the page numbers of the contents are those of Word; in LibreOffice {count} headings, from page {page} "
                "on, stand on another page",
                count=len(moved),
                page=min(moved),
            )
            found = Finding("page-numbers-close", Severity.INFO, text, WordPlace(result.documents[key].file), _REFRESH)
            result.findings[key] = (*result.findings.get(key, ()), found)


def _add(result: Paginated[K], about: Callable[[Mapping[K, Pages]], Mapping[K, Paged]]) -> None:
    for key, paged in about(result.pages).items():
        failed = key in result.findings
        result.documents[key] = replace(paged, measure=False) if failed else paged
        if failed or key not in result.pages:
            result.pages[key] = estimate(paged.document, paged.profile)


def _made(pdf: bytes | OfficeError) -> bytes:
    if isinstance(pdf, OfficeError):
        raise pdf
    return pdf


_REFRESH = message("print it from Word or WPS; from another program, update the contents first")
_RESTLESS = message("the page numbers of the contents change each time the document is laid out")
_ABSENT = Finding(
    "page-numbers-estimated",
    Severity.WARNING,
    message("LibreOffice is not installed, so the page numbers of the contents are estimated"),
    hint=message("open the file in Word, select everything and press F9 before it is printed, or install LibreOffice"),
)


def _tell(result: Paginated[K], key: K, finding: Finding) -> None:
    """Add the warning to a document with contents; where there are none, Word counts the pages by itself."""
    paged = result.documents[key]
    shows = _has_contents(paged.document)
    result.findings[key] = (replace(finding, place=WordPlace(paged.file)),) if shows else ()


def _has_contents(document: Document) -> bool:
    return any(isinstance(block, Contents) for block in document.blocks)
