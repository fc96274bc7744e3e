"""A section: Markdown with Jinja below a head that says which data it needs."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass
from functools import lru_cache

from generator.findings import Finding, Place, Severity
from generator.model.fields import field
from generator.model.leaves import Text
from generator.model.record import Record
from generator.model.view import RecordView
from generator.source import Reader
from generator.source.characters import check_text
from generator.source.decoding import decode
from generator.text.library import Template
from generator.text.manifest import read_record
from generator.text.paths import canonical, given

_HEAD = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)


class Head(Record):
    """What stands between the two ``---`` at the top of a section."""

    needs: tuple[Text, ...] = field("需要", "缺了就整节不写的数据", example="[质保.分项]", default=())


@dataclass(frozen=True, slots=True)
class Need:
    """A canonical data path that must be given, and where that is said."""

    path: str
    place: Place


@dataclass(frozen=True, slots=True)
class Section:
    """A section read."""

    name: str
    shown: str
    body: str
    """Jinja and Markdown; the lines of the head are blank, so that line numbers are those of the file."""
    needs: tuple[Need, ...]


def read_section(
    template: Template, reader: Reader, *, root: type[Record]
) -> tuple[Section | None, tuple[Finding, ...]]:
    """Return a section, or what is wrong with its bytes or its head. ``root`` is the class its paths begin in."""
    # A batch reads the same sections for each document.
    if isinstance(reader, Hashable):
        return _remembered(template, reader, root)
    return _read(template, reader, root)


def _read(template: Template, reader: Reader, root: type[Record]) -> tuple[Section | None, tuple[Finding, ...]]:
    text, found = _text(template)
    if text is None:
        return None, found
    head = _HEAD.match(text)
    if head is None:
        return Section(template.name, template.shown, text, ()), found
    needs, wrong = _needs(template, head[1], reader=reader, root=root)
    body = "\n" * head[0].count("\n") + text[head.end() :]
    return Section(template.name, template.shown, body, needs), (*found, *wrong)


_remembered = lru_cache(maxsize=1024)(_read)


def _text(template: Template) -> tuple[str | None, tuple[Finding, ...]]:
    decoded, found = decode(template.data, template.shown)
    if decoded is None:
        return None, found
    text, odd = check_text(decoded if decoded.endswith("\n") else decoded + "\n", template.shown)
    wrong = any(finding.severity is Severity.ERROR for finding in odd)
    return None if wrong else text, (*found, *odd)


def lacking(bid: RecordView, needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Return those needs that the bid does not give."""
    return tuple(need for need in needs if not given(bid, need.path))


def checked(
    written: tuple[str, ...], places: tuple[Place, ...], *, root: type[Record]
) -> tuple[tuple[Need, ...], tuple[Finding, ...]]:
    """Return the paths written under ``needs`` as canonical ones, and those that name nothing."""
    needs: list[Need] = []
    found: list[Finding] = []
    for path, place in zip(written, places, strict=True):
        name, wrong = canonical(root, path, place=place)
        found += wrong
        if name:
            needs.append(Need(name, place))
    return tuple(needs), tuple(found)


def _needs(
    template: Template, head: str, *, reader: Reader, root: type[Record]
) -> tuple[tuple[Need, ...], tuple[Finding, ...]]:
    if not head.strip():
        return (), ()
    # One blank line takes the place of the opening "---", so that places are those of the file.
    record, tree, found = read_record(Head, template, reader=reader, data=("\n" + head).encode())
    if record is None or tree is None:
        return (), found
    places = tuple(tree.place(("needs", index)) for index in range(len(record.needs)))
    needs, wrong = checked(record.needs, places, root=root)
    return needs, (*found, *wrong)
