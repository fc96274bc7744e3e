"""The stories of a file as passages with their places, and what hangs on them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce

from generator.document.manuscript import Found, Trace
from generator.document.passages import Absence, Absent, Kind, Passage, Region, Spot, Trait
from generator.document.typed import read_typed
from generator.findings import Finding, Message, WordPlace, message
from generator.frozen import frozen
from generator.word.names import CAPTION, CONTENTS_TITLE, COVER_TABLE, FIGURE, FIGURE_CAPTION, SIGNATURE_TABLE
from generator.word.reading.blocks import COVER
from generator.word.reading.cells import paragraphs
from generator.word.reading.content import Boxed, Noted
from generator.word.reading.controls import differs
from generator.word.reading.drawings import Drawn, Seen
from generator.word.reading.lists import list_depth
from generator.word.reading.places import Trail
from generator.word.reading.signing import is_signing
from generator.word.reading.stories import Grid, GridCell, Item, Para
from generator.word.reading.tables import grid_width, lay_out
from generator.word.reading.words import Wording

_CAPTION = re.compile(r"[表图]\s?\d+(?:[-—–.]\d+)?[\s:：]")
_COUNTS = re.compile(r"SEQ\b", re.IGNORECASE)
_BEHIND = {Trait.LINK: Trace.LINK, Trait.FIELD: Trace.FIELD}
_CLOSED = re.compile(r"[、.．)）:：】]$")
_COUNTED = (Kind.PARAGRAPH, Kind.ITEM, Kind.CAPTION, Kind.SIGNING)
"""What a reader counts as paragraphs below a heading."""
_AROUND_BOXES = (Region.HEADER, Region.FOOTER)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on the text."""

    author: str
    items: list[Item]


@dataclass(slots=True)
class Record:
    """What came of the stories."""

    passages: list[Passage] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@frozen
class _At:
    """Where one is."""

    region: Region
    steps: tuple[Message, ...] = ()
    """The way to here below the last heading; none in the text itself."""
    spot: Spot | None = None


