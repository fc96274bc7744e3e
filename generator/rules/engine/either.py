"""Rules that look for one fault in a bid's YAML and in Word files."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.rules.engine.faults import Fault
from generator.rules.engine.subjects import Offer, Paper


def bid_or_file(
    subject: Offer | Paper, in_bid: Callable[[Offer], Iterator[Fault]], in_file: Callable[[Paper], Iterator[Fault]]
) -> Iterator[Fault]:
    """Yield what is found in a bid, or in a Word file; nothing of what we compose, which says what the bid says."""
    if isinstance(subject, Offer):
        yield from in_bid(subject)
    elif subject.is_file:
        yield from in_file(subject)
