"""Reads a table row by row, as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.document.manuscript import Trace
from generator.word.reading.elements import attribute, child, children, content, is_on, name, named, whole
from generator.word.reading.stories import Grid, GridCell, GridRow

if TYPE_CHECKING:
    from lxml.etree import _Element

    from generator.word.reading.setting import Setting
    from generator.word.reading.telling import Around, StoryReader

_DELETING = {"del", "moveFrom"}
_SILENT = {"tblPr", "tblGrid", "trPr", "tblPrEx", "sdtPr", "sdtEndPr", "customXmlPr"}
WIDEST = 200
"""Word has 63 columns at most; a made-up span must not make us build more."""


class GridReader:
    """Reads one table; what is in its cells is read by the reader of the story."""

    def __init__(self, stories: StoryReader, setting: Setting) -> None:
        self._stories = stories
        self._setting = setting

    def read(self, table: _Element, around: Around) -> Grid:
        """Return the table."""
        properties = named(child(table, "tblPr"))
        told = tuple(attribute(properties.get(each)) for each in ("tblCaption", "tblDescription"))
        for kind, text in zip(("title", "descr"), told, strict=True):
            self._stories.saw(Trace.PICTURE, text, kind)
        return Grid(
            style=self._setting.styles.known(attribute(properties.get("tblStyle"))),
            widths=[whole(attribute(column, "w")) for column in children(child(table, "tblGrid"), "gridCol")],
            width_kind=attribute(properties.get("tblW"), "type"),
            rows=list(self._rows(table, around)),
            description=told[1],
        )

    def _rows(self, parent: _Element, around: Around) -> Iterator[GridRow]:
        for element in content(parent):
            kind = name(element)
            if kind == "tr":
                yield self._row(element, around)
                element.clear()
            elif kind not in _SILENT and len(element):
                yield from self._rows(self._through(element, kind), _within(element, kind, around))

    def _through(self, element: _Element, kind: str) -> _Element:
        """Return what holds what stands in an element, once the names of a control are kept."""
        if kind != "sdt":
            return element
        self._stories.control(child(element, "sdtPr"))
        inside = child(element, "sdtContent")
        return element if inside is None else inside

    def _row(self, row: _Element, around: Around) -> GridRow:
        properties = named(child(row, "trPr"))
        deleted, inserted = properties.get("del"), properties.get("ins")
        self._stories.saw(Trace.PERSON, attribute(deleted, "author") or attribute(inserted, "author"))
        if deleted is not None and around.deleted is None:
            around = replace(around, deleted=attribute(deleted, "author"))
        if is_on(properties.get("hidden")):
            around = replace(around, hidden=True)
        found = GridRow(
            header=is_on(properties.get("tblHeader")),
            before=min(whole(attribute(properties.get("gridBefore"))), WIDEST),
            deleted=around.deleted is not None,
        )
        self._cells(row, around, found.cells)
        return found

    def _cells(self, parent: _Element, around: Around, found: list[GridCell]) -> None:
        for element in content(parent):
            kind = name(element)
            if kind == "tc":
                self._cell(element, around, found)
            elif kind == "sdt" and (inside := child(element, "sdtContent")) is not None:
                only = list(content(inside))
                properties = child(element, "sdtPr")
                if len(only) == 1 and len(children(only[0], "p")) == 1 and not children(only[0], "tbl"):
                    self._cells(inside, replace(around, control=properties), found)
                else:
                    self._stories.control(properties)
                    self._cells(inside, around, found)
            elif kind not in _SILENT and len(element):
                self._cells(element, _within(element, kind, around), found)

    def _cell(self, cell: _Element, around: Around, found: list[GridCell]) -> None:
        properties = named(child(cell, "tcPr"))
        deleted = properties.get("cellDel")
        if deleted is not None and around.deleted is None:
            around = replace(around, deleted=attribute(deleted, "author"))
        items = self._stories.read(cell, around)
        span = max(1, min(whole(attribute(properties.get("gridSpan")), 1), WIDEST))
        across, down = properties.get("hMerge"), properties.get("vMerge")
        if across is not None and attribute(across) != "restart" and found:
            # How Word 2000 merged cells of a row: each is still there (ECMA-376 part 4, 9.3).
            found[-1].span += span
            found[-1].items += items
            return
        found.append(
            GridCell(
                items,
                span,
                continues=down is not None and attribute(down) != "restart",
                merged=down is not None,
            )
        )


def _within(element: _Element, kind: str, around: Around) -> Around:
    if kind in _DELETING and around.deleted is None:
        return replace(around, deleted=attribute(element, "author"))
    return around
