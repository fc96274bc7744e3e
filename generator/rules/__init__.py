"""Faults that lose bids: one file a fault, named after it. What a single value gets wrong, its own type says.

``examine`` asks every rule about a bid, its documents, or a Word file. A rule's module docstring is its page in
English, ``<fault>.zh-CN.md`` beside it the same in Chinese. The machinery is in ``engine/``, the words that rules look
for in ``dictionaries/``, the articles of law they compare with in ``law/``.
"""

from generator.rules.engine import Context
from generator.rules.engine.examination import Examined, examine
from generator.rules.engine.papers import composed, word_file

__all__ = ["Context", "Examined", "composed", "examine", "word_file"]
