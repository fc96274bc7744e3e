"""The fields of a Record class: their names in both languages, their declarations, and what is inside them."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from functools import cache

from generator.findings import Message, message
from generator.model.fields import Declaration, declaration
from generator.model.record import Record
from generator.model.shapes import Fields, shape_at
from generator.source import Names
from generator.source.names import Name


@cache
def names(cls: type[Record]) -> Names:
    """Return the key names of a Record class, at every depth."""
    result = Names()
    by_name: dict[str, Name] = {}
    for english, declared in declarations(cls).items():
        inner = record_in(cls.model_fields[english].annotation)
        inside, short = (names(inner), inner.SHORT) if inner else (None, "")
        name = Name(english, declared.chinese, inside, short=short, accumulates=declared.accumulates)
        for written in (english, declared.chinese):
            if by_name.setdefault(written, name) is not name:
                raise TypeError(f"{cls.__name__}: two fields are called {written}")
    result.fields = by_name
    return result


@cache
def declarations(cls: type[Record]) -> Mapping[str, Declaration]:
    """Return each field's declaration by its English name, in the order defined."""
    return {english: declaration(english, info) for english, info in cls.model_fields.items()}


def called(cls: type[Record], path: tuple[str | int, ...]) -> str | Message:
    """Return what a message calls the field at a canonical path: both its names, and which item of a list."""
    if path and isinstance(path[-1], int):
        return message("item {number} of {field}", number=path[-1] + 1, field=called(cls, path[:-1]))
    if not path:
        return message("this file")
    here: Names | None = names(cls)
    for step in path[:-1]:
        if isinstance(step, str):
            name = here.find(step) if here else None
            here = name.inside if name else None
    found = here.find(str(path[-1])) if here else None
    return f"{found.chinese} ({found.english})" if found else str(path[-1])


def titled(cls: type[Record], path: tuple[str | int, ...]) -> str:
    """Return a canonical path under its Chinese names, without the numbers of items: 质保 › 分项."""
    here: Names | None = names(cls)
    titles: list[str] = []
    for step in path:
        if isinstance(step, str):
            name = here.find(step) if here else None
            titles.append(name.chinese if name else step)
            here = name.inside if name else None
    return " › ".join(titles)


def example_at(cls: type[Record], path: tuple[str | int, ...]) -> str:
    """Return the example of the field at a canonical path; a promise's ``value`` has that of the promise."""
    last = max((index for index, step in enumerate(path) if isinstance(step, str)), default=0)
    holder = shape_at(cls, path[:last])
    if not path or not isinstance(holder, Fields):
        return ""
    if holder.is_promise and path[last] == "value":
        return example_at(cls, path[:last])
    return declarations(holder.record)[str(path[last])].example


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
