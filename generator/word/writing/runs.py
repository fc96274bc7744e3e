"""Inlines as runs, fields and content controls."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import assert_never

from generator.document import Emphasis, Gap, LineBreak, PageField, Reference, Strong, Text, Value
from generator.document.blocks import Inlines
from generator.document.inlines import Page
from generator.word.names import GAP, LAST_PAGE, LOOKS
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import ILLEGAL, attribute, field, run

_LOOKS = {flags: f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' for flags, style in LOOKS.items()}
_GAP = f'<w:rPr><w:rStyle w:val="{GAP}"/></w:rPr>'
# Without the hint Word sets these signs in the Latin font, half as wide (ECMA-376 17.3.2.26).
_BOTH = "§¨°±·×÷\u2010-\u2027\u2030-\u203b\u2100-\u2bff"
_EITHER = re.compile(f"[{_BOTH}]")
_PLAIN = re.compile(rf"(?!\s)[^&<>\t\n\r{_BOTH}{ILLEGAL}]+(?<!\s)")
"""Words that stand in a run as they are: nothing to escape, to break or to hint at."""
_HINT = '<w:rFonts w:hint="eastAsia"/>'
_PAGES = {Page.NUMBER: "PAGE", Page.COUNT: "NUMPAGES"}


def runs(inlines: Inlines, ledger: Ledger, *, tab: str = "<w:tab/>") -> str:
    """Return the content of a paragraph; ``tab`` is how a tab of a Text is written."""
    if len(inlines) == 1 and isinstance(alone := inlines[0], Value):  # as in most cells
        return _value(alone, ledger, "", tab=tab)
    parts: list[str] = []
    _write(inlines, ledger, parts, strong=False, emphasis=False, tab=tab)
    return "".join(parts)


def _write(inlines: Inlines, ledger: Ledger, parts: list[str], *, strong: bool, emphasis: bool, tab: str) -> None:
    look = _LOOKS.get((strong, emphasis), "")
    for inline in inlines:
        match inline:
            case Text(text):
                parts.append(_words(text, look, ledger.language, tab))
            case Value():
                parts.append(_value(inline, ledger, look, tab=tab))
            case Gap():
                ledger.has_gaps = True
                parts.append(_words(inline.text, _GAP, ledger.language, tab))
            case LineBreak():
                parts.append(f"<w:r>{look}<w:br/></w:r>")
            case Reference(target):
                parts.append(_reference(target, ledger, look))
            case PageField(page):
                parts.append(_page(page, ledger, look))
            case Strong(children):
                _write(children, ledger, parts, strong=True, emphasis=emphasis, tab=tab)
            case Emphasis(children):
                _write(children, ledger, parts, strong=strong, emphasis=True, tab=tab)
            case _:
                assert_never(inline)


def _page(page: Page, ledger: Ledger, look: str) -> str:
    if page is Page.COUNT and ledger.is_fronted:
        # NUMPAGES would count the cover and the contents.
        return field(f"PAGEREF {LAST_PAGE}", str(ledger.pages.get(LAST_PAGE, 1)), look)
    return field(_PAGES[page], "1", look)


@lru_cache(maxsize=1024)
def _words(words: str, look: str, language: str, tab: str) -> str:
    """Return the run of words of a template, which other documents and other rounds of a loop have too."""
    if _PLAIN.fullmatch(words):
        return f"<w:r>{look}<w:t>{words}</w:t></w:r>"
    return run(words, hinted(look, words, language), tab=tab)


def _value(value: Value, ledger: Ledger, look: str, *, tab: str) -> str:
    words = value.text
    if _PLAIN.fullmatch(words):
        return f"<w:r>{look}<w:t>{words}</w:t></w:r>" if ledger.flat else ledger.store.control(value, look, plain=True)
    look = hinted(look, words, ledger.language)
    if ledger.flat:
        return run(words, look, tab=tab) if words else ""
    return ledger.store.control(value, look, plain=False)


def _reference(target: str, ledger: Ledger, look: str) -> str:
    shown, bookmark = ledger.numbering.references[target], ledger.bookmarks[target]
    if target in ledger.captioned:
        return field(rf"REF {bookmark} \h", shown, look)
    # A field would be filled in anew by Word, with the marks of the number: 八、 in place of 八.
    return f'<w:hyperlink w:anchor="{attribute(bookmark)}" w:history="1">{run(shown, look)}</w:hyperlink>'


def hinted(look: str, words: str, language: str) -> str:
    """Return the w:rPr of a run of the words: in Chinese text, signs that both scripts have are Chinese."""
    if words.isascii() or language != "zh-CN" or not _EITHER.search(words):
        return look
    return look.replace("</w:rPr>", f"{_HINT}</w:rPr>") if look else f"<w:rPr>{_HINT}</w:rPr>"
