"""The numbers of headings, tables and figures: Word counts them itself, we count too, for references and contents."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from generator.document.blocks import Document, Heading, Table
from generator.document.figures import Flow, Gantt, Org
from generator.document.numerals import chinese_numeral
from generator.document.walk import walk_top


class Counting(enum.Enum):
    """How a level writes its number."""

    DECIMAL = "decimal"
    CHINESE = "chinese"
    """一、二 … 十、十一 … 一百零一; Word's ``chineseCountingThousand``."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of headings."""

    pattern: str
    """As Word's ``w:lvlText``: ``%2`` stands for the number of level 2."""
    counting: Counting = Counting.DECIMAL
    gap: str = ""
    """What stands between the number and the heading's words: nothing or a space."""


@dataclass(frozen=True, slots=True)
class HeadingScheme:
    """How headings are numbered, outermost level first."""

    levels: tuple[Level, Level, Level, Level]


SCHEMES: Final[Mapping[str, HeadingScheme]] = {
    # GB/T 9704-2012, 7.3.3: 一、（一）1.（1）
    "official": HeadingScheme(
        (Level("%1、", Counting.CHINESE), Level("（%2）", Counting.CHINESE), Level("%3."), Level("（%4）"))
    ),
    "chapters": HeadingScheme(
        (
            Level("第%1章", Counting.CHINESE, " "),
            Level("第%2节", Counting.CHINESE, " "),
            Level("%3、", Counting.CHINESE),
            Level("（%4）", Counting.CHINESE),
        )
    ),
    "decimal": HeadingScheme(
        (Level("%1", gap=" "), Level("%1.%2", gap=" "), Level("%1.%2.%3", gap=" "), Level("%1.%2.%3.%4", gap=" "))
    ),
}
"""The schemes there are, by the name a style profile gives."""

Captioned: TypeAlias = Table | Flow | Org | Gantt
"""What has a caption, and a number if it is not empty."""
_CAPTIONS: Final[Mapping[str, tuple[str, str]]] = {"zh-CN": ("表", "图"), "en": ("Table ", "Figure ")}
"""The word before the number of a table and of a figure; each is counted by itself."""


@dataclass(frozen=True, slots=True)
class Label:
    """The number of a table or figure and the word before it: ``表`` and ``1``, ``Figure `` and ``1``."""

    word: str
    number: str

    def __str__(self) -> str:
        return self.word + self.number


@dataclass(frozen=True, slots=True)
class Numbering:
    """The numbers of one document. Blocks are told apart by identity: two equal tables have two numbers."""

    references: Mapping[str, str]
    """What a Reference to an id shows.

    The label of a table or figure (表1, 图1). A heading's number without the mark after it (一, not 一、) and, below
    level 1, with the numbers above it so that it names one heading only: 一（二）3, 第一章第二节, 1.2.3.
    """
    _headings: Mapping[int, str]
    _captions: Mapping[int, Label]

    def heading(self, heading: Heading) -> str:
        """Return the number before the heading's words, marks included, gap not: ``一、``."""
        return self._headings[id(heading)]

    def caption(self, block: Captioned) -> Label | None:
        """Return the label of a table or figure; none when it has no caption."""
        return self._captions.get(id(block))


def number(document: Document, scheme: str = "official") -> Numbering:
    """Return the numbers of headings (by one of SCHEMES), and of tables and figures with captions.

    A level that was skipped counts as 1, as in Word.
    """
    levels = SCHEMES[scheme].levels
    table, figure = _CAPTIONS.get(document.language, _CAPTIONS["en"])
    captioned = {table: 0, figure: 0}
    counts: list[int] = []
    headings: dict[int, str] = {}
    captions: dict[int, Label] = {}
    references: dict[str, str] = {}
    for block in walk_top(document):
        match block:
            case Heading(level):
                counts = _counted(counts, level)
                headings[id(block)] = _written(levels[level - 1], levels, counts)
                if block.id:
                    references[block.id] = _cited(levels, counts)
            case Table() | Flow() | Org() | Gantt() if block.caption:
                word = table if isinstance(block, Table) else figure
                captioned[word] += 1
                label = Label(word, str(captioned[word]))
                captions[id(block)] = label
                if block.id:
                    references[block.id] = str(label)
    return Numbering(references, headings, captions)


def _counted(counts: list[int], level: int) -> list[int]:
    kept = counts[:level] + [1] * (level - 1 - len(counts))
    if len(kept) == level:
        return [*kept[:-1], kept[-1] + 1]
    return [*kept, 1]


def _written(level: Level, levels: tuple[Level, ...], counts: list[int]) -> str:
    def spelled(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        count = counts[place]
        return chinese_numeral(count) if levels[place].counting is Counting.CHINESE else str(count)

    return re.sub(r"%(\d)", spelled, level.pattern)


def _cited(levels: tuple[Level, ...], counts: list[int]) -> str:
    depth = len(counts)
    own = _written(levels[depth - 1], levels, counts).rstrip("、.")
    if depth == 1 or "%1" in levels[depth - 1].pattern:
        return own
    return _cited(levels, counts[:-1]) + own
