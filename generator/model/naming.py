"""The fields of a Record class: their names in both languages, their declarations, and what is inside them."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from functools import cache

from generator.model.fields import Declaration, declaration
from generator.model.record import Record
from generator.source import Names
from generator.source.names import Name


@cache
def names(cls: type[Record]) -> Names:
    """Return the key names of a Record class, at every depth."""
    result = Names()
    by_name: dict[str, Name] = {}
    for english, declared in declarations(cls).items():
        inner = record_in(cls.model_fields[english].annotation)
        name = Name(english, declared.chinese, names(inner) if inner else None, declared.accumulates)
        for written in (english, declared.chinese):
            if by_name.setdefault(written, name) is not name:
                raise TypeError(f"{cls.__name__}: two fields are called {written}")
    result.fields = by_name
    return result


@cache
def declarations(cls: type[Record]) -> Mapping[str, Declaration]:
    """Return each field's declaration by its English name, in the order defined."""
    return {english: declaration(english, info) for english, info in cls.model_fields.items()}


def record_in(annotation: object) -> type[Record] | None:
    """Return the Record class that an annotation holds, through Optional, Annotated and tuples; or nothing."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    if typing.get_origin(annotation) is typing.Annotated:
        return record_in(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) in (tuple, types.UnionType, typing.Union):
        for argument in typing.get_args(annotation):
            if found := record_in(argument):
                return found
    return None
