"""Data paths as people write them in a bid: by either name of a field, for one item of a list or for all of them.

质保.分项.期限          every tier's period
质保.分项[main].期限    that of the tier whose id is main
warranty.tiers[0]       the first tier, and all in it
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.findings import Message, message
from generator.model.naming import declarations, names, record_in
from generator.model.record import Record
from generator.quantities import Refusal
from generator.source.paths import Path

_STEP = re.compile(r"(?P<name>[^.\[\]\s]+)(?:\[(?P<item>[^\[\]]*)\])?")


@dataclass(frozen=True, slots=True)
class Step:
    """A field, and which item of it."""

    name: str
    """Canonical English name."""
    item: str | int | None = None
    """An item's position from 0, or its id; absent for all items, and where there are none."""


Pattern = tuple[Step, ...]


def read_pattern(cls: type[Record], written: str) -> Pattern | Refusal:
    """Return the path that is written, or what in it names nothing."""
    here: type[Record] | None = cls
    steps: list[Step] = []
    for part in written.strip().split("."):
        found = _STEP.fullmatch(part.strip())
        name = names(here).find(found["name"]) if found and here else None
        if found is None or here is None or name is None:
            what = message("{path} names no field of a bid: there is no {name}", path=written, name=part.strip())
            return Refusal(what, _hint(here, part))
        item = found["item"]
        steps.append(Step(name.english, int(item) if item and item.isdecimal() else item))
        here = record_in(here.model_fields[name.english].annotation)
    return tuple(steps)


def values(record: Record, pattern: Pattern) -> Iterator[tuple[Path, object]]:
    """Yield what stands at the path, each with its exact path; nothing where it is not given."""
    yield from _values(record, pattern, ())


def covers(record: Record, pattern: Pattern, path: Path) -> bool:
    """Return whether a value is the one meant, or lies in it."""
    here: object = record
    rest = list(path)
    for step in pattern:
        if not rest or rest.pop(0) != step.name:
            return False
        here = getattr(here, step.name, None)
        if isinstance(here, tuple) and rest and isinstance(rest[0], int):
            position = rest.pop(0)
            if not isinstance(position, int) or position >= len(here):
                return False
            here = here[position]
            if step.item is not None and step.item not in (position, getattr(here, "id", None)):
                return False
        elif step.item is not None:
            return False
    return True


def _values(here: object, pattern: Pattern, above: Path) -> Iterator[tuple[Path, object]]:
    if not pattern:
        yield above, here
        return
    step, rest = pattern[0], pattern[1:]
    inner = getattr(here, step.name, None)
    if isinstance(inner, tuple) and (rest or step.item is not None):
        for position, item in enumerate(inner):
            if step.item in (None, position, getattr(item, "id", None)):
                yield from _values(item, rest, (*above, step.name, position))
    elif inner is not None:
        yield from _values(inner, rest, (*above, step.name))


def _hint(cls: type[Record] | None, part: str) -> Message:
    if cls is None:
        return message("end the path at the field before it")
    known = [(field.english, field.chinese) for field in declarations(cls).values()]
    offered = [pair[not part.isascii()] for pair in known]
    near = difflib.get_close_matches(part.partition("[")[0], [name for pair in known for name in pair], n=1)
    if near:
        return message("did you mean {name}?", name=near[0])
    return message("there are: {names}", names=tuple(offered))
