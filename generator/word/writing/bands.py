"""Headers and footers: one paragraph each, its parts set by alignment or by tab stops at the text's width."""

from __future__ import annotations

from generator.document import Band
from generator.word.names import R, W
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import DECLARATION, paragraph
from generator.word.writing.runs import runs

_TAB = "<w:r><w:tab/></w:r>"


def band_part(band: Band, ledger: Ledger, *, root: str, style: str) -> str:
    """Return the part's XML (``root`` is hdr or ftr); empty when nothing is to be printed.

    Tabs of the words themselves stand as characters, so that w:tab always parts left, centre and right.
    """
    if not (band.left or band.centre or band.right):
        return ""
    left, centre, right = (runs(part, ledger, tab="\t") for part in (band.left, band.centre, band.right))
    width = ledger.profile.text_width
    if band.centre and not band.left and not band.right:
        written = paragraph(style, centre, '<w:jc w:val="center"/>')
    elif not band.centre:
        # Without a centre its tab stop would catch the right part of a long line.
        stops = f'<w:tabs><w:tab w:val="clear" w:pos="{width // 2}"/></w:tabs>' if band.right else ""
        written = paragraph(style, left + (_TAB + right if band.right else ""), stops)
    else:
        written = paragraph(style, left + _TAB + centre + (_TAB + right if band.right else ""))
    return f'{DECLARATION}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{written}</w:{root}>'
