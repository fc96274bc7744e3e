"""The words of a Word file, paragraph by paragraph: peers are timed only when theirs are the same."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BANDS = re.compile(r"word/(?:header|footer)\d*\.xml")


def words(file: bytes) -> list[str]:
    """Return the text of each paragraph that has any, headers and footers last, contents left out."""
    from lxml import etree

    archive = zipfile.ZipFile(io.BytesIO(file))
    names = ["word/document.xml", *sorted(name for name in archive.namelist() if _BANDS.fullmatch(name))]
    return [line for name in names for line in _lines(etree.fromstring(archive.read(name)))]


def _lines(root: _Element) -> Iterator[str]:
    for paragraph in root.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and style.get(f"{_W}val", "").startswith("TOC"):
            continue
        # A header's parts are set apart by tabs in one way or another: words alone are compared.
        line = "".join(found.text or "" for found in paragraph.iter(f"{_W}t"))
        if line.strip():
            yield line
