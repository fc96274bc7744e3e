"""What the bid says is to prove its promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.gaps import is_gap
from generator.model.naming import declarations
from generator.model.promise import Promise
from generator.model.record import Record
from generator.model.view import Printable
from generator.source.paths import Path


@dataclass(frozen=True, slots=True)
class Proven:
    """A promise with evidence."""

    path: Path
    field: str
    """Its field's Chinese name."""
    value: Printable
    evidence: tuple[str, ...]


def proven(bid: Record) -> Iterator[Proven]:
    """Yield the promises of a bid that name evidence, in the order of the model."""
    for path, field, promise in _promises(bid, ()):
        value, names = promise.value, tuple(name for name in promise.evidence if not is_gap(name))
        if names and isinstance(value, Printable):
            yield Proven(path, field, value, names)


def _promises(record: Record, above: Path) -> Iterator[tuple[Path, str, Promise[object]]]:
    for name, declared in declarations(type(record)).items():
        value, path = getattr(record, name), (*above, name)
        if declared.internal:
            continue
        if isinstance(value, Promise):
            yield path, declared.chinese, value
        elif isinstance(value, Record):
            yield from _promises(value, path)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    yield from _promises(item, (*path, index))
