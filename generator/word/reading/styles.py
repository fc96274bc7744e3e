"""Styles by the ids we know them by, and the document's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.word.reading.elements import attribute, child, children

if TYPE_CHECKING:
    from lxml.etree import _Element

_KNOWN = {
    style.lower(): style
    for style in (
        "Title", "Heading1", "Heading2", "Heading3", "Heading4", "BodyText", "Salutation", "Particulars", "Closing",
        "Caption", "Header", "Footer", "BidTable", "TableText", "TableHeader", "SignatureTable", "SignatureText",
        "CoverMark", "CoverLine", "CoverTitle", "CoverTable", "CoverText", "TOCHeading", "TOC1", "TOC2", "TOC3", "TOC4",
        "Spacer", "TableSpace", "Strong", "Emphasis", "StrongEmphasis", "Gap",
        *(f"List{kind}{level}" for kind in ("Bullet", "Number", "Continue") for level in ("", *range(2, 10))),
    )
}  # fmt: skip
"""Other editors rename the ids (``1`` for ``Heading1``) and keep the names (``heading 1``)."""


@dataclass(frozen=True, slots=True)
class Styles:
    """Our id for each id of the file."""

    ids: Mapping[str, str]
    language: str

    def known(self, id: str) -> str:
        """Return our id for the file's; the file's own when it is no style of ours."""
        return self.ids.get(id, id)


def read_styles(root: _Element | None) -> Styles:
    """Return the styles of word/styles.xml; a file without one is taken for Chinese."""
    ids = {}
    for style in children(root, "style"):
        called = attribute(child(style, "name")).replace(" ", "").lower()
        if called in _KNOWN:
            ids[attribute(style, "styleId")] = _KNOWN[called]
    language = attribute(child(root, "docDefaults", "rPrDefault", "rPr", "lang"))
    return Styles(ids, "en" if language.lower().startswith("en") else "zh-CN")
