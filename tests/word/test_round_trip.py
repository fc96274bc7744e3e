"""Writing and reading prove each other."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from generator.document import Column, Document, Table
from generator.document.normal import normal
from generator.word import read, write
from tests.document.strategies import documents
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
    assert _shown(back) == _shown(normal(document))


def _shown(document: Document) -> Document:
    """Return the document without the alignment of columns in which no cell begins: nothing shows it."""
    return replace(
        document, blocks=tuple(_table(block) if isinstance(block, Table) else block for block in document.blocks)
    )


def _table(table: Table) -> Table:
    begun = _begun(table)
    return replace(
        table,
        columns=tuple(
            column if place in begun else Column(width=column.width) for place, column in enumerate(table.columns)
        ),
    )


def _begun(table: Table) -> set[int]:
    begun: set[int] = set()
    for group in (table.header, table.rows):
        taken: dict[tuple[int, int], bool] = {}
        for top, row in enumerate(group):
            column = 0
            for cell in row.cells:
                while (top, column) in taken:
                    column += 1
                begun.add(column)
                taken |= {
                    (top + down, column + across): True
                    for down in range(cell.rowspan)
                    for across in range(cell.colspan)
                }
    return begun
