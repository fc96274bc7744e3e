"""Lists: every list is a w:num of its own, so that it starts anew and can be told from its neighbour."""

from __future__ import annotations

from generator.document import BulletList, ListItem, OrderedList, Paragraph
from generator.word.names import DEEPEST, list_style
from generator.word.writing.ledger import Ledger, List
from generator.word.writing.markup import paragraph
from generator.word.writing.runs import runs


def list_paragraphs(block: BulletList | OrderedList, ledger: Ledger, depth: int = 0) -> list[tuple[str, str, str]]:
    """Return style, properties and content of each paragraph, nested lists included.

    Raises ValueError when lists are nested more than nine deep: Word has no such level.
    """
    if depth >= DEEPEST:
        raise ValueError(f"lists are nested more than {DEEPEST} deep")
    ordered = isinstance(block, OrderedList)
    kind = "Number" if ordered else "Bullet"
    number = ledger.add_list(List(ordered, depth, block.start if isinstance(block, OrderedList) else 1))
    mark = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    found: list[tuple[str, str, str]] = []
    for item in block.items:
        first, rest = _opened(item)
        if item.blocks:
            found.append((list_style(kind, depth), mark, runs(first.inlines, ledger)))
        for further in rest:
            if isinstance(further, Paragraph):
                found.append((list_style("Continue", depth), "", runs(further.inlines, ledger)))
            else:
                found += list_paragraphs(further, ledger, depth + 1)
    return found


def list_block(block: BulletList | OrderedList, ledger: Ledger, *, keep: str = "") -> str:
    """Return the list; ``keep`` is w:keepNext when its last paragraph stays with what follows."""
    found = list_paragraphs(block, ledger)
    return "".join(
        paragraph(style, content, (keep if position == len(found) - 1 else "") + mark)
        for position, (style, mark, content) in enumerate(found)
    )


def _opened(item: ListItem) -> tuple[Paragraph, tuple[Paragraph | BulletList | OrderedList, ...]]:
    """Return the paragraph that bears the item's number and what follows it; an item may begin with a list."""
    if item.blocks and isinstance(item.blocks[0], Paragraph):
        return item.blocks[0], item.blocks[1:]
    return Paragraph(()), item.blocks
