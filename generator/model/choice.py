"""A field with a fixed set of answers, each with an English and a Chinese name."""

from __future__ import annotations

import enum
from typing import Self

from generator.findings import message
from generator.model.leaves import Reads
from generator.quantities import Locale, Refusal


class Choice(enum.Enum):
    """Members are ``NAME = (english, chinese)``; either name is accepted in YAML."""

    @property
    def english(self) -> str:
        """The English name."""
        return str(self.value[0])

    @property
    def chinese(self) -> str:
        """The Chinese name."""
        return str(self.value[1])

    @classmethod
    def parse(cls, text: str) -> Self | Refusal:
        """Return the member named, or a refusal that lists those there are."""
        word = text.strip()
        for member in cls:
            if word in (member.english, member.chinese):
                return member
        return Refusal(
            message("{text} is not one of the choices here", text=text),
            message("choose one of: {choices}", choices=tuple(f"{m.chinese} ({m.english})" for m in cls)),
        )

    def format(self, form: str = "plain", locale: Locale = "zh-CN") -> str:
        """Return the name in the locale's language."""
        del form
        return self.chinese if locale == "zh-CN" else self.english.replace("_", " ")


def reads(choice: type[Choice]) -> Reads:
    """Return the annotation by which pydantic reads this choice from text."""
    return Reads(choice.parse, "choice: " + " | ".join(member.chinese for member in choice))
