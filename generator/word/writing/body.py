"""The body: one function for each block, written as one string."""

from __future__ import annotations

from collections.abc import Collection
from itertools import zip_longest
from typing import assert_never

from generator.document import (
    Block,
    BulletList,
    Contents,
    Cover,
    Document,
    Heading,
    Landscape,
    OrderedList,
    PageBreak,
    Paragraph,
    Role,
    SignatureBlock,
    Table,
    Title,
)
from generator.document.plain import plain
from generator.word.names import FIRST_PAGE, HEADINGS, LAST_PAGE, ROLES, SPACER, TITLE, R, W
from generator.word.writing.contents import contents_block
from generator.word.writing.covers import cover_block
from generator.word.writing.ledger import Ledger
from generator.word.writing.lists import list_block
from generator.word.writing.markup import DECLARATION, paragraph
from generator.word.writing.runs import runs
from generator.word.writing.sections import Section, cut, section_properties
from generator.word.writing.signatures import signature_block
from generator.word.writing.tables import table_block

_KEEP = "<w:keepNext/>"
_SPACER = paragraph(SPACER, "")
_PAGE_BREAK = paragraph(SPACER, '<w:r><w:br w:type="page"/></w:r>')


def body_part(document: Document, ledger: Ledger, *, bands: Collection[str]) -> str:
    """Return word/document.xml; ``bands`` are the parts that hold headers and footers."""
    parts: list[str] = []
    *sections, last = cut(document)
    for section in sections:
        # The last paragraph of a section holds what the section is (ECMA-376 17.6.18).
        before, mark, after = _section(section, ledger).rpartition("</w:pPr>")
        parts.append(f"{before}{section_properties(section, ledger.profile, bands)}{mark}{after}")
    written = _section(last, ledger)
    if ledger.is_fronted:
        written = f"{written.removesuffix('</w:p>')}{ledger.bookmark(LAST_PAGE)}</w:p>"
    parts += written, section_properties(last, ledger.profile, bands)
    return f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{"".join(parts)}</w:body></w:document>'


def _section(section: Section, ledger: Ledger) -> str:
    """Return the blocks of a section; the last is a paragraph, into which something may be put."""
    profile = ledger.profile
    ledger.width = profile.text_height if section.landscape else profile.text_width
    parts: list[str] = []
    broken = ""
    for block, following in zip_longest(section.blocks, section.blocks[1:]):
        if isinstance(block, PageBreak) and isinstance(following, Heading):
            broken = "<w:pageBreakBefore/>"
            continue
        keep = _KEEP if _closes(following) or _leads(block, following) else ""
        parts.append(_block(block, ledger, keep + broken))
        broken = ""
        if isinstance(block, Table | SignatureBlock) and _touches(following):
            parts.append(_SPACER)
    written = "".join(parts)
    if not written.endswith("</w:p>") or isinstance(section.blocks[-1], Contents):
        written += _SPACER
    if section.opens:
        before, mark, after = written.partition("</w:pPr>")
        written = f"{before}{mark}{ledger.bookmark(FIRST_PAGE)}{after}"
    return written


def _block(block: Block, ledger: Ledger, keep: str) -> str:
    match block:
        case Title(inlines):
            return paragraph(TITLE, runs(inlines, ledger), keep)
        case Heading(level, inlines, id):
            return paragraph(HEADINGS[level - 1], ledger.entry(block, ledger.mark(id, runs(inlines, ledger))), keep)
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
        case Cover():
            return cover_block(block, ledger)
        case Contents():
            return contents_block(block, ledger)
        case Landscape():
            raise ValueError("a landscape page cannot stand on a landscape page")
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
        or isinstance(following, SignatureBlock | Contents)
        or (isinstance(following, Table) and not following.caption)
    )
