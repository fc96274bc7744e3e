"""Typed quantities of a promise: read the spellings people type, compare, write themselves in Chinese and English.

Number and unit are kept as written; nothing converts 工作日 to 日 or 月 to 天. Nothing here raises: what cannot be
read is a Refusal with a hint.
"""

from generator.quantities.comparison import Comparison, Order
from generator.quantities.coverage import Coverage
from generator.quantities.date import Date
from generator.quantities.duration import Duration
from generator.quantities.frequency import Frequency
from generator.quantities.money import Money
from generator.quantities.percent import Percent
from generator.quantities.reading import Locale, Quantity, Refusal
from generator.quantities.start_event import StartEvent

__all__ = [
    "Comparison",
    "Coverage",
    "Date",
    "Duration",
    "Frequency",
    "Locale",
    "Money",
    "Order",
    "Percent",
    "Quantity",
    "Refusal",
    "StartEvent",
]
