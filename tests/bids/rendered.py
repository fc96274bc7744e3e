"""The documents of all bids as pages; a bid's are laid out together, once for all the tests that look at them."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from functools import cache

import pypdf
import pytest

from generator.pages import Paged, paginate
from generator.pages.office import OfficeError, find_office
from generator.word.writing import write
from tests.bids.papers import Paper, papers_of

OFFICE = find_office(os.environ)


def paged(paper: Paper) -> Paged:
    """Return a document as what is to be laid out."""
    return Paged(paper.document, paper.look.profile, paper.kind)


@cache
def _numbered(bid: str) -> Mapping[Paper, dict[str, int]]:
    laid = paginate({paper: paged(paper) for paper in papers_of(bid)}, OFFICE)
    assert OFFICE is None or not any(laid.findings.values())
    return {paper: dict(pages.bookmarks) for paper, pages in laid.pages.items()}


def numbered(paper: Paper) -> dict[str, int]:
    """Return the page numbers that the command line would put into a document."""
    return _numbered(paper.bid)[paper]


@cache
def file(paper: Paper, *, flat: bool = False) -> bytes:
    """Return the Word file as the command line would write it."""
    profile = paper.look.profile
    return write(paper.document, profile, flat=flat, pages=numbered(paper))


@cache
def _pdfs(bid: str) -> Mapping[Paper, bytes]:
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    papers = papers_of(bid)
    with OFFICE.desk() as desk:
        made = desk.pdfs([file(paper, flat=True) for paper in papers])
    pdfs = {paper: pdf for paper, pdf in zip(papers, made, strict=True) if not isinstance(pdf, OfficeError)}
    assert len(pdfs) == len(papers)
    return pdfs


def pdf(paper: Paper) -> bytes:
    """Return the file's pages; skips the test where LibreOffice is not installed."""
    return _pdfs(paper.bid)[paper]


@cache
def pages(paper: Paper) -> tuple[str, ...]:
    """Return the words of each page, without white space."""
    return tuple("".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf(paper))).pages)
