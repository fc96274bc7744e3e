"""Counting as Word does: the number that each numbered paragraph shows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.word.reading.number_formats import spell
from generator.word.reading.numberings import Level, List, Numbering

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph's automatic number."""

    list: str
    """w:numId."""
    depth: int
    """From 0."""
    ordered: bool
    """Whether it counts; else it is a bullet."""
    count: int
    """What its own level has come to."""
    shown: str
    """``一、``, ``3.2``, ``•``."""


class Counters:
    """The counts of one story: the text with its tables, one header, one note. Lists of one definition count on."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def list(self, id: str) -> List | None:
        """Return the list of an id; none for a paragraph that is taken out of its list (0), or knows a wrong one."""
        return None if id in ("", "0") else self._numbering.get(id)

    def count(self, id: str, depth: int) -> Numbered | None:
        """Count a paragraph; none when the list has no such level, or none that shows anything."""
        listed = self.list(id)
        level = listed.levels.get(depth) if listed else None
        if listed is None or level is None:
            return None
        counts = self._counts.setdefault(listed.definition, {})
        for begun, start in listed.overrides.items():
            # Once the list has begun, the level counts on (17.9.26).
            if begun <= depth and (id, begun) not in self._begun:
                self._begun.add((id, begun))
                counts.pop(begun, None)
                if begun == depth:
                    counts[begun] = start - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for above in range(depth):
            counts.setdefault(above, listed.levels.get(above, Level()).start)
        for below in [each for each in counts if each > depth and _starts_anew(listed.levels.get(each), each, depth)]:
            del counts[below]
        if not level.ordered and "%" not in level.pattern:
            return Numbered(id, depth, False, counts[depth], level.bullet) if level.bullet else None
        return Numbered(id, depth, True, counts[depth], _shown(level, listed, counts))


def _starts_anew(level: Level | None, depth: int, after: int) -> bool:
    """Return whether a level begins again after a paragraph of a level above it (17.9.10)."""
    if level is None or level.restart is None:
        return True
    return level.restart != 0 and after < min(level.restart, depth)


def _shown(level: Level, listed: List, counts: dict[int, int]) -> str:
    def written(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        own = listed.levels.get(depth, Level())
        count = counts.get(depth, own.start)
        return spell(count, "decimal" if level.legal else own.form, own.custom)

    return _PLACE.sub(written, level.pattern)
