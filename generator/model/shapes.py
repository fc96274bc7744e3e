"""What a field takes (one value, a record, or a list), read off its annotation for all who walk the model."""

from __future__ import annotations

import types
import typing
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from generator.model.leaves import Reads
from generator.model.promise import Promise
from generator.model.record import Record


@dataclass(frozen=True, slots=True)
class One:
    """A single value."""

    reads: Reads
    type: type
    """What it is once it is read: ``str``, ``Duration``, a Choice."""


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping with named fields."""

    record: type[Record]

    @property
    def value(self) -> One | None:
        """What a bare text in its place stands for; absent where it has no short form."""
        inner = shape(self.record, self.record.SHORT) if self.record.SHORT else None
        return inner if isinstance(inner, One) else None

    @property
    def short(self) -> Reads | None:
        """How a bare text in its place is read; absent where it has no short form."""
        return self.value.reads if self.value else None

    @property
    def is_promise(self) -> bool:
        """Whether it is the long form of a promise."""
        return issubclass(self.record, Promise)


@dataclass(frozen=True, slots=True)
class Many:
    """A list of alike items."""

    item: One | Fields


Shape: TypeAlias = One | Fields | Many


@cache
def shape(cls: type[Record], english: str) -> Shape:
    """Return what a field takes. Raises TypeError for a bare type: pydantic, not we, would read its text."""
    info = cls.model_fields[english]
    found = _one(info.annotation, info.metadata) or _shape(info.annotation)
    if found is None:
        raise TypeError(f"{cls.__name__}.{english} is a bare {info.annotation}: give it a leaf type or a record")
    return found


def may_be_absent(cls: type[Record], english: str) -> bool:
    """Return whether a record may say nothing in this field; a list that may be empty says nothing when it is."""
    info = cls.model_fields[english]
    return not info.is_required() and info.default in (None, ())


def shape_at(cls: type[Record], path: tuple[str | int, ...]) -> Shape | None:
    """Return what is taken at a canonical path; absent when the model has no such path."""
    here: Shape | None = Fields(cls)
    for step in path:
        if isinstance(step, str) and isinstance(here, Fields) and step in here.record.model_fields:
            here = shape(here.record, step)
        elif isinstance(step, int) and isinstance(here, Many):
            here = here.item
        else:
            return None
    return here


def _shape(annotation: object) -> Shape | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return Fields(annotation)
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _one(arguments[0], arguments[1:])
    if origin in (types.UnionType, typing.Union):
        inner = [argument for argument in arguments if argument is not types.NoneType]
        return _shape(inner[0]) if len(inner) == 1 else None
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        item = _shape(arguments[0])
        return Many(item) if isinstance(item, One | Fields) else None
    return None


def _one(annotation: object, marks: Sequence[object]) -> One | None:
    reads = next((mark for mark in marks if isinstance(mark, Reads)), None)
    return One(reads, annotation) if reads and isinstance(annotation, type) else None
