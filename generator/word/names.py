"""What writer and reader both call things by: style ids, bookmark names, the namespaces of Word's parts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping

from generator.document import Role

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWN = {"wp": WP, "a": A, "wpg": WPG, "wps": WPS, "mc": MC}
"""The namespaces of a part with drawings, by their usual prefixes."""
STORE, NODE = "bidwright", "v"
"""The custom XML part that the content controls are bound to, and each value in it: elements without a namespace."""

TITLE = "Title"
HEADINGS = ("Heading1", "Heading2", "Heading3", "Heading4")
ROLES: Mapping[Role, str] = {
    Role.BODY: "BodyText",
    Role.SALUTATION: "Salutation",
    Role.PARTICULARS: "Particulars",
    Role.CLOSING: "Closing",
}
CAPTION = "Caption"
HEADER = "Header"
FOOTER = "Footer"
FIGURE = "Figure"
"""A paragraph that holds a drawing."""
FIGURE_CAPTION = "FigureCaption"
FIGURE_HEAD = "FigureHead"
"""In a box: who, or what is in charge."""
FIGURE_TEXT = "FigureText"
FIGURE_NOTE = "FigureNote"
"""In a box: within which time."""
GANTT_TABLE = "GanttTable"
TABLE = "BidTable"
TABLE_TEXT = "TableText"
TABLE_HEADER = "TableHeader"
SIGNATURE_TABLE = "SignatureTable"
SIGNATURE_TEXT = "SignatureText"
SPACER = "Spacer"
"""A paragraph of one point: between two tables, after a last one, and the carrier of a page break."""
COVER_MARK = "CoverMark"
COVER_LINE = "CoverLine"
COVER_TITLE = "CoverTitle"
COVER_TABLE = "CoverTable"
COVER_TEXT = "CoverText"
CONTENTS_TITLE = "TOCHeading"
CONTENTS = ("TOC1", "TOC2", "TOC3", "TOC4")
CONTENTS_WORDS = {"zh-CN": "目　录", "en": "Contents"}
"""What stands above the entries."""
TABLE_SPACE = "TableSpace"
"""A paragraph that parts a table from what stands before or after it."""
LOOKS: Mapping[tuple[bool, bool], str] = {
    (True, False): "Strong",
    (False, True): "Emphasis",
    (True, True): "StrongEmphasis",
}
"""Character style for (strong, emphasis)."""
GAP = "Gap"
"""Character style of a value still to be given."""

COLONS = {"zh-CN": "：", "en": ":"}
"""What stands after the label of a line to sign; the tree holds the bare word."""
BRACKETS = {"zh-CN": ("（", "）"), "en": ("(", ")")}
"""What stands round its note."""

DEEPEST = 9
"""Word has nine list levels."""


FIRST_PAGE = "_FirstPage"
"""Bookmark on the first page that is numbered; only in a document with a cover or contents."""
LAST_PAGE = "_LastPage"
"""Bookmark on the last page; ditto."""


def contents_bookmark(position: int) -> str:
    """Return the bookmark of the heading that is the contents' entry at this position (from 1), as Word names it."""
    return f"_Toc{position:09d}"


def is_contents_bookmark(bookmark: str) -> bool:
    """Return whether a bookmark is that of an entry of the contents."""
    return bookmark.startswith("_Toc")


def signature_bookmark(position: int) -> str:
    """Return the bookmark of the signature block at this position (from 1); only a file made to be laid out has any."""
    return f"_Signature{position}"


def is_numbered(bookmark: str) -> bool:
    """Return whether the page of a bookmark is printed somewhere."""
    return bookmark == LAST_PAGE or bookmark.startswith(("_Toc", "_Signature"))


def list_style(kind: str, depth: int) -> str:
    """Return the style of a list paragraph; ``kind`` is Bullet, Number or Continue, ``depth`` counts from 0."""
    return f"List{kind}{depth + 1 if depth else ''}"


def stable_id(*parts: str) -> str:
    """Return 16 hexadecimal digits that stand for the parts."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


TAG_LIMIT = 64
"""Word keeps this many characters of a content control's tag and title."""
_BOOKMARK_LIMIT = 40
_PREFIX = "_Ref_"
_HASHED = "_RefId_"
_ESCAPES = {"_": "__", "-": "_h"}


def bookmarks(ids: Iterable[str]) -> dict[str, str]:
    """Return a bookmark name for each id.

    Word takes 40 letters, digits and underscores and does not tell case apart; the leading underscore hides it.
    An id that does not fit gets a stable name, which only the store can turn back.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for target in ids:
        name = _PREFIX + re.sub("[-_]", lambda sign: _ESCAPES[sign[0]], target)
        if len(name) > _BOOKMARK_LIMIT or not re.fullmatch(r"\w+", name) or name.casefold() in taken:
            name = _HASHED + stable_id(target)
        taken.add(name.casefold())
        names[target] = name
    return names


def is_spelled(name: str) -> bool:
    """Return whether a bookmark name spells its id, so that the store need not list it."""
    return name.startswith(_PREFIX)


def bookmarked_id(name: str) -> str:
    """Return the id that a bookmark name of ours spells; empty for any other name."""
    if not is_spelled(name):
        return ""
    return re.sub("__|_h", lambda sign: {"__": "_", "_h": "-"}[sign[0]], name[len(_PREFIX) :])
