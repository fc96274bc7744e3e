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
    Flow,
    Gantt,
    Heading,
    Landscape,
    OrderedList,
    Org,
    PageBreak,
    Paragraph,
    SignatureBlock,
    Table,
    Title,
)
from generator.word.names import DRAWN, FIRST_PAGE, HEADINGS, LAST_PAGE, ROLES, SPACER, TABLE_SPACE, TITLE, R, W
from generator.word.writing.contents import contents_block
from generator.word.writing.covers import cover_block
from generator.word.writing.keeping import stays_with
from generator.word.writing.ledger import Ledger
from generator.word.writing.lists import list_block
from generator.word.writing.markup import DECLARATION, paragraph
from generator.word.writing.runs import runs
from generator.word.writing.sections import Section, cut, section_properties
from generator.word.writing.signatures import signature_block
from generator.word.writing.tables import table_block

_KEEP = "<w:keepNext/>"
_SPACER = paragraph(SPACER, "")
_TABLE_SPACE = paragraph(TABLE_SPACE, "", _KEEP)
_PAGE_BREAK = paragraph(SPACER, '<w:r><w:br w:type="page"/></w:r>')


def body_part(document: Document, ledger: Ledger, *, bands: Collection[str]) -> list[str]:
    """Return word/document.xml in pieces; ``bands`` are the parts that hold headers and footers.

    A long document is many megabytes, which are never put together.
    """
    drawn = "".join(f' xmlns:{prefix}="{name}"' for prefix, name in DRAWN.items()) if ledger.has_figures else ""
    parts = [f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{R}"{drawn}><w:body>']
    *sections, last = cut(document)
    for section in sections:
        written = _section(section, ledger)
        # The last paragraph of a section holds what the section is (ECMA-376 17.6.18).
        before, mark, after = written[-1].rpartition("</w:pPr>")
        written[-1] = f"{before}{section_properties(section, ledger.profile, bands)}{mark}{after}"
        parts += written
    parts += _section(last, ledger)
    if ledger.is_fronted:
        parts[-1] = f"{parts[-1].removesuffix('</w:p>')}{ledger.bookmark(LAST_PAGE)}</w:p>"
    return [*parts, section_properties(last, ledger.profile, bands), "</w:body></w:document>"]


def _section(section: Section, ledger: Ledger) -> list[str]:
    """Return the blocks of a section; the last is a paragraph, into which something may be put."""
    profile = ledger.profile
    width, height = profile.text_width, profile.text_height
    ledger.width, ledger.height = (height, width) if section.landscape else (width, height)
    parts: list[str] = []
    broken = ""
    for block, following in zip_longest(section.blocks, section.blocks[1:]):
        if isinstance(block, PageBreak) and isinstance(following, Heading):
            broken = "<w:pageBreakBefore/>"
            continue
        keep = _KEEP if stays_with(block, following) else ""
        parts += _block(block, ledger, keep + broken)
        broken = ""
        if _is_close(block, following):
            parts.append(_TABLE_SPACE)
        elif (_is_table(block) or isinstance(block, SignatureBlock)) and isinstance(following, Contents):
            parts.append(_SPACER)
    if not parts or not parts[-1].endswith("</w:p>") or isinstance(section.blocks[-1], Contents | Flow | Org):
        parts.append(_SPACER)
    if section.opens:
        first = next(at for at, part in enumerate(parts) if "</w:pPr>" in part)
        before, mark, after = parts[first].partition("</w:pPr>")
        parts[first] = f"{before}{mark}{ledger.bookmark(FIRST_PAGE)}{after}"
    return parts


def _block(block: Block, ledger: Ledger, keep: str) -> list[str]:
    match block:
        case Title(inlines):
            return [paragraph(TITLE, runs(inlines, ledger), keep)]
        case Heading(level, inlines, id):
            return [paragraph(HEADINGS[level - 1], ledger.entry(block, ledger.mark(id, runs(inlines, ledger))), keep)]
        case Paragraph(inlines, role):
            return [paragraph(ROLES[role], runs(inlines, ledger), keep)]
        case BulletList() | OrderedList():
            return [list_block(block, ledger, keep=keep)]
        case Table():
            return table_block(block, ledger, keep=keep)
        case Flow() | Org() | Gantt():
            from generator.word.writing.figures import figure_block  # late: most documents have none

            return figure_block(block, ledger, keep)
        case SignatureBlock():
            return [signature_block(block, ledger)]
        case PageBreak():
            return [_PAGE_BREAK]
        case Cover():
            return [cover_block(block, ledger)]
        case Contents():
            return [contents_block(block, ledger)]
        case Landscape():
            raise ValueError("a landscape page cannot stand on a landscape page")
        case _:
            assert_never(block)


def _is_close(block: Block, following: Block | None) -> bool:
    """Return whether a table needs white space before or after it: Word would join it to another one, too."""
    texts = Paragraph | BulletList | OrderedList
    if isinstance(following, Gantt) or (isinstance(following, Table) and not following.caption):
        return isinstance(block, texts | SignatureBlock) or _is_table(block)
    if isinstance(following, SignatureBlock):
        return isinstance(block, SignatureBlock) or _is_table(block)
    return _is_table(block) and isinstance(following, texts)


def _is_table(block: Block) -> bool:
    """Return whether a block ends in a table."""
    return isinstance(block, Table) or (isinstance(block, Gantt) and not block.caption)
