"""Typed quantities of a promise: read the spellings people type, compare, write themselves in Chinese and English.

Number and unit are kept as written; nothing converts 工作日 to 日 or 月 to 天. Nothing here raises: what cannot be
read is a Refusal with a hint.
"""

from generator.quantities.comparison import Comparison, Order
from generator.quantities.duration import Duration
from generator.quantities.reading import Locale, Quantity, Refusal

__all__ = ["Comparison", "Duration", "Locale", "Order", "Quantity", "Refusal"]
