"""The body: one function for each block, written as one string."""

from __future__ import annotations

from itertools import zip_longest
from typing import assert_never

from generator.document import (
    Block,
    BulletList,
    Document,
    Heading,
    OrderedList,
    PageBreak,
    Paragraph,
    Role,
    SignatureBlock,
    Table,
    Title,
)
from generator.document.plain import plain
from generator.word.names import HEADINGS, ROLES, SPACER, TITLE, R, W
from generator.word.profile import Profile
from generator.word.writing.ledger import Ledger
from generator.word.writing.lists import list_block
from generator.word.writing.markup import DECLARATION, paragraph
from generator.word.writing.runs import runs
from generator.word.writing.signatures import signature_block
from generator.word.writing.tables import table_block

_KEEP = "<w:keepNext/>"
_SPACER = paragraph(SPACER, "")
_PAGE_BREAK = paragraph(SPACER, '<w:r><w:br w:type="page"/></w:r>')


def body_part(document: Document, ledger: Ledger, *, references: str) -> str:
    """Return word/document.xml; ``references`` are the section's headerReference and footerReference."""
    parts: list[str] = []
    for block, following in zip_longest(document.blocks, document.blocks[1:]):
        keep = _KEEP if _closes(following) or _leads(block, following) else ""
        parts.append(_block(block, ledger, keep))
        if isinstance(block, Table | SignatureBlock) and _touches(following):
            parts.append(_SPACER)
    return (
        f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>'
        f"{''.join(parts)}{_section(ledger.profile, references)}</w:body></w:document>"
    )


def _block(block: Block, ledger: Ledger, keep: str) -> str:
    match block:
        case Title(inlines):
            return paragraph(TITLE, runs(inlines, ledger), keep)
        case Heading(level, inlines, id):
            return paragraph(HEADINGS[level - 1], ledger.mark(id, runs(inlines, ledger)))
        case Paragraph(inlines, role):
            return paragraph(ROLES[role], runs(inlines, ledger), keep)
        case BulletList() | OrderedList():
            return list_block(block, ledger, keep=keep)
        case Table():
            return table_block(block, ledger, keep=keep)
        case SignatureBlock():
            return signature_block(block, ledger)
        case PageBreak():
            return _PAGE_BREAK
        case _:
            assert_never(block)


def _closes(following: Block | None) -> bool:
    """Return whether text must stay with what follows: the page that is signed shows more than 特此承诺."""
    return isinstance(following, SignatureBlock) or (
        isinstance(following, Paragraph) and following.role is Role.CLOSING
    )


def _leads(block: Block, following: Block | None) -> bool:
    """Return whether a paragraph announces what follows, 如下：, and must not stand alone at the foot of a page."""
    return (
        isinstance(block, Paragraph)
        and isinstance(following, BulletList | OrderedList | Table)
        and plain(block.inlines[-1:]).endswith(("：", ":"))
    )


def _touches(following: Block | None) -> bool:
    """Return whether a paragraph must part a table from what follows: Word joins tables, and ends on a paragraph."""
    return (
        following is None
        or isinstance(following, SignatureBlock)
        or (isinstance(following, Table) and not following.caption)
    )


def _section(profile: Profile, references: str) -> str:
    width, height = profile.paper.twips
    margins = profile.margins
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{margins.top}" w:right="{margins.right}" w:bottom="{margins.bottom}" w:left="{margins.left}"'
        f' w:header="{margins.header}" w:footer="{margins.footer}" w:gutter="0"/><w:cols w:space="720"/></w:sectPr>'
    )
