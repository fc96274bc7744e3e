"""What Markdown can say and a document cannot: each is reported, none is dropped in silence."""

from __future__ import annotations

from generator.document.reading import Reading
from generator.findings import message

_NOT_RENDERED = {
    "fence": message("a block of code cannot be rendered"),
    "code_block": message("an indented block is code in Markdown, which cannot be rendered"),
    "blockquote": message("a quotation (>) cannot be rendered"),
    "hr": message("a horizontal rule cannot be rendered"),
    "underlined": message("a heading underlined with = or - cannot be rendered"),
    "heading": message("a heading cannot stand in a list item"),
    "table": message("a table cannot stand in a list item"),
    "directive": message("a directive cannot stand in a list item"),
    "marks": message("# without a blank after it makes no heading"),
    "bars": message("lines that begin with | are no table without an alignment row"),
}
_HINTS = {
    "fence": message("write paragraphs, a list or a table"),
    "code_block": message("take out the blanks at the start of the line"),
    "blockquote": message("delete the > or write \\>"),
    "hr": message("delete it; for a new page write ::: pagebreak"),
    "underlined": message("write # before a heading, and a blank line between a paragraph and a line of - or ="),
    "heading": message("end the list first: no blanks at the start of the line"),
    "table": message("end the list first: no blanks at the start of the line"),
    "directive": message("end the list first: no blanks at the start of the line"),
    "marks": message("write a blank after the #, or \\# for the sign itself"),
    "bars": message(
        "write | --- | --- | after the header and no blank line between the rows, or \\| for the sign itself"
    ),
}


def report_unrendered(kind: str, reading: Reading, *, line: int) -> None:
    """Report a construct (a token's kind, or a key above) that has no block."""
    reading.report("markdown-not-rendered", _NOT_RENDERED[kind], line=line, hint=_HINTS[kind])
