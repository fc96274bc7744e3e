"""Reading in tests: the value, or a failed test."""

from __future__ import annotations

from generator.findings import Message
from generator.quantities import Coverage, Date, Duration, Frequency, Money, Percent, Refusal, StartEvent
from generator.report import word

Value = Duration | Frequency | Coverage | Percent | Money | StartEvent | Date
KINDS: tuple[type[Value], ...] = (Duration, Frequency, Coverage, Percent, Money, StartEvent, Date)


def worded(message: Message | None) -> str:
    """Return a message in English."""
    assert message is not None
    return word(message, "en")


def order(kind: type[Value], first: str, second: str) -> str:
    """Return the name of the order of two spellings, after checking that the reverse is its mirror."""
    one, other = kind.parse(first), kind.parse(second)
    assert not isinstance(one, Refusal), worded(one.message)
    assert not isinstance(other, Refusal), worded(other.message)
    comparison = one.compare(other)  # type: ignore[arg-type]  # both are of one kind
    assert other.compare(one).order is comparison.order.flipped()  # type: ignore[arg-type]  # as above
    assert (comparison.reason is not None) is (comparison.order.value == "unknown")
    return comparison.order.value
