"""The cover: project above, title large in the middle, who bids and when below."""

from __future__ import annotations

from generator.document import Cover
from generator.word.names import COVER_LINE, COVER_MARK, COVER_TABLE, COVER_TEXT, COVER_TITLE
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import paragraph
from generator.word.writing.runs import runs
from generator.word.writing.signatures import Form, signature_table


def cover_block(cover: Cover, ledger: Ledger) -> str:
    """Return the cover's paragraphs, and the table of its lines to sign."""
    parts = [paragraph(COVER_MARK, runs(cover.mark, ledger))] if cover.mark else []
    parts += [paragraph(COVER_LINE, runs(line, ledger)) for line in cover.particulars]
    if cover.title:
        parts.append(paragraph(COVER_TITLE, runs(cover.title, ledger)))
    if cover.signing:
        form = Form(COVER_TABLE, COVER_TEXT, "center", ledger.profile.cover_look.signing, 6236)
        parts.append(signature_table(cover.signing, ledger, form))
    return "".join(parts)
