"""Headers and footers: one paragraph each, its parts set by alignment or by tab stops at the text's width."""

from __future__ import annotations

from generator.document import Band
from generator.word.names import R, W
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import DECLARATION, paragraph
from generator.word.writing.runs import runs

_TAB = "<w:r><w:tab/></w:r>"


def band_part(band: Band, ledger: Ledger, *, root: str, style: str, width: int) -> str:
    """Return the part's XML (``root`` is hdr or ftr) for text of a width; empty when nothing is to be printed.

    Tabs of the words themselves stand as characters, so that w:tab always parts left, centre and right.
    """
    if not (band.left or band.centre or band.right):
        return ""
    left, centre, right = (runs(part, ledger, tab="\t") for part in (band.left, band.centre, band.right))
    if band.centre and not band.left and not band.right:
        written = paragraph(style, centre, '<w:jc w:val="center"/>')
    elif not band.centre:
        stops = _stops(ledger, width, centre=False) if band.right else ""
        written = paragraph(style, left + (_TAB + right if band.right else ""), stops)
    else:
        stops = _stops(ledger, width, centre=True)
        written = paragraph(style, left + _TAB + centre + (_TAB + right if band.right else ""), stops)
    return f'{DECLARATION}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{written}</w:{root}>'


def _stops(ledger: Ledger, width: int, *, centre: bool) -> str:
    """Return where the tab stops differ from the style's, which are an upright page's."""
    upright = ledger.profile.text_width
    own, wanted = {upright // 2: "center", upright: "right"}, {width: "right"}
    if centre:  # without a centre its tab stop would catch the right part of a long line
        wanted[width // 2] = "center"
    stops = {place: "clear" for place in own if own[place] != wanted.get(place)}
    stops |= {place: kind for place, kind in wanted.items() if own.get(place) != kind}
    listed = "".join(f'<w:tab w:val="{stops[place]}" w:pos="{place}"/>' for place in sorted(stops))
    return f"<w:tabs>{listed}</w:tabs>" if listed else ""
