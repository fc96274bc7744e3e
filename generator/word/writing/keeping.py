"""Which block stays on the page of the one after it."""

from __future__ import annotations

from generator.document import Block, BulletList, Flow, Gantt, OrderedList, Org, Paragraph, Role, SignatureBlock, Table
from generator.document.plain import plain

_ANNOUNCING = 90
"""Signs: about three lines."""


def stays_with(block: Block, following: Block | None) -> bool:
    """Return whether a block's last line must stay with what follows it.

    The page that is signed shows more than 特此承诺; a table is not torn from the lines that announce it (a longer
    paragraph would leave a hole with it), nor a list or a figure from 如下：. (LibreOffice leaves the heading of words
    that move with a drawing.)
    """
    match following:
        case SignatureBlock() | Paragraph(role=Role.CLOSING):
            return True
        case Table() | Gantt():
            return isinstance(block, Paragraph) and len(plain(block.inlines)) <= _ANNOUNCING
        case BulletList() | OrderedList() | Flow() | Org():
            return isinstance(block, Paragraph) and plain(block.inlines[-1:]).endswith(("：", ":"))
        case _:
            return False
