"""Drafts: marked as such, with gaps for what their documents need; and final documents, which may hold no gap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.document import Band, Document, PageField, Strong, Text, Value
from generator.document.inlines import GAP_SIGN
from generator.document.plain import plain
from generator.document.source import Source
from generator.document.walk import walk_inlines, walk_lines
from generator.findings import Finding, Message, Place, Severity, message
from generator.model.gaps import with_gap
from generator.model.view import RecordView, view
from generator.quantities import Locale
from generator.source import Tree
from generator.source.paths import parse_path

_MARKS: dict[Locale, str] = {"zh-CN": "草稿", "en": "Draft"}


def gapped(bid: RecordView, paths: tuple[str, ...]) -> RecordView:
    """Return the bid with a gap at each of these canonical paths that it does not give."""
    record = bid.record
    for path in paths:
        record = with_gap(record, tuple(path.split(".")))
    return view(record)


def marked(header: Band, locale: Locale) -> Band:
    """Return the header of a draft, which says so on every page."""
    mark = Strong((Text(_MARKS[locale]),))
    return replace(header, centre=(mark, Text(" "), *header.centre) if header.centre else (mark,))


def unfinished(document: Document, source: Source, place: Place, tree: Tree | None) -> Iterator[Finding]:
    """Yield what keeps a document from being final: somebody wrote the mark of a gap into a value or a template.

    ``source`` is what the document was read from, ``place`` that of its sections. A gap itself cannot get into a
    final document.
    """
    if not _may_say(document, source):
        return
    found = False
    for inline in walk_inlines(document):
        if isinstance(inline, Value) and GAP_SIGN in inline.text:
            found = True
            text = message("{title} ({path}) says {words}", title=inline.title, path=inline.path, words=inline.text)
            where = tree.place(parse_path(inline.path) or ()) if tree else place
            yield _unfinished(text, where)
    if not found:
        for line in walk_lines(document):
            if GAP_SIGN in (words := plain(line)):
                yield _unfinished(message("a line of the document says {words}", words=words), place)


def _may_say(document: Document, source: Source) -> bool:
    """Return whether the mark may stand anywhere: its first sign does, or an entity that may be that sign."""
    bands = (part for band in (document.header, document.footer) for part in (band.left, band.centre, band.right))
    words = (source.markdown, document.title, *map(plain, bands))
    values = [value.text for value in source.values.values() if not isinstance(value, PageField)]
    return "&" in source.markdown or GAP_SIGN[0] in "\n".join([*words, *values])


def _unfinished(text: Message, place: Place) -> Finding:
    hint = message("a final document holds no {sign}: write the value itself, or build with --draft", sign=GAP_SIGN)
    return Finding("value-missing", Severity.ERROR, text, place, hint)
