"""What all quantities have in common: reading text or refusing it, writing themselves, comparing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, Protocol, Self, TypeAlias

from generator.findings import Message
from generator.quantities.comparison import Comparison

Locale: TypeAlias = Literal["zh-CN", "en"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a text was not understood, and what to write instead."""

    message: Message
    hint: Message | None = None


class Quantity(Protocol):
    """A frozen value that reads, writes and compares itself; ``==`` is of number and unit as written."""

    FORMS: ClassVar[tuple[str, ...]]
    """Names of the forms it can be written in, ``plain`` first."""

    @classmethod
    def parse(cls, text: str, /) -> Self | Refusal:
        """Return the quantity that the text spells, or why it does not. Never raises."""
        ...

    def format(self, form: str = "plain", locale: Locale = "zh-CN") -> str:
        """Return the spelling; ``parse`` reads every form back as an equal quantity."""
        ...

    def compare(self, other: Self, /) -> Comparison:
        """Return how self stands to other; unknown, with what would need to be known, where it is not certain."""
        ...
