"""Sections: runs of pages that share their paper, their headers and their way of counting (ECMA-376 17.6)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from generator.document import Block, Contents, Cover, Document, Landscape, PageBreak
from generator.word.profile import Profile
from generator.word.writing.package import RELATIONS


@dataclass(frozen=True, slots=True)
class Section:
    """What stands on pages of one kind."""

    blocks: tuple[Block, ...]
    landscape: bool = False
    bands: tuple[str, ...] = ("header", "footer")
    """What its pages show of header and footer."""
    opens: bool = False
    """Whether page numbers start with it."""

    @property
    def cover(self) -> Cover | None:
        """The cover, where that is all there is."""
        block = self.blocks[0] if self.blocks else None
        return block if isinstance(block, Cover) else None


def cut(document: Document) -> list[Section]:
    """Return the document's sections; one at least.

    A Cover is a section, a Landscape is one, and one ends after the Contents. What comes before the first numbered
    page, up to the contents, shows no page number; the cover shows no header either.
    """
    sections: list[Section] = []
    start = 0
    blocks = document.blocks
    for position, block in enumerate(blocks):
        if isinstance(block, Cover | Landscape):
            sections += _plain(blocks[start:position], after=sections, before=True)
            sections.append(_own(block))
        elif isinstance(block, Contents):
            sections += _plain(blocks[start : position + 1], after=sections, before=False)
        else:
            continue
        start = position + 1
    sections += _plain(blocks[start:], after=sections, before=False)
    return _numbered(sections or [Section(())])


def _own(block: Cover | Landscape) -> Section:
    if isinstance(block, Cover):
        return Section((block,), bands=())
    return Section(block.blocks, landscape=True)


def _plain(blocks: Sequence[Block], *, after: Sequence[Section], before: bool) -> list[Section]:
    """Return a section of the blocks, if any are left: a page break beside a section's end would make a blank page."""
    first, last = 0, len(blocks)
    while after and first < last and isinstance(blocks[first], PageBreak):
        first += 1
    while before and first < last and isinstance(blocks[last - 1], PageBreak):
        last -= 1
    return [Section(tuple(blocks[first:last]))] if first < last else []


def _numbered(sections: list[Section]) -> list[Section]:
    fronts = [
        position
        for position, section in enumerate(sections)
        if section.cover or any(isinstance(block, Contents) for block in section.blocks)
    ]
    # What ends with its cover or contents has no page to start from: all its pages are like others.
    opening = fronts[-1] + 1 if fronts else 0
    if not 0 < opening < len(sections):
        return [section if section.bands else replace(section, bands=("header", "footer")) for section in sections]
    return [
        replace(section, bands=tuple(band for band in section.bands if band != "footer"))
        if position < opening
        else replace(section, opens=position == opening)
        for position, section in enumerate(sections)
    ]


def section_properties(section: Section, profile: Profile, parts: Collection[str]) -> str:
    """Return w:sectPr; ``parts`` are the headers and footers that the file has."""
    number = 2 if section.landscape else 1
    references = "".join(
        f'<w:{band}Reference w:type="default" r:id="{RELATIONS[part][0]}"/>'
        for band in section.bands
        if (part := f"word/{band}{number}.xml") in parts
    )
    start = '<w:pgNumType w:start="1"/>' if section.opens else ""
    # Without a header of its own the first page shows none.
    first = "<w:titlePg/>" if section.cover else ""
    return f'<w:sectPr>{references}{_paper(section, profile)}{start}<w:cols w:space="720"/>{first}</w:sectPr>'


def _paper(section: Section, profile: Profile) -> str:
    width, height = profile.paper.twips
    margins = profile.margins
    top, right, bottom, left = margins.top, margins.right, margins.bottom, margins.left
    turned = ""
    if section.landscape:
        # Turned anticlockwise, as Word does it: the binding edge is at the top.
        width, height, turned = height, width, ' w:orient="landscape"'
        top, right, bottom, left = left, top, right, bottom
    if section.cover and not section.cover.mark:
        top = profile.cover_look.top
    return (
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"'
        f' w:header="{margins.header}" w:footer="{margins.footer}" w:gutter="0"/>'
    )
