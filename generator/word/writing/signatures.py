"""The lines to sign: a table without borders but the line to write on, all of it on one page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from generator.document import SignatureBlock, SignatureRow
from generator.document.blocks import Inlines
from generator.document.plain import plain
from generator.word.names import BRACKETS, COLONS, SIGNATURE_TABLE, SIGNATURE_TEXT
from generator.word.profile import Signing
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import paragraph, run
from generator.word.writing.runs import runs
from generator.word.writing.widths import ems

_LINE = '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tcBorders>'
_SHORTEST = 2835
"""The line to write on is at least 5 cm long."""
_AIR = 0.35
"""In characters: so much wider than its words is a column."""
_SLACK = 0.01
"""For widths that were rounded."""
_RIGHT = '<w:jc w:val="right"/>'


@dataclass(frozen=True, slots=True)
class Form:
    """How the lines are set."""

    table: str
    """Its style."""
    text: str
    """Its paragraphs' style."""
    side: str
    """Where it stands: right or center."""
    looks: Signing
    longest: int
    """How long the line to write on may be, in twips."""


def signature_block(block: SignatureBlock, ledger: Ledger) -> str:
    """Return the lines below a text."""
    form = Form(SIGNATURE_TABLE, SIGNATURE_TEXT, "right", ledger.profile.signature, 4536)
    table = signature_table(block.rows, ledger, form)
    if not ledger.is_surveyed:
        return table
    before, mark, after = table.partition("</w:pPr>")
    return f"{before}{mark}{ledger.bookmark(ledger.next_signature())}{after}"


def signature_table(lines: Sequence[SignatureRow], ledger: Ledger, form: Form) -> str:
    """Return the table: label, value on a line, note."""
    label, value, note = widths = _widths(lines, ledger, form)
    rows = []
    for row in lines:
        cells = (
            _cell(label, paragraph(form.text, _label(row.label, ledger), _RIGHT)),
            _cell(value, paragraph(form.text, runs(row.value, ledger)), _LINE),
            _cell(note, paragraph(form.text, _note(row.note, ledger))),
        )
        height = _height((row.label, row.value, row.note), widths, ledger, form.looks)
        rows.append(f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{''.join(cells)}</w:tr>")
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{form.table}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:jc w:val="{form.side}"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def _label(label: Inlines, ledger: Ledger) -> str:
    return runs(label, ledger) + run(COLONS[ledger.language]) if label else ""


def _note(note: Inlines, ledger: Ledger) -> str:
    opening, closing = BRACKETS[ledger.language]
    return run(opening) + runs(note, ledger) + run(closing) if note else ""


def _cell(width: int, content: str, borders: str = "") -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{borders}<w:vAlign w:val="bottom"/></w:tcPr>{content}</w:tc>'
    )


def _widths(lines: Sequence[SignatureRow], ledger: Ledger, form: Form) -> tuple[int, int, int]:
    """Return the width of each column: labels and notes as wide as their words, the line what is left, 5 to 8 cm."""
    total = ledger.width
    label = _natural((row.label for row in lines), 1, ledger, form.looks)
    note = _natural((row.note for row in lines), 2, ledger, form.looks)
    crowded = total - _SHORTEST - label - note
    if crowded < 0:
        wide = label + note
        label = (total - _SHORTEST) * label // wide
        note = total - _SHORTEST - label
    return label, min(form.longest, total - label - note), note


def _natural(lines: Iterable[Inlines], signs: int, ledger: Ledger, looks: Signing) -> int:
    """Return the width of the longest line with its colon or brackets; of nothing, nothing but air."""
    widest = max((ems(plain(line, ledger.numbering.references)) + signs for line in lines if line), default=0.0)
    return round((widest + _AIR) * looks.size * 10)


def _height(
    lines: tuple[Inlines, Inlines, Inlines], widths: tuple[int, int, int], ledger: Ledger, signing: Signing
) -> str:
    """Return the row's w:trHeight: exact, unless words might be wider than reckoned and an exact row cut them off."""
    most, certain = 1, True
    for line, width, signs in zip(lines, widths, (1, 0, 2), strict=True):
        room = max(1.0, width / (signing.size * 10) - _AIR)
        parts = plain(line, ledger.numbering.references).split("\n")
        most = max(most, sum(max(1, ceil((ems(part) + signs) / room - _SLACK)) for part in parts))
        # No letter is wider than a Chinese character.
        certain = certain and all(len(part) + signs <= room + _SLACK for part in parts)
    height = signing.height + (most - 1) * signing.line
    return f'<w:trHeight w:val="{height}" w:hRule="{"exact" if certain else "atLeast"}"/>'
