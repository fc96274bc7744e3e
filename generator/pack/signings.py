"""What is to be signed, sealed, dated or filled in by hand in a document, and on which page."""

from __future__ import annotations

from collections.abc import Iterable

from generator.document import Cover, SignatureBlock, SignatureRow
from generator.document.blocks import Inlines
from generator.document.plain import plain
from generator.document.walk import walk_top
from generator.model.pack import Signing, SigningLine
from generator.pack.members import Member
from generator.word.names import signature_bookmark


def signings(member: Member) -> tuple[Signing, ...]:
    """Return the lines to sign of a document, in order; those of the cover have no page."""
    found: list[Signing] = []
    blocks = 0
    for block in walk_top(member.document):
        if isinstance(block, SignatureBlock):
            blocks += 1
            page = member.pages.bookmarks.get(signature_bookmark(blocks))
            found.append(Signing.model_construct(page=page, lines=_lines(block.rows)))
        elif isinstance(block, Cover) and block.signing:
            found.append(Signing.model_construct(page=None, lines=_lines(block.signing)))
    return tuple(found)


def _lines(rows: Iterable[SignatureRow]) -> tuple[SigningLine, ...]:
    return tuple(
        SigningLine.model_construct(
            label=_words(row.label), value=_words(row.value) or None, note=_words(row.note) or None
        )
        for row in rows
    )


def _words(inlines: Inlines) -> str:
    return " ".join(plain(inlines).split())
