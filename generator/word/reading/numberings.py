"""word/numbering.xml: the levels of each list, and how each writes its number (ECMA-376 17.9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.word.reading.elements import attribute, child, children, content, is_on, name, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_BULLET = "•"
"""For a bullet that is a sign of a font of pictures (Symbol, Wingdings), or a picture."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of one list."""

    form: str = "decimal"
    """w:numFmt."""
    pattern: str = ""
    """w:lvlText; ``%2`` stands for the number of level 2."""
    start: int = 1
    restart: int | None = None
    """w:lvlRestart: 0 for a level that counts on through all, n for one that starts anew after level n only."""
    legal: bool = False
    """w:isLgl: the numbers of the levels above are shown in digits."""
    custom: str = ""
    """The pattern of a format that is called custom."""
    style: str = ""
    """The paragraph style that is numbered by this level."""

    @property
    def ordered(self) -> bool:
        """Whether it counts."""
        return self.form not in ("bullet", "none")

    @property
    def bullet(self) -> str:
        """The sign of a level that does not count; empty where there is none."""
        if self.form == "none" and "%" not in self.pattern:
            return self.pattern
        sign = self.pattern.strip()
        return _BULLET if not sign or "\ue000" <= sign[0] <= "\uf8ff" else sign


@dataclass(frozen=True, slots=True)
class List:
    """A w:num: a list, or a stretch of one."""

    definition: str
    """What it shares its counts with: the w:abstractNum behind it."""
    levels: Mapping[int, Level]
    overrides: Mapping[int, int] = field(default_factory=dict)
    """Levels that start anew where this w:num begins, and with what."""

    def depth_of(self, style: str) -> int | None:
        """Return the level that numbers a style."""
        return next((depth for depth, level in self.levels.items() if style and level.style == style), None)


Numbering = Mapping[str, List]
"""By w:numId."""


def read_numbering(root: _Element | None) -> Numbering:
    """Return every list of the part; a file without one has none."""
    definitions = {attribute(each, "abstractNumId"): each for each in children(root, "abstractNum")}
    styled = {attribute(child(each, "styleLink")): name for name, each in definitions.items()}
    found: dict[str, List] = {}
    for num in children(root, "num"):
        definition = attribute(child(num, "abstractNumId"))
        # A definition may only name a numbering style, whose own definition has the levels (17.9.21).
        linked = attribute(child(definitions.get(definition), "numStyleLink"))
        definition = styled.get(linked, definition) if linked else definition
        levels = _levels(definitions.get(definition))
        overrides: dict[int, int] = {}
        for override in children(num, "lvlOverride"):
            depth = whole(attribute(override, "ilvl"))
            own = child(override, "lvl")
            if own is not None:
                levels[depth] = _level(own)
            start = child(override, "startOverride")
            if start is not None:
                overrides[depth] = whole(attribute(start), 1)
                levels[depth] = replace(levels.get(depth, Level()), start=overrides[depth])
        found[attribute(num, "numId")] = List(definition, levels, overrides)
    return found


def _levels(definition: _Element | None) -> dict[int, Level]:
    return {whole(attribute(level, "ilvl")): _level(level) for level in children(definition, "lvl")}


def _level(level: _Element) -> Level:
    form = next((each for each in content(level) if name(each) == "numFmt"), None)
    restart = child(level, "lvlRestart")
    return Level(
        form=attribute(form) or "decimal",
        pattern=attribute(child(level, "lvlText")),
        start=whole(attribute(child(level, "start")), 0 if child(level, "start") is None else 1),
        restart=None if restart is None else whole(attribute(restart)),
        legal=is_on(child(level, "isLgl")),
        custom=attribute(form, "format"),
        style=attribute(child(level, "pStyle")),
    )
