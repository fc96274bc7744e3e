"""Text made safe for XML, and the smallest pieces of WordprocessingML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

ILLEGAL = r"\x00-\x08\x0b\x0c\x0e-\x1f"
"""What XML 1.0 cannot carry (production [2], Char), as part of a set. The rest of it is found when encoding."""
_ILLEGAL = re.compile(f"[{ILLEGAL}]")
_SPECIAL = re.compile(f"[&<>\r{ILLEGAL}]")
_QUOTED = re.compile(f'[&<>"\t\n\r{ILLEGAL}]')
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BATCH = 32


def joined(pieces: Sequence[str]) -> Iterator[str]:
    """Yield the pieces, some at a time: what is done next is done on memory still at hand."""
    for start in range(0, len(pieces), _BATCH):
        yield "".join(pieces[start : start + _BATCH])


def encode(xml: str) -> bytes:
    """Return the bytes of XML whose words came through ``text`` and ``attribute``.

    Raises ValueError on a lone surrogate, U+FFFE and U+FFFF, as these two do on other characters XML cannot carry.
    """
    if "\ufffe" in xml or "\uffff" in xml:
        raise _illegal("\ufffe" if "\ufffe" in xml else "\uffff")
    try:
        return xml.encode()
    except UnicodeEncodeError as error:
        raise _illegal(xml[error.start]) from error


def _illegal(character: str) -> ValueError:
    return ValueError(f"character U+{ord(character):04X} cannot stand in a Word file")


def text(words: str) -> str:
    """Return words as element text. Raises ValueError on a character that was let in by mistake."""
    if not _SPECIAL.search(words):
        return words
    if found := _ILLEGAL.search(words):
        raise _illegal(found[0])
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def attribute(words: str) -> str:
    """Return words as the value of an attribute in double quotes; white space survives attribute normalisation.

    Raises ValueError as ``text`` does.
    """
    if not _QUOTED.search(words):
        return words
    return text(words).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")


def run(words: str, look: str = "", *, tab: str = "<w:tab/>") -> str:
    """Return a run of the words; ``look`` is its w:rPr. Line breaks become w:br, tabs ``tab``."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if tab == "\t":
        return f"<w:r>{look}{'<w:br/>'.join(map(_text_element, lines))}</w:r>"
    content = "<w:br/>".join(tab.join(map(_text_element, line.split("\t"))) for line in lines)
    return f"<w:r>{look}{content}</w:r>"


def _text_element(words: str) -> str:
    if not words:
        return ""
    # Word drops white space at the ends of a w:t without xml:space (ECMA-376 17.3.3.31).
    space = ' xml:space="preserve"' if words[0].isspace() or words[-1].isspace() else ""
    return f"<w:t{space}>{text(words)}</w:t>"


def field(instruction: str, result: str, look: str = "") -> str:
    """Return a field with the result it shows until Word updates it."""
    return f'<w:fldSimple w:instr=" {attribute(instruction)} ">{run(result, look)}</w:fldSimple>'


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph; ``properties`` follow w:pStyle in the order of CT_PPr (ECMA-376 17.3.1.26)."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'
