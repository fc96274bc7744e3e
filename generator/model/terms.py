"""Which word a bidder uses where several mean one thing."""

from __future__ import annotations

from generator.model.fields import field
from generator.model.leaves import Text
from generator.model.record import Item


class Term(Item):
    """The word for one thing."""

    group: Text = field("组", "词组的名称，即词典 term-groups 里的组", example="质保期")
    word: Text = field("用词", "本公司的文件统一用哪个词", example="质保期")
