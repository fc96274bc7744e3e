"""Writing and reading prove each other."""

from __future__ import annotations

from hypothesis import given, settings

from generator.document import Document
from generator.document.normal import normal
from generator.word.writing import write
from tests.document.strategies import documents
from tests.reading import read
from tests.word.samples import RICH
from tests.word.standard import standard


def test_a_document_with_everything_in_it_comes_back_whole() -> None:
    document, findings = read(write(RICH, standard()), "letter.docx")
    assert document == normal(RICH)
    assert findings == ()


@given(documents())
@settings(max_examples=60, deadline=None)
def test_any_document_comes_back_in_its_canonical_form(document: Document) -> None:
    back, findings = read(write(document, standard()), "any.docx")
    assert back is not None
    assert findings == ()
    assert back == normal(document)
