"""Faults of a whole bid: one file a fault, named after it. What a single value gets wrong, its own type says.

A rule's module docstring is its page; ``check`` is one generator over the bid and the tree it came from.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.model import Bid
from generator.rules import (
    area_given_twice,
    dates_out_of_order,
    day_off_and_worked,
    event_dated_twice,
    events_out_of_order,
    time_limits_out_of_order,
)
from generator.source import Tree

RULES = (
    area_given_twice,
    dates_out_of_order,
    day_off_and_worked,
    event_dated_twice,
    events_out_of_order,
    time_limits_out_of_order,
)


def check(bid: Bid, tree: Tree) -> Iterator[Finding]:
    """Yield what every rule finds."""
    for rule in RULES:
        yield from rule.check(bid, tree)
