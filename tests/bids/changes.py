"""Every leaf of a bid's YAML, and for each a valid change of its type."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.choice import Choice
from generator.model.leaves import Reads
from generator.model.naming import record_in
from generator.model.record import Record
from generator.source.paths import format_path

Step = str | int
CHANGES = {
    "period": "77个月",
    "time limit": "77分钟",
    "course time": "77学时",
    "frequency": "每年11次",
    "coverage": "每天6:00-23:00",
    "percent": "0.77%",
    "money": "7777元",
    "start event": "试运行通过",
    "date": "2026-03-11",
    "file names": "甲{名称}",
    "whole number": "77",
}
"""A value of each type that the sample holds nowhere."""

NUMBERED = {
    "period": "{}个月",
    "time limit": "{}日",
    "course time": "{}学时",
    "frequency": "每年{}次",
    "percent": "0.{}%",
    "whole number": "{}",
}
"""Where the number of a leaf goes in a value of its type; days, so that last days can be reckoned."""


@dataclass(frozen=True, slots=True)
class YamlLeaf:
    """A scalar of the merged bid: where it stands, what it says, how its field reads it."""

    steps: tuple[Step, ...]
    text: str
    reads: Reads
    data_path: str
    """The path the leaf is printed under: a promise's value carries the promise's path."""

    @property
    def changed(self) -> str:
        """A valid value of the leaf's type that differs from the one given."""
        if self.reads.name == "text":
            return self.text + "改"
        if self.reads.name == "yes/no":
            return "否" if self.reads.parse(self.text) else "是"
        if self.reads.name.startswith("choice"):
            return next(other for other in choices(self.reads) if other not in (self.text, "zh-CN"))
        return CHANGES[self.reads.name]

    def numbered(self, number: int) -> str:
        """Return a valid value of the leaf's type that holds a number, where the type can hold one."""
        if self.reads.name == "text":
            return f"{self.text}改{number}"
        spelled = NUMBERED.get(self.reads.name)
        return spelled.format(number) if spelled else self.changed


def choices(reads: Reads) -> tuple[str, ...]:
    """Return the Chinese names a choice may have."""
    owner = getattr(reads.parse, "__self__", None)
    assert isinstance(owner, type)
    assert issubclass(owner, Choice)
    return tuple(member.chinese for member in owner)


def leaves(cls: type[Record], data: dict[str, typing.Any], above: tuple[Step, ...] = ()) -> Iterator[YamlLeaf]:
    """Yield every scalar of plain merged data, typed by the model."""
    for name, info in cls.model_fields.items():
        if name in data:
            reads = next((m for m in info.metadata if isinstance(m, Reads)), None)
            yield from _under(info.annotation, reads, data[name], (*above, name))


def _under(annotation: object, reads: Reads | None, value: typing.Any, steps: tuple[Step, ...]) -> Iterator[YamlLeaf]:
    inner = record_in(annotation)
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _under(annotation, reads, item, (*steps, index))
    elif isinstance(value, dict):
        assert inner
        yield from leaves(inner, value, steps)
    elif inner and inner.SHORT:
        info = inner.model_fields[inner.SHORT]
        found = next((m for m in info.metadata if isinstance(m, Reads)), None) or reader(info.annotation)
        yield YamlLeaf(steps, value, found, _printed((*steps, inner.SHORT)))
    else:
        yield YamlLeaf(steps, value, reads or reader(annotation), _printed(steps))


def _printed(steps: tuple[Step, ...]) -> str:
    return format_path(steps[:-1] if steps[-1] == "value" else steps)


def reader(annotation: object) -> Reads:
    """Return how a leaf with this annotation is read, through Optional, Annotated and tuples."""
    for part in (annotation, *_parts(annotation)):
        for mark in getattr(part, "__metadata__", ()):
            if isinstance(mark, Reads):
                return mark
    raise AssertionError(f"no reader in {annotation}")


def _parts(annotation: object) -> Iterator[object]:
    for part in typing.get_args(annotation):
        yield part
        yield from _parts(part)


def replaced(data: typing.Any, steps: tuple[Step, ...], value: typing.Any) -> typing.Any:
    """Return plain data with one scalar replaced; the rest is shared."""
    if not steps:
        return value
    head, *rest = steps
    if isinstance(data, list):
        assert isinstance(head, int)
        return [*data[:head], replaced(data[head], tuple(rest), value), *data[head + 1 :]]
    return {**data, head: replaced(data.get(head), tuple(rest), value)}
