"""``::: signature``: the lines to sign, one list item each: ``- 投标人：示例公司（盖单位章）``."""

from __future__ import annotations

import re

from generator.document.blocks import SignatureBlock, SignatureRow
from generator.document.directives.directive import Body, Directive
from generator.document.phrases import read_inlines
from generator.findings import message

ITEM = re.compile(r" {0,3}[-*+][ \t]+(.*)")
"""A list item with its words."""
_PARTS = re.compile(r"(?P<label>[^：:]+)[：:](?P<value>.*?)(?:（(?P<note>[^（）]*)）|\((?P<narrow>[^()]*)\))?")
"""Label, value, note. Matched before tokens become values, so that a value is never cut at a colon of its own."""
_BLANK = re.compile(r"[\s_＿]*")


def _build(body: Body) -> SignatureBlock | None:
    rows = [
        row
        for line, text in enumerate(body.lines, body.line + 1)
        if text.strip() and (row := signature_row(text, body, line=line)) is not None
    ]
    if not rows:
        body.reading.report(
            "signature-without-lines",
            message("the signature block has no line to sign"),
            line=body.line,
            hint=message("write one list item for each: - label：value（note）"),
        )
        return None
    return SignatureBlock(tuple(rows))


def signature_row(text: str, body: Body, *, line: int) -> SignatureRow | None:
    """Return a line to sign; none when it was reported."""
    item = ITEM.fullmatch(text)
    parts = _PARTS.fullmatch(item[1].strip()) if item else None
    label = read_inlines(parts["label"], body.reading, line=line) if parts else ()
    if parts is None or not label:
        body.reading.report(
            "signature-line-not-understood",
            message("{text} is not a line to sign", text=text.strip()),
            line=line,
            hint=message("write one list item for each: - label：value（note）"),
        )
        return None
    value = "" if _BLANK.fullmatch(parts["value"]) else parts["value"]
    note = parts["note"] if parts["narrow"] is None else parts["narrow"]
    return SignatureRow(
        label,
        read_inlines(value, body.reading, line=line),
        read_inlines(note or "", body.reading, line=line),
    )


DIRECTIVE = Directive(_build)
