"""Inlines as runs, fields and content controls."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from generator.document import Emphasis, Gap, Inline, LineBreak, PageField, Reference, Strong, Text, Value
from generator.document.inlines import Page
from generator.word.names import GAP, LOOKS
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import field, run

_LOOKS = {flags: f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' for flags, style in LOOKS.items()}
_GAP = f'<w:rPr><w:rStyle w:val="{GAP}"/></w:rPr>'
_PAGES = {Page.NUMBER: "PAGE", Page.COUNT: "NUMPAGES"}


def runs(inlines: Iterable[Inline], ledger: Ledger, *, tab: str = "<w:tab/>") -> str:
    """Return the content of a paragraph; ``tab`` is how a tab of a Text is written."""
    parts: list[str] = []
    _write(inlines, ledger, parts, strong=False, emphasis=False, tab=tab)
    return "".join(parts)


def _write(
    inlines: Iterable[Inline], ledger: Ledger, parts: list[str], *, strong: bool, emphasis: bool, tab: str
) -> None:
    look = _LOOKS.get((strong, emphasis), "")
    for inline in inlines:
        match inline:
            case Text(text):
                parts.append(run(text, look, tab=tab))
            case Value():
                parts.append(_value(inline, ledger, look, tab=tab))
            case Gap():
                ledger.has_gaps = True
                parts.append(run(inline.text, _GAP, tab=tab))
            case LineBreak():
                parts.append(f"<w:r>{look}<w:br/></w:r>")
            case Reference(target):
                shown = ledger.numbering.references[target]
                parts.append(field(f"REF {ledger.bookmarks[target]} {_switches(target, ledger)}", shown, look))
            case PageField(page):
                parts.append(field(_PAGES[page], "1", look))
            case Strong(children):
                _write(children, ledger, parts, strong=True, emphasis=emphasis, tab=tab)
            case Emphasis(children):
                _write(children, ledger, parts, strong=strong, emphasis=True, tab=tab)
            case _:
                assert_never(inline)


def _value(value: Value, ledger: Ledger, look: str, *, tab: str) -> str:
    if not ledger.flat:
        return ledger.store.control(value, look)
    return run(value.text, look, tab=tab) if value.text else ""


def _switches(target: str, ledger: Ledger) -> str:
    # A table's bookmark holds its number; a heading's is its paragraph's, in full context (ECMA-376 17.16.5.51).
    return r"\h" if target in ledger.tables else r"\w \h"
