"""A block tree as a Word file: WordprocessingML written as strings, in a package whose every part is ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from generator.document import Document, Landscape
from generator.word.names import FOOTER, HEADER
from generator.word.profile import Profile
from generator.word.writing.bands import band_part
from generator.word.writing.body import body_part
from generator.word.writing.contents import entry_line
from generator.word.writing.fonts import fonts_part
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import DECLARATION, encode, joined
from generator.word.writing.numberings import numbering_part
from generator.word.writing.package import archive
from generator.word.writing.properties import properties_part
from generator.word.writing.store import GUID, guid
from generator.word.writing.styles import styles_part

__all__ = ["write"]

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_SHARED = frozenset({"word/styles.xml", "word/fontTable.xml"})


def write(
    document: Document,
    profile: Profile,
    *,
    flat: bool = False,
    created: datetime | None = None,
    draft: bool = False,
    pages: Mapping[str, int] | None = None,
    survey: bool = False,
) -> bytes:
    """Return the Word file: the same bytes for the same arguments, wherever and whenever.

    ``flat`` writes values as plain words, with no content control and no custom XML. ``created`` stands in the
    file's properties; without it the file states no date. ``draft`` makes them say that the file is one. ``pages``
    are the printed page numbers of bookmarks (``names.contents_bookmark``, ``names.LAST_PAGE``), as ``generator.pages``
    finds them; without them the contents show dashes. ``survey`` is for a file that is only to be laid out: its
    signature blocks have bookmarks, too (``names.signature_bookmark``).

    Raises ValueError on a tree that should not have come this far: one path and form with two texts, a character
    that XML cannot carry, a table whose cells do not fill its grid, lists nested more than nine deep, a branch of a
    flow that leads nowhere.
    """
    ledger = Ledger(document, profile, flat=flat, pages=pages, survey=survey)
    bound = _bands(document, ledger)
    body = body_part(document, ledger, bands=frozenset(bound))
    depth = max((each.depth + 1 for each in ledger.lists), default=0)
    parts = {
        "docProps/core.xml": properties_part(document, created, draft=draft),
        "word/styles.xml": styles_part(
            profile,
            document.language,
            depth,
            gaps=ledger.has_gaps,
            entry=entry_line(ledger) if ledger.is_fronted else 0,
            figures=ledger.has_figures,
        ),
        "word/numbering.xml": numbering_part(profile, ledger.lists),
        "word/fontTable.xml": fonts_part(profile),
    }
    pieces: dict[str, Sequence[str]] = {name: [part] for name, part in {**parts, **bound}.items()}
    pieces["word/document.xml"] = body
    store = [] if flat else list(_encoded(ledger.store.xml(ledger.bookmarks)))
    if not store:
        return archive({name: _encoded(part) for name, part in pieces.items()}, static=_SHARED)
    pieces["customXml/itemProps1.xml"] = [
        f'{DECLARATION}<ds:datastoreItem ds:itemID={GUID} xmlns:ds="{_CUSTOM}"><ds:schemaRefs/></ds:datastoreItem>'
    ]
    store_id = guid(store)
    encoded = {name: _encoded(part, store_id) for name, part in pieces.items()}
    return archive({**encoded, "customXml/item1.xml": store}, static=_SHARED)


def _encoded(pieces: Sequence[str], store_id: str = "") -> Iterator[bytes]:
    for piece in joined(pieces):
        yield encode(piece).replace(GUID.encode(), store_id.encode())


def _bands(document: Document, ledger: Ledger) -> dict[str, str]:
    """Return the parts for upright pages, and for pages turned sideways if there are any."""
    widths = [ledger.profile.text_width]
    if any(isinstance(block, Landscape) for block in document.blocks):
        widths.append(ledger.profile.text_height)
    parts = {
        f"word/{kind}{number}.xml": band_part(band, ledger, root=root, style=style, width=width)
        for number, width in enumerate(widths, 1)
        for kind, band, root, style in (
            ("header", document.header, "hdr", HEADER),
            ("footer", document.footer, "ftr", FOOTER),
        )
    }
    return {name: part for name, part in parts.items() if part}
