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
        """Return the member named, or a refusal that names the nearest, or lists those there are."""
        for member in cls:
            if text in (member.english, member.chinese):
                return member
        choices = tuple(f"{member.chinese} ({member.english})" for member in cls)
        if not text.strip():
            return Refusal(message("there is no value here"), message("choose one of: {choices}", choices=choices))
        near = _nearest(text, tuple(name for member in cls for name in (member.chinese, member.english)))
        if near:
            hint = message("did you mean {name}? the choices are: {choices}", name=near, choices=choices)
        else:
            hint = message("choose one of: {choices}", choices=choices)
        return Refusal(message("{text} is not one of the choices here", text=text), hint)

    def format(self, form: str = "plain", locale: Locale = "zh-CN") -> str:
        """Return the name in the locale's language."""
        del form
        return self.chinese if locale == "zh-CN" else self.english.replace("_", " ")


def reads(choice: type[Choice]) -> Reads:
    """Return the annotation by which pydantic reads this choice from text."""
    return Reads(
        choice.parse,
        "choice: " + " | ".join(member.chinese for member in choice),
        choices=tuple((member.english, member.chinese) for member in choice),
    )


def _nearest(text: str, names: tuple[str, ...]) -> str:
    """Return the name that is spelled most like the text; empty when none comes near."""
    import difflib  # only a refusal needs it

    spelled = text.strip().lower().replace(" ", "_").replace("-", "_")
    lower = {name.lower().replace("-", "_"): name for name in names}
    near = difflib.get_close_matches(spelled, lower, n=1, cutoff=0.5)
    return lower[near[0]] if near else ""
