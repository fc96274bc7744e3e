"""Text made safe for XML, and the smallest pieces of WordprocessingML."""

from __future__ import annotations

import re

_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r"))
_SPECIAL = re.compile("[&<>\t\n\r]")
_QUOTED = re.compile('[&<>"\t\n\r]')
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def encode(xml: str) -> bytes:
    """Return the part's bytes.

    Raises ValueError on a character that XML 1.0 cannot carry (production [2], Char): it was let in by mistake.
    """
    try:
        data = xml.encode()
    except UnicodeEncodeError as error:
        raise _illegal(xml[error.start]) from error
    # Searching a long part for a class of characters takes as long as writing it; these three ways take no time.
    if len(data.translate(None, _CONTROLS)) < len(data) or "\ufffe" in xml or "\uffff" in xml:
        raise _illegal(next(sign for sign in xml if sign in "\ufffe\uffff" or (sign < " " and sign not in "\t\n\r")))
    return data


def _illegal(character: str) -> ValueError:
    return ValueError(f"character U+{ord(character):04X} cannot stand in a Word file")


def text(words: str) -> str:
    """Return words as element text."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(words: str) -> str:
    """Return words as the value of an attribute in double quotes; white space survives attribute normalisation."""
    if not _QUOTED.search(words):
        return words
    quoted = text(words).replace('"', "&quot;")
    return quoted.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def run(words: str, look: str = "", *, tab: str = "<w:tab/>") -> str:
    """Return a run of the words; ``look`` is its w:rPr. Line breaks become w:br, tabs ``tab``."""
    if words and words == words.strip() and not _SPECIAL.search(words):
        return f"<w:r>{look}<w:t>{words}</w:t></w:r>"
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
