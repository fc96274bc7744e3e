"""What the bid says is to prove its promises, and where the documents make these promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.gaps import is_gap
from generator.model.naming import declarations
from generator.model.promise import Promise
from generator.model.record import Record
from generator.model.view import Printable


@dataclass(frozen=True, slots=True)
class Proven:
    """A promise with evidence."""

    path: str
    title: str
    """Where it stands in the bid, by Chinese names: ``质保：储热水箱、集热管和支架，期限``."""
    field: str
    """Its field's Chinese name."""
    value: Printable
    evidence: tuple[str, ...]


def proven(bid: Record) -> Iterator[Proven]:
    """Yield the promises of a bid that name evidence, in the order of the model."""
    for path, titles, promise in _promises(bid, "", ()):
        value, names = promise.value, tuple(name for name in promise.evidence if not is_gap(name))
        if names and isinstance(value, Printable):
            yield Proven(path, _title(titles), titles[-1], value, names)


def _title(titles: tuple[str, ...]) -> str:
    first, *rest = titles
    return f"{first}：{'，'.join(rest)}" if rest else first


def _promises(
    record: Record, path: str, titles: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...], Promise[object]]]:
    for name, declared in declarations(type(record)).items():
        if declared.internal:
            continue
        value, here = getattr(record, name), f"{path}.{name}" if path else name
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    yield from _within(item, f"{here}[{index}]", (*titles, _called(item, declared.chinese, index)))
        elif isinstance(value, Record):
            yield from _within(value, here, (*titles, declared.chinese))


def _within(
    record: Record, path: str, titles: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...], Promise[object]]]:
    if isinstance(record, Promise):
        yield path, titles, record
    else:
        yield from _promises(record, path, titles)


def _called(item: Record, title: str, index: int) -> str:
    """Return what an item of a list is called: its first required text, which says what it is about."""
    for name, info in type(item).model_fields.items():
        value = getattr(item, name)
        if info.is_required() and isinstance(value, str):
            return value
    return f"{title}{index + 1}"
