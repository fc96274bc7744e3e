"""The names that a bid itself brings along: nobody need wonder how they got into its documents."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.model.bid import Bid
from generator.model.naming import declarations
from generator.model.record import Record

_NAMES = frozenset({"name", "short_name", "bank", "brand", "manufacturer", "organiser", "provider"})
"""Fields that hold a name, wherever they stand."""


@lru_cache(maxsize=8)
def known_names(bid: Bid) -> frozenset[str]:
    """Return the names of parties, people, products, service points … that the bid gives, and those it allows."""
    given = {name.strip() for name in _names(bid)} | {name.strip() for name in bid.guard.allowed_names}
    return frozenset(name for name in given if len(name) > 1)


def _names(record: Record) -> Iterator[str]:
    for english, declared in declarations(type(record)).items():
        value = getattr(record, english)
        if declared.internal:
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield from _names(item)
            elif isinstance(item, str) and english in _NAMES:
                yield item
