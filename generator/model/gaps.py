"""Gaps (待补): what a draft holds in place of required values that the bid does not give yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar, assert_never

from generator.model.leaves import Gap
from generator.model.record import Record
from generator.model.shapes import Fields, Many, One, Shape, shape, shape_at

R = TypeVar("R", bound=Record)

Path = tuple[str | int, ...]

Gapped: TypeAlias = "Mapping[str, Gapped] | Sequence[Gapped] | str | Gap | None"
"""Plain data in which a gap may stand for a text."""


def is_gap(value: object) -> bool:
    """Return whether a gap stands where a value should be."""
    return value is Gap.GAP


def fill(cls: type[Record], data: Gapped, paths: Iterable[Path]) -> Gapped:
    """Return the data with what is required at each path as gaps.

    A record gets all its required fields. A list gets one item, so that a reader sees what each item shall say.
    """
    for path in paths:
        wanted = shape_at(cls, path)
        data = _put(data, path, _gap(wanted) if wanted else Gap.GAP)
    return data


def with_gap(record: R, path: tuple[str, ...]) -> R:
    """Return the record with a gap at a path that leads through no list; what is given stays."""
    name, rest = path[0], path[1:]
    wanted, given = shape(type(record), name), getattr(record, name)
    if rest and isinstance(wanted, Fields):
        inner = given if isinstance(given, Record) else _blank(wanted.record)
        return record.model_copy(update={name: with_gap(inner, rest)})
    if given is not None and given != ():
        return record
    return record.model_copy(update={name: _made(wanted)})


def _made(wanted: Shape) -> object:
    match wanted:
        case One():
            return Gap.GAP
        case Fields(record):
            return _blank(record)
        case Many(item):
            return (_made(item),)
        case _:
            assert_never(wanted)


def _blank(cls: type[Record]) -> Record:
    gaps: dict[str, Any] = {name: _made(shape(cls, name)) for name in _required(cls)}
    return cls.model_construct(**gaps)


def _gap(wanted: Shape) -> Gapped:
    match wanted:
        case One():
            return Gap.GAP
        case Fields(record):
            return {name: _gap(shape(record, name)) for name in _required(record)}
        case Many(item):
            return [_gap(item)]
        case _:
            assert_never(wanted)


def _required(cls: type[Record]) -> Iterator[str]:
    return (name for name, info in cls.model_fields.items() if info.is_required())


def _put(data: Gapped, path: Path, gap: Gapped) -> Gapped:
    if not path:
        return gap
    step, rest = path[0], path[1:]
    if isinstance(data, dict) and isinstance(step, str):
        return {**data, step: _put(data.get(step), rest, gap)}
    if isinstance(data, list) and isinstance(step, int):
        return [*data[:step], _put(data[step], rest, gap), *data[step + 1 :]]
    return data
