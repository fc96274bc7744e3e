"""A numbered list that came to one item, which is set as a paragraph: a template cannot know how many a bid has."""

from __future__ import annotations

from dataclasses import replace

from generator.document import Block, Landscape, OrderedList, Paragraph


def unnumbered(block: Block) -> Block:
    """Return the paragraph of a numbered list of one item, with the same words; any other block as it is."""
    match block:
        case OrderedList(items=(item,)) if len(item.blocks) == 1 and isinstance(item.blocks[0], Paragraph):
            return item.blocks[0]
        case Landscape(blocks):
            inner = tuple(map(unnumbered, blocks))
            return block if inner == blocks else replace(block, blocks=inner)
        case _:
            return block
