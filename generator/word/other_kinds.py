"""What a file is that is no .docx, told by its bytes: so that the finding can say it."""

from __future__ import annotations

import re

from generator.findings import Message, message

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""A compound file (MS-CFB 2.2): Office before 2007, and what is encrypted since."""
_STREAMS = (
    ("EncryptedPackage", "encrypted"),  # MS-OFFCRYPTO 2.3.4.4
    ("WordDocument", "doc"),  # MS-DOC 2.1.1; WPS Writer's own .wps is the same
    ("MatOST", "works"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
)
_MARKS = (
    (re.compile(rb"\{\\rtf"), message("an RTF file")),
    (re.compile(rb"%PDF-"), message("a PDF")),
    (re.compile(rb"(MIME-Version:|From:\s)", re.IGNORECASE), message("a web page saved as one file (MHT)")),
    (re.compile(rb"<(!doctype\s+html|html)\b", re.IGNORECASE), message("a web page")),
    (re.compile(rb"<\?xml\b[\s\S]{0,400}?<pkg:package\b"), message("a Word document as one XML file")),
    (re.compile(rb"<\?xml\b[\s\S]{0,400}?wordml\b"), message("a Word 2003 XML document")),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*"), message("a picture")),
    (re.compile(rb"Rar!|7z\xbc\xaf|\x1f\x8b"), message("an archive of another kind")),
)
_LOOKED_AT = 1024


def compound(data: bytes) -> str:
    """Return what a compound file holds: ``encrypted``, ``doc``, ``xls`` …, ``other``; empty for any other file."""
    if not data.startswith(_OLE):
        return ""
    return next((kind for stream, kind in _STREAMS if stream.encode("utf-16-le") in data), "other")


def kind(data: bytes) -> Message | None:
    """Return what kind of file it is, as words after "the file is"; none when it cannot be told."""
    head = data[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((words for mark, words in _MARKS if mark.match(head)), None)
