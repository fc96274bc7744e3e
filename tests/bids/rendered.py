"""The documents of the sample bid as pages, laid out once for all the tests that look at them."""

from __future__ import annotations

import io
import os
from functools import cache

import pypdf
import pytest

from generator.document import Document
from generator.pages import Paged, paginate
from generator.pages.office import find_office
from generator.word import write
from tests.bids.sample import document, looks

OFFICE = find_office(os.environ)


@cache
def made(kind: str) -> Document:
    """Return a document; always the same one, since its numbers are told apart by identity."""
    return document(kind)


@cache
def numbered(kind: str) -> dict[str, int]:
    """Return the page numbers that the command line would put into a document."""
    laid = paginate({kind: Paged(made(kind), looks(kind).profile, kind)}, OFFICE)
    assert OFFICE is None or not laid.findings
    return dict(laid.pages[kind].bookmarks)


@cache
def file(kind: str, *, flat: bool = False) -> bytes:
    """Return the Word file as the command line would write it."""
    return write(made(kind), looks(kind).profile, flat=flat, pages=numbered(kind))


@cache
def pdf(kind: str) -> bytes:
    """Return the file's pages; skips the test where LibreOffice is not installed."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    return OFFICE.pdf(file(kind, flat=True))


@cache
def pages(kind: str) -> tuple[str, ...]:
    """Return the words of each page, without white space."""
    return tuple("".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf(kind))).pages)
