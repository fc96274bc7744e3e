"""The outcome of comparing two quantities: certain, half certain, or unknown with a reason."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from generator.findings import Message


class Order(enum.Enum):
    """How a first quantity stands to a second."""

    LESS = "less"
    AT_MOST = "at most"
    """Less or equal, and which is not known: 5日 against 5个工作日."""
    EQUAL = "equal"
    AT_LEAST = "at least"
    GREATER = "greater"
    UNKNOWN = "unknown"

    def flipped(self) -> Order:
        """Return how the second stands to the first."""
        return _FLIPPED[self]


_FLIPPED = {
    Order.LESS: Order.GREATER,
    Order.AT_MOST: Order.AT_LEAST,
    Order.EQUAL: Order.EQUAL,
    Order.AT_LEAST: Order.AT_MOST,
    Order.GREATER: Order.LESS,
    Order.UNKNOWN: Order.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """An order, and for an unknown one what would need to be known."""

    order: Order
    reason: Message | None = None