class Recorder:
    """Goes through stories in reading order."""

    def __init__(self, file: str, notes: Mapping[tuple[str, str], list[Item]], comments: Mapping[str, Comment]) -> None:
        self.record = Record()
        self._trail = Trail(file)
        self._notes = dict(notes)
        self._comments = comments
        self._counts: Counter[str] = Counter()
        """How many notes and comments of each kind were come by, and tables in all."""
        self._commented: dict[str, tuple[WordPlace, Message]] = {}
        """By its id, where each comment hangs."""

    def text(self, items: Iterable[Item]) -> None:
        """Go through the text."""
        self._items(items, _At(Region.BODY))

    def band(self, items: Iterable[Item], region: Region, steps: tuple[Message, ...]) -> None:
        """Go through a header or footer."""
        self._trail.rise()
        self._items(items, _At(region, steps))

    def comments(self) -> None:
        """Go through the comments: those that hang on the text, then any others."""
        for name in dict.fromkeys((*self._commented, *self._comments)):
            comment = self._comments[name]
            place, step = self._commented.get(name) or (None, self._counted("comment", comment.author))
            self._trail.go_to(place)
            self._items(comment.items, _At(Region.COMMENT, (*(place.steps if place else ()), step)))

    def _items(self, items: Iterable[Item], at: _At) -> None:
        tables = 0
        for item in items:
            if isinstance(item, Para):
                self._paragraph(item, at)
                continue
            tables += 1
            self._table(item, at, message("table {number}", number=tables) if at.steps else self._trail.table())

    def _paragraph(self, paragraph: Para, at: _At) -> None:
        words = paragraph.content.words
        kind = _kind(paragraph, words.text, at)
        number = paragraph.number.shown if paragraph.number else ""
        if kind is Kind.CAPTION and (label := _caption_begin(words)):
            number, words = words.text[:label].strip(), words.after(label)
        begins = kind is Kind.HEADING and bool(words.text.strip())
        if begins:
            self._trail.rise(paragraph.heading)
        place = self._place(words, kind, at)
        self._passage(paragraph, words, place, at, kind=kind, number=number)
        if begins:
            self._trail.enter(paragraph.heading, _numbered(number, words.text))
        self._besides(paragraph, at, place)
        self._behind(words, place)

    def _place(self, words: Wording, kind: Kind, at: _At) -> WordPlace:
        steps = at.steps
        if not steps and kind in _COUNTED and words.text.strip():
            steps = (self._trail.paragraph(),)
        elif kind is Kind.CONTENTS:
            steps = (*steps, message("table of contents"))
        elif kind is Kind.COVER:
            steps = (*steps, message("cover"))
        return self._trail.place(words.text or "".join(absent.text for absent in words.absent), *steps)

    def _passage(
        self, paragraph: Para, words: Wording, place: WordPlace, at: _At, *, kind: Kind, number: str = ""
    ) -> None:
        """Add a passage, unless there is nothing at all: an item without words has its number."""
        if not (words.text or words.absent or number):
            return
        typed = read_typed(words.text) if kind is not Kind.CONTENTS else None
        self.record.passages.append(
            Passage(
                words.text,
                place,
                kind,
                at.region,
                _level(paragraph, kind),
                number,
                typed.text if typed else "",
                at.spot,
                paragraph.style.name,
                words.stretches,
                words.absent,
            )
        )

    def _besides(self, paragraph: Para, at: _At, place: WordPlace) -> None:
        """Add what a paragraph holds besides its words."""
        for value, stored in paragraph.content.differing:
            self.record.findings.append(differs(value, stored, replace(place, quote=value.text, path=value.path)))
        self.record.found += [Found(Trace.BOOKMARK, mark, place) for mark in paragraph.content.bookmarks if mark]
        self._hung(paragraph, at, place)

    def _behind(self, words: Wording, place: WordPlace) -> None:
        """Add what stands behind the words: what is not to be seen, where links lead, what fields say."""
        for absent in words.absent:
            self.record.found.append(
                Found(Trace.UNSEEN, absent.text, replace(place, quote=absent.text), absent.why.value)
            )
        for each in words.stretches:
            if each.trait in _BEHIND:
                shown = words.text[each.start : each.end]
                self.record.found.append(Found(_BEHIND[each.trait], each.detail, replace(place, quote=shown), shown))

    def _hung(self, paragraph: Para, at: _At, place: WordPlace) -> None:
        drawn = paragraph.style.id == FIGURE
        for hung in paragraph.content.hung:
            what = hung.what
            if isinstance(what, Seen):
                if not (drawn and what.name == "name"):  # of its shapes: only the reader of figures asks for them
                    self.record.found.append(Found(what.trace, what.text, place, what.name))
            elif isinstance(what, Boxed | Drawn):
                region = at.region if at.region in _AROUND_BOXES else Region.TEXT_BOX
                inside = _At(region, (*place.steps, message("text box")))
                if isinstance(what, Boxed):
                    self._items(what.items, inside)
                else:
                    self._drawn(what.text, inside, hung.deleted)
            elif isinstance(what, Noted):
                self._noted(what, place)

    def _drawn(self, text: str, at: _At, deleted: str | None) -> None:
        place = self._trail.place(text, *at.steps)
        absent = () if deleted is None else (Absent(Absence.DELETED, text, 0, deleted),)
        self.record.passages.append(Passage("" if absent else text, place, region=at.region, absent=absent))

    def _noted(self, noted: Noted, place: WordPlace) -> None:
        if noted.kind == "comment":
            comment = self._comments.get(noted.id)
            if comment and noted.id not in self._commented:
                self._commented[noted.id] = place, self._counted("comment", comment.author)
            return
        items = self._notes.pop((noted.kind, noted.id), None)  # each is told once: notes may refer to each other
        if items:
            region = Region.FOOTNOTE if noted.kind == "footnote" else Region.ENDNOTE
            self._items(items, _At(region, (*place.steps, self._counted(noted.kind))))

    def _counted(self, kind: str, author: str = "") -> Message:
        self._counts[kind] += 1
        number = self._counts[kind]
        if kind == "footnote":
            return message("footnote {number}", number=number)
        if kind == "endnote":
            return message("endnote {number}", number=number)
        return message("comment {number} by {author}", number=number, author=author or "?")

    def _table(self, table: Grid, at: _At, step: Message) -> None:
        self._counts["table"] += 1
        number = self._counts["table"]
        if table.style in (SIGNATURE_TABLE, COVER_TABLE):
            self._signing(table, at)
            return
        live = [row for row in table.rows if not row.deleted]
        spans = {id(each.cell): each.rowspan for row in lay_out(live, grid_width(table)) for each in row}
        row = 0
        for line in table.rows:
            row += not line.deleted
            column = line.before + 1
            for cell in line.cells:
                spot = Spot(
                    number,
                    max(row, 1),
                    column,
                    cell.span,
                    spans.get(id(cell), 1),
                    line.header,
                    at.spot.table if at.spot else 0,
                )
                way = message("row {row}, column {column}", row=spot.row, column=column)
                self._items(_shown(cell), _At(at.region, (*at.steps, step, way), spot))
                column += cell.span

    def _signing(self, table: Grid, at: _At) -> None:
        """Go through lines to sign: label, value and note in a row are one line."""
        for row in table.rows:
            inside = list(paragraphs([item for cell in row.cells for item in cell.items]))
            words = reduce(Wording.joined, (each.content.words for each in inside), Wording(""))
            place = self._place(words, Kind.SIGNING, at)
            if inside:
                self._passage(inside[0], words, place, at, kind=Kind.SIGNING)
            for each in inside:
                self._besides(each, at, place)
            self._behind(words, place)


