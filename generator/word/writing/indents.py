"""How far each list level is set in, and the marks of the levels."""

from __future__ import annotations

from dataclasses import dataclass

from generator.word.names import DEEPEST
from generator.word.profile import Profile


@dataclass(frozen=True, slots=True)
class Step:
    """One list level, in twips from the left margin."""

    left: int
    """Where the text begins."""
    hanging: int
    """How far to the left of it the mark begins."""


NUMBERS = (("decimal", "%{}."), ("decimalEnclosedCircle", "%{}"), ("lowerLetter", "%{}."), ("lowerRoman", "%{}."))
"""Format and text of the numbers, level by level; deeper levels begin again."""

BULLETS = ("•", "–")
"""Signs that every Latin text font has, in turn."""


def list_steps(profile: Profile) -> tuple[Step, ...]:
    """Return the nine levels; the first mark stands under the first letter of an indented paragraph."""
    character = profile.body.size * 10
    left = profile.body.indent * profile.body.size // 10
    steps = []
    for _ in range(DEEPEST):
        hanging = character * 3 // 2
        left += hanging
        steps.append(Step(left, hanging))
    return tuple(steps)
