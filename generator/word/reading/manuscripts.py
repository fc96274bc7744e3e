"""All that a Word file holds, put together from its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator.document import Band, Document
from generator.document.manuscript import Found, Manuscript, Trace
from generator.document.normal import normal
from generator.document.passages import Passage, Region
from generator.findings import Finding, Message, WordPlace, message
from generator.word.parts import Parts
from generator.word.reading.bands import read_band
from generator.word.reading.blocks import read_blocks
from generator.word.reading.controls import Controls
from generator.word.reading.elements import attribute, child, children, is_landscape
from generator.word.reading.headings import find_headings
from generator.word.reading.numberings import read_numbering
from generator.word.reading.recording import Comment, Recorder
from generator.word.reading.setting import Setting
from generator.word.reading.store import read_store
from generator.word.reading.stories import Item, Para
from generator.word.reading.styles import read_styles
from generator.word.reading.telling import StoryReader
from generator.word.reading.traces import find_traces, titles
from generator.word.refusals import damaged

if TYPE_CHECKING:
    from lxml.etree import _Element

_BANDS = {"headerReference": Region.HEADER, "footerReference": Region.FOOTER}
_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_CHINESE_FROM = 0.1
"""Which part of the letters makes a document Chinese: an English one quotes a name or two."""


def read_parts(parts: Parts) -> tuple[Manuscript, tuple[Finding, ...]]:
    """Return the manuscript and what is wrong with it. Raises AdmissionError."""
    file, text = parts.package.file, _Text(parts)
    comments = _comments(text.setting)
    recorder = Recorder(file, dict(_notes(text.setting)), comments)
    recorder.text(text.items)
    for steps, region, story in text.bands.all():
        recorder.band(story, region, steps)
    recorder.comments()
    record, styles = recorder.record, text.setting.styles
    document = text.document(styles.language or _language(record.passages))
    authors = (Found(Trace.PERSON, comment.author, WordPlace(file)) for comment in comments.values())
    found = _once((*record.found, *authors, *find_traces(parts, styles, text.bands.parts)))
    return Manuscript(file, document, tuple(record.passages), found), tuple(record.findings)


def read_tree(parts: Parts) -> Document:
    """Return the block tree alone, of a file that says its language. Raises AdmissionError."""
    text = _Text(parts)
    return text.document(text.setting.styles.language)


class _Text:
    """The text of a file, read; headers and footers are read when they are asked for."""

    def __init__(self, parts: Parts) -> None:
        package = parts.package
        body = child(package.taken(parts.main), "body")
        if body is None:
            raise damaged(package.file, message("the Word file is damaged: {part} has no text", part=parts.main))
        styles = read_styles(package.part(parts.related("styles")))
        numbering = read_numbering(package.part(parts.related("numbering")))
        self.setting = Setting(parts, parts.main, styles, numbering, Controls(read_store(package)))
        self._last = child(body, "sectPr")
        self.items = StoryReader(self.setting).read(body)
        if not styles.ours:
            _mark_headings(self.items, styles.size)
        sections = [item.section for item in self.items if isinstance(item, Para) and item.section is not None]
        self.bands = _Bands(self.setting, [*sections, *([] if self._last is None else [self._last])])

    def document(self, language: str) -> Document:
        """Return the block tree in canonical form."""
        document = Document(
            title=next(titles(self.setting.parts), ""),
            language=language,
            blocks=read_blocks(self.items, self._last, self.setting.controls),
            header=self.bands.usual("headerReference"),
            footer=self.bands.usual("footerReference"),
        )
        return normal(document)


def _once(found: Iterable[Found]) -> tuple[Found, ...]:
    """Return what was found, each person once: of a thousand changes by one the first tells it."""
    people: set[str] = set()
    kept: list[Found] = []
    for each in found:
        if each.trace is Trace.PERSON:
            if not each.text or each.text in people:
                continue
            people.add(each.text)
        kept.append(each)
    return tuple(kept)


def _mark_headings(items: list[Item], size: int) -> None:
    paragraphs = [item for item in items if isinstance(item, Para)]
    levels, title = find_headings(paragraphs, size)
    for position, level in levels.items():
        paragraphs[position].heading = level
    if title is not None:
        paragraphs[title].title = True


def _notes(setting: Setting) -> Iterator[tuple[tuple[str, str], list[Item]]]:
    for kind, plural in _NOTES.items():
        part = setting.parts.related(plural)
        reader = StoryReader(setting.for_part(part))
        for note in children(setting.parts.package.taken(part), kind):
            if attribute(note, "type") not in _SEPARATORS:
                yield (kind, attribute(note, "id")), reader.read(note)


def _comments(setting: Setting) -> dict[str, Comment]:
    part = setting.parts.related("comments")
    reader = StoryReader(setting.for_part(part))
    return {
        attribute(comment, "id"): Comment(attribute(comment, "author"), reader.read(comment))
        for comment in children(setting.parts.package.taken(part), "comment")
    }


class _Bands:
    """The headers and footers of all sections; one that several share is read once."""

    def __init__(self, setting: Setting, sections: list[_Element]) -> None:
        self.parts: dict[str, list[Item]] = {}
        self._setting = setting
        self._sections = sections

    def all(self) -> Iterator[tuple[tuple[Message, ...], Region, list[Item]]]:
        """Yield each with the way to it, section by section."""
        for number, section in enumerate(self._sections, 1):
            for kind, region in _BANDS.items():
                for reference in children(section, kind):
                    part = self._part(reference)
                    if part and part not in self.parts:
                        way = _step(region, attribute(reference, "type"))
                        steps = (
                            (way,) if len(self._sections) == 1 else (message("section {number}", number=number), way)
                        )
                        yield steps, region, self._story(part)

    def usual(self, kind: str) -> Band:
        """Return the band of usual pages: of upright ones before those turned sideways, of later ones before others."""
        band = Band()
        for section in sorted(self._sections, key=is_landscape, reverse=True):
            for reference in children(section, kind):
                part = self._part(reference)
                if part and attribute(reference, "type") in ("default", ""):
                    band = read_band(self._story(part))
        return band

    def _part(self, reference: _Element) -> str:
        return self._setting.parts.target(self._setting.part, attribute(reference, "id", relation=True))

    def _story(self, part: str) -> list[Item]:
        if part not in self.parts:
            root = self._setting.parts.package.taken(part)
            self.parts[part] = [] if root is None else StoryReader(self._setting.for_part(part)).read(root)
        return self.parts[part]


def _step(region: Region, type: str) -> Message:
    if region is Region.HEADER:
        if type == "first":
            return message("header of the first page")
        return message("header of even pages") if type == "even" else message("header")
    if type == "first":
        return message("footer of the first page")
    return message("footer of even pages") if type == "even" else message("footer")


def _language(passages: Iterable[Passage]) -> str:
    letters = chinese = 0
    for passage in passages:
        letters += sum(map(str.isalpha, passage.text))
        chinese += sum("\u3400" <= sign <= "\u9fff" or sign >= "\U00020000" for sign in passage.text)
    return "en" if letters and chinese < _CHINESE_FROM * letters else "zh-CN"