def _shown(cell: GridCell) -> Iterable[Item]:
    """Return what is in a cell; what a merged cell covers is there, and nobody sees it."""
    if not cell.continues:
        return cell.items
    return [
        replace(item, content=replace(item.content, words=item.content.words.unseen()))
        if isinstance(item, Para)
        else item
        for item in cell.items
    ]


def _caption_begin(words: Wording) -> int:
    """Return where the words of a caption begin, after the number that Word counted; 0 where it counted none."""
    field = next((each for each in words.stretches if each.trait is Trait.FIELD and _COUNTS.match(each.detail)), None)
    if field is None:
        return 0
    return field.end + (words.text[field.end : field.end + 1] in (" ", "\u3000"))


def _kind(paragraph: Para, text: str, at: _At) -> Kind:
    style = paragraph.style
    if paragraph.title:
        return Kind.TITLE
    if paragraph.gallery or style.contents or style.id == CONTENTS_TITLE:
        return Kind.CONTENTS
    if style.id in COVER:
        return Kind.COVER
    if paragraph.heading and at.region is Region.BODY:
        return Kind.HEADING
    if is_signing(text):
        return Kind.SIGNING
    if style.id in (CAPTION, FIGURE_CAPTION) or (paragraph.align == "center" and _CAPTION.match(text)):
        return Kind.CAPTION
    if at.spot:
        return Kind.CELL
    return Kind.ITEM if paragraph.number or list_depth(style.id) is not None else Kind.PARAGRAPH


def _level(paragraph: Para, kind: Kind) -> int:
    if kind is Kind.HEADING:
        return paragraph.heading
    if kind is Kind.ITEM:
        return 1 + (paragraph.number.depth if paragraph.number else list_depth(paragraph.style.id) or 0)
    return 0


def _numbered(number: str, text: str) -> str:
    """Return a heading as it shows, on one line."""
    words = " ".join(text.split())
    return f"{number}{words}" if not number or _CLOSED.search(number) else f"{number} {words}"
