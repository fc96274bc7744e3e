"""docProps/core.xml: title, language and dates; no names of people, no paths."""

from __future__ import annotations

from datetime import UTC, datetime

from generator.document import Document
from generator.word.writing.markup import DECLARATION, attribute


def properties_part(document: Document, created: datetime | None, *, draft: bool = False) -> str:
    """Return the part; without ``created`` the file states no date. A draft's status is Draft, as Word calls it."""
    dates = ""
    if created is not None:
        moment = created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        dates = "".join(
            f'<dcterms:{event} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{event}>'
            for event in ("created", "modified")
        )
    status = "<cp:contentStatus>Draft</cp:contentStatus>" if draft else ""
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{attribute(document.title)}</dc:title><dc:language>{document.language}</dc:language>{dates}{status}"
        "</cp:coreProperties>"
    )
