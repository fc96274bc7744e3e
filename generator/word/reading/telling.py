"""Reads a story: what stands round its paragraphs and tables is looked through, whatever it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.document.manuscript import Trace
from generator.word.names import TITLE
from generator.word.reading.content import Boxed, Draft, Hung
from generator.word.reading.counters import Counters, Numbered
from generator.word.reading.drawings import Box, Drawn, Linked, Seen, words_of_part
from generator.word.reading.elements import attribute, child, content, is_on, name, named, whole
from generator.word.reading.grids import GridReader
from generator.word.reading.runs import read_content
from generator.word.reading.setting import Setting
from generator.word.reading.stories import Item, Para
from generator.word.refusals import AdmissionError

if TYPE_CHECKING:
    from lxml.etree import _Element

    from generator.word.reading.styles import Style

_DELETING = {"del", "moveFrom"}
_SILENT = {"sectPr", "sdtPr", "sdtEndPr", "tcPr", "customXmlPr"}
_BODY_LEVEL = 9
"""w:outlineLvl of text that is no heading (ECMA-376 17.3.1.20)."""
_GALLERY = "Table of Contents"


@dataclass(frozen=True, slots=True)
class Around:
    """What goes for all that stands in something."""

    deleted: str | None = None
    """Who deleted it while changes were tracked; absent where nobody did."""
    hidden: bool = False
    gallery: bool = False
    control: _Element | None = None
    """The w:sdtPr of a content control that is one paragraph."""


@dataclass(slots=True)
class _Properties:
    """What a w:pPr says."""

    style: str = ""
    number: str = ""
    depth: int | None = None
    outline: int | None = None
    new_page: bool = False
    align: str = ""
    stops: frozenset[str] = frozenset()
    section: _Element | None = None
    end_deleted: bool = False
    """Whether the end of the paragraph was deleted while changes were tracked: it goes on with the next."""
    end_hidden: bool = False


class StoryReader:
    """Reads the stories of one part; lists are counted on from one to the next."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._counters = Counters(setting.numbering)
        self._unended: Draft | None = None
        """What paragraphs hold whose ends were deleted."""
        self._depth = 0
        """How many stories are within each other."""
        self._seen: list[Hung] = []
        self._bookmarks: list[str] = []
        """What stood between paragraphs, for the next one."""

    def read(self, parent: _Element, around: Around = Around()) -> list[Item]:
        """Return the paragraphs and tables of a story.

        What was read is taken out of the tree: a long document need not be in memory twice.
        """
        before, self._unended = self._unended, None
        self._depth += 1
        items = [*self._items(parent, around), *self._ended()]
        self._depth -= 1
        self._unended = before
        if not self._depth and (self._seen or self._bookmarks):
            items.append(self._last())
        return items

    def _last(self) -> Para:
        """Return a paragraph without words that holds what stood after the last."""
        draft = Draft(hung=self._seen, bookmarks=self._bookmarks)
        self._seen, self._bookmarks = [], []
        return Para(draft.done(), self._setting.styles.style(self._setting.styles.default))

    def saw(self, trace: Trace, text: str, name: str = "") -> None:
        """Keep something that tells for the next paragraph."""
        if text:
            self._seen.append(Hung(Seen(trace, text, name)))

    def control(self, properties: _Element | None) -> None:
        """Keep the names of a content control."""
        given = named(properties)
        tag, alias = attribute(given.get("tag")), attribute(given.get("alias"))
        self.saw(Trace.CONTROL, tag or alias, alias)

    def _items(self, parent: _Element, around: Around) -> Iterator[Item]:
        for element in content(parent):
            kind = name(element)
            if kind == "p":
                paragraph = self._paragraph(element, around)
                element.clear()
                if paragraph is not None:
                    yield paragraph
            elif kind == "tbl":
                yield from self._ended()
                yield GridReader(self, self._setting).read(element, around)
                element.clear()
            elif kind == "sdt":
                yield from self._controlled(element, around)
            elif kind == "bookmarkStart":
                self._bookmarks.append(attribute(element, "name"))
            elif kind in _DELETING:
                yield from self._items(element, replace(around, deleted=around.deleted or attribute(element, "author")))
            elif kind not in _SILENT and len(element):
                # Whatever else stands round paragraphs, known to us or not.
                yield from self._items(element, around)

    def _ended(self) -> Iterator[Item]:
        """Yield the paragraph that nothing follows to go on with."""
        if self._unended is not None:
            draft, self._unended = self._unended, None
            yield Para(draft.done(), self._setting.styles.style(self._setting.styles.default))

    def _controlled(self, control: _Element, around: Around) -> Iterator[Item]:
        properties, inside = child(control, "sdtPr"), child(control, "sdtContent")
        if inside is None:
            return
        if attribute(child(properties, "docPartObj", "docPartGallery")) == _GALLERY:
            around = replace(around, gallery=True)
        only = list(content(inside))
        if len(only) == 1 and name(only[0]) == "p":
            yield from self._items(inside, replace(around, control=properties))
            return
        self.control(properties)
        yield from self._items(inside, around)

    def _paragraph(self, paragraph: _Element, around: Around) -> Para | None:
        properties = _properties(child(paragraph, "pPr"))
        called = properties.style or self._setting.styles.default
        style = self._setting.styles.style(called)
        look = self._setting.look(style, called)
        draft = self._unended or Draft()
        self._unended = None
        draft.bookmarks += self._bookmarks
        draft.hung += self._seen
        self._bookmarks, self._seen = [], []
        read_content(
            paragraph,
            self._setting,
            replace(look, hidden=True) if around.hidden else look,
            draft,
            control=around.control,
            deleted=around.deleted,
        )
        if draft.hung:
            draft.hung = list(self._opened(draft.hung))
        if properties.end_deleted and around.deleted is None and properties.section is None:
            self._unended = draft
            return None
        return Para(
            draft.done(),
            style,
            None if around.deleted is not None or properties.end_hidden else self._number(properties, style, called),
            heading=_level(properties, style),
            new_page=properties.new_page,
            align=properties.align,
            stops=properties.stops,
            section=properties.section,
            gallery=around.gallery,
            title=style.id == TITLE,
        )

    def _opened(self, hung: list[Hung]) -> Iterator[Hung]:
        """Yield what hangs on a paragraph, text boxes and parts with words in them read."""
        for each in hung:
            if isinstance(each.what, Box):
                items = StoryReader(self._setting).read(each.what.element, Around(each.deleted))
                yield Hung(Boxed(items), each.deleted)
            elif isinstance(each.what, Linked):
                yield from (Hung(drawn, each.deleted) for drawn in self._drawn(each.what))
            else:
                yield each

    def _drawn(self, linked: Linked) -> Iterator[Drawn]:
        setting = self._setting
        try:
            root = setting.parts.package.part(setting.parts.target(setting.part, linked.id))
        except AdmissionError:
            return  # told of by those who look for dangers
        if root is not None:
            yield from words_of_part(root)

    def _number(self, properties: _Properties, style: Style, id: str) -> Numbered | None:
        number = properties.number or style.number
        listed = self._counters.list(number)
        if listed is None:
            return None
        depth = properties.depth
        if depth is None and not properties.number:
            depth = style.depth
        if depth is None:
            depth = listed.depth_of(id)
        return self._counters.count(number, depth or 0)


def _level(properties: _Properties, style: Style) -> int:
    if properties.outline is None or style.contents:
        return style.heading
    return properties.outline + 1 if properties.outline < _BODY_LEVEL else 0


def _properties(element: _Element | None) -> _Properties:
    found = _Properties()
    for each in element if element is not None else ():
        match name(each):
            case "pStyle":
                found.style = attribute(each)
            case "numPr":
                found.number = attribute(child(each, "numId"))
                depth = child(each, "ilvl")
                found.depth = None if depth is None else whole(attribute(depth))
            case "outlineLvl":
                found.outline = whole(attribute(each), _BODY_LEVEL)
            case "pageBreakBefore":
                found.new_page = is_on(each)
            case "jc":
                found.align = attribute(each)
            case "tabs":
                found.stops = frozenset(attribute(stop) for stop in each)
            case "sectPr":
                found.section = each
            case "rPr":
                found.end_deleted = child(each, "del") is not None or child(each, "moveFrom") is not None
                found.end_hidden = is_on(child(each, "vanish"))
    return found
