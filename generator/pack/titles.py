"""What a promise is called to a person: ``质保：储热水箱、集热管和支架，期限``."""

from __future__ import annotations

from generator.model.naming import declarations
from generator.model.record import Record
from generator.source.paths import Path


def title(bid: Record, path: Path) -> str:
    """Return the Chinese names on the way to a field of a bid; an item of a list is called by what it is about."""
    titles: list[str] = []
    here: object = bid
    for step in path:
        if isinstance(step, str) and isinstance(here, Record):
            titles.append(declarations(type(here))[step].chinese)
            here = getattr(here, step)
        elif isinstance(step, int) and isinstance(here, tuple):
            here = here[step]
            titles[-1] = _called(here, titles[-1], step)
    first, *rest = titles
    return f"{first}：{'，'.join(rest)}" if rest else first


def _called(item: object, title: str, index: int) -> str:
    """Return what an item of a list is called: its first required text, which says what it is about."""
    for name, info in type(item).model_fields.items() if isinstance(item, Record) else ():
        value = getattr(item, name)
        if info.is_required() and isinstance(value, str):
            return value
    return f"{title}{index + 1}"
