"""What stands in a line: words, values, references. Frozen; nothing here knows the model or Word."""

from __future__ import annotations

import enum
from typing import TypeAlias

from generator.frozen import frozen


@frozen
class Text:
    """Plain words of a template, or text that a template computed. Holds no line break and is never empty."""

    text: str


@frozen
class Value:
    """A value of the bid, alive in Word as a content control. Its text may hold ``\\n`` and tabs, and may be empty."""

    text: str
    path: str
    """Canonical English data path, ``warranty.tiers[0].period``."""
    form: str = "plain"
    """The spelling asked for: two forms of one path are two texts (3年, 叁年)."""
    title: str = ""
    """The field's Chinese name, shown on the content control."""


@frozen
class Gap:
    """The place of a value that is still to be given (待补); only drafts have any."""

    title: str
    """What is asked for: the field's Chinese name. Holds no line break and no tab."""

    @property
    def text(self) -> str:
        """What a reader sees."""
        return f"{GAP_SIGN}：{self.title}】"


GAP_SIGN = "【待补"
"""What every gap begins with. No final document holds these characters."""


@frozen
class LineBreak:
    """A forced new line inside a paragraph."""


class Page(enum.Enum):
    """Which page number a field shows."""

    NUMBER = "number"
    COUNT = "count"


@frozen
class PageField:
    """The number of the page it stands on, or the number of pages; for headers and footers."""

    page: Page


@frozen
class Reference:
    """The number of a heading or table elsewhere in the document (表1, 二), found by the target's id."""

    target: str


@frozen
class Strong:
    """Words that carry the promise."""

    children: tuple[Inline, ...]


@frozen
class Emphasis:
    """Words set apart: emphasis dots in Chinese, italics in English."""

    children: tuple[Inline, ...]


Inline: TypeAlias = Text | Value | Gap | LineBreak | PageField | Reference | Strong | Emphasis
Inlines: TypeAlias = tuple[Inline, ...]
