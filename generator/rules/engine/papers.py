"""Documents made ready for rules: their passages, and the way from there back to where the words were written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from generator.document import Document
from generator.document.blocks import Inlines
from generator.document.manuscript import Manuscript
from generator.document.origins import Origins
from generator.document.passages import Passage, Stretch, Trait
from generator.document.reading_order import sourced
from generator.findings import AnyPlace, Place
from generator.rules.engine.places import value_place
from generator.rules.engine.subjects import Context, Paper
from generator.source import Scalar, Tree
from generator.source.paths import parse_path

Lines: TypeAlias = Callable[[str, int], str | None]
"""The text of a line (from 1) of a file, named as a Place names it; None when it cannot be had."""


def composed(
    document: Document,
    kind: str,
    context: Context,
    *,
    origins: Origins | None,
    lines: Lines | None = None,
    blind: bool = False,
) -> Paper:
    """Return a document made of templates. A value's place is in the bid's YAML, a word's in its template.

    With ``lines`` a word's place says where in its line it stands.
    """
    every = sourced(document, document.title)

    def written(inlines: Inlines, offset: int) -> Place:
        return (origins and origins.place(inlines, offset)) or Place(kind)

    def place(number: int, start: int, end: int) -> Place:
        passage = every[number].passage
        value = next((each for each in passage.having(Trait.VALUE) if each.start <= start < each.end), None)
        if value and context.tree:
            return _value_place(context.tree, passage, value, start, end)
        found = written(every[number].inlines, start)
        return _column(found, passage.text[start:end], lines) if lines else found

    passages = tuple([each.passage for each in every])
    return Paper(document.title, document, passages, context, place, kind=kind, blind=blind)


def _column(place: Place, words: str, lines: Lines) -> Place:
    """Return the place of words that stand once in the line, as they are printed; else that of the line."""
    text = lines(place.file, place.line) if place.line else None
    if place.column is not None or not text or text.count(words) != 1:
        return place
    column = text.index(words) + 1
    return replace(place, column=column, end_line=place.line, end_column=column + len(words))


def word_file(found: Manuscript, context: Context, *, blind: bool = False) -> Paper:
    """Return a Word file."""

    def place(number: int, start: int, end: int) -> AnyPlace:
        return found.passages[number].at(start, end)

    return Paper(found.file, found.document, found.passages, context, place, manuscript=found, blind=blind)


def _value_place(tree: Tree, passage: Passage, value: Stretch, start: int, end: int) -> Place:
    """Return the place of the words of a value, if they stand in the YAML as they are printed; else the value's."""
    path = parse_path(value.detail) or ()
    place = replace(value_place(tree, path), path=value.detail)
    node = tree.find((*path, "value")) or tree.find(path)
    if not isinstance(node, Scalar) or node.text != passage.text[value.start : value.end]:
        return place
    mark = node.mark
    signs = mark.end_column - mark.column - len(node.text)
    if mark.line != mark.end_line or signs != (0 if node.plain else 2):
        return place  # folded, or with an escape: its characters are not those of the value
    first = mark.column + signs // 2 - value.start
    return replace(place, column=first + start, end_column=first + min(end, value.end))
