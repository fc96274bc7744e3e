"""A block tree as a Word file: WordprocessingML written as strings, in a package whose every part is ours."""

from __future__ import annotations

from datetime import datetime

from generator.document import Document
from generator.word.names import FOOTER, HEADER
from generator.word.profile import Profile
from generator.word.writing.bands import band_part
from generator.word.writing.body import body_part
from generator.word.writing.fonts import fonts_part
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import DECLARATION, encode
from generator.word.writing.numberings import numbering_part
from generator.word.writing.package import RELATIONS, archive
from generator.word.writing.properties import properties_part
from generator.word.writing.store import GUID, guid
from generator.word.writing.styles import styles_part

__all__ = ["write"]

_BANDS = {"word/header1.xml": "headerReference", "word/footer1.xml": "footerReference"}
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_SHARED = frozenset({"word/styles.xml", "word/fontTable.xml"})


def write(
    document: Document, profile: Profile, *, flat: bool = False, created: datetime | None = None, draft: bool = False
) -> bytes:
    """Return the Word file: the same bytes for the same arguments, wherever and whenever.

    ``flat`` writes values as plain words, with no content control and no custom XML. ``created`` stands in the
    file's properties; without it the file states no date. ``draft`` makes them say that the file is one.

    Raises ValueError on a tree that should not have come this far: one path and form with two texts, a character
    that XML cannot carry, a table whose cells do not fill its grid, lists nested more than nine deep.
    """
    ledger = Ledger(document, profile, flat=flat)
    bands = {
        "word/header1.xml": band_part(document.header, ledger, root="hdr", style=HEADER),
        "word/footer1.xml": band_part(document.footer, ledger, root="ftr", style=FOOTER),
    }
    bound = {name: part for name, part in bands.items() if part}
    bound["word/document.xml"] = body_part(document, ledger, references=_references(bound))
    depth = max((each.depth + 1 for each in ledger.lists), default=0)
    parts = {
        "docProps/core.xml": properties_part(document, created, draft=draft),
        "word/styles.xml": styles_part(profile, document.language, depth, gaps=ledger.has_gaps),
        "word/numbering.xml": numbering_part(profile, ledger.lists),
        "word/fontTable.xml": fonts_part(profile),
    }
    if not flat and (store := ledger.store.xml(ledger.bookmarks)):
        store_id = guid(store)
        bound = {name: part.replace(GUID, f'"{store_id}"') for name, part in bound.items()}
        parts["customXml/item1.xml"] = store
        parts["customXml/itemProps1.xml"] = (
            f'{DECLARATION}<ds:datastoreItem ds:itemID="{store_id}" xmlns:ds="{_CUSTOM}">'
            "<ds:schemaRefs/></ds:datastoreItem>"
        )
    return archive({name: encode(part) for name, part in {**parts, **bound}.items()}, static=_SHARED)


def _references(bands: dict[str, str]) -> str:
    return "".join(f'<w:{_BANDS[name]} w:type="default" r:id="{RELATIONS[name][0]}"/>' for name in bands)
