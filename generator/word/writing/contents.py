"""The table of contents: a field that Word can renew with F9, its entries filled in by us (ECMA-376 17.16.5.68)."""

from __future__ import annotations

import zlib

from generator.document import Contents
from generator.document.outline import Entry
from generator.word.names import CONTENTS, CONTENTS_TITLE, CONTENTS_WORDS, SPACER, contents_bookmark
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import paragraph, run
from generator.word.writing.runs import hinted

_TAB = "<w:r><w:tab/></w:r>"
_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_GALLERY = (
    f'<w:sdt><w:sdtPr><w:id w:val="{zlib.crc32(b"contents") & 0x7FFFFFFF}"/><w:docPartObj>'
    '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>'
)
_TIGHTEST = 0.75
_SPARE = 100
"""Twips for the paragraphs without words that end the contents."""
UNKNOWN = "—"
"""Stands for a page number that nobody has told the writer."""


def contents_block(contents: Contents, ledger: Ledger) -> str:
    """Return the title and an entry for each heading, as a gallery part unless the file is to be flat."""
    opening = _begin(rf'TOC \o "1-{contents.depth}" \h \z \u') + _SEPARATE
    lines = [
        paragraph(
            CONTENTS[entry.heading.level - 1], (opening if position == 1 else "") + _entry(entry, position, ledger)
        )
        for position, entry in enumerate(ledger.entries, 1)
    ] or [paragraph(CONTENTS[0], opening + run(UNKNOWN))]
    title = paragraph(CONTENTS_TITLE, run(CONTENTS_WORDS[ledger.language]))
    whole = f"{title}{''.join(lines)}{paragraph(SPACER, _END)}"
    return whole if ledger.flat else f"{_GALLERY}{whole}</w:sdtContent></w:sdt>"


def entry_line(ledger: Ledger) -> int:
    """Return the height of an entry: as the profile has it, or less where that saves a nearly empty page."""
    look = ledger.profile.contents_look
    room = ledger.profile.text_height - look.title.before - look.title.line - look.title.after - _SPARE
    fitting = room // max(1, len(ledger.entries))
    return fitting if look.entries.line * _TIGHTEST <= fitting < look.entries.line else look.entries.line


def _entry(entry: Entry, position: int, ledger: Ledger) -> str:
    name = contents_bookmark(position)
    page = str(ledger.pages.get(name, UNKNOWN))
    words = run(entry.words, hinted("", entry.words, ledger.language))
    number = _begin(rf"PAGEREF {name} \h") + _SEPARATE + run(page) + _END
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{words}{_TAB}{number}</w:hyperlink>'


def _begin(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    )
