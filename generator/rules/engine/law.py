"""Legal floors and caps as data: ``law/<fault>.yaml`` beside the rules, one provision an item.

    - id: installation
      citation: 《建设工程质量管理条例》第四十条第一款第（四）项
      says: 电气管线、给排水管道、设备安装和装修工程的最低保修期限为2年
      tracks: [政府采购工程, 依法招标工程]    on which procurement tracks; all where it is left out
      least: 2年                              or most: 10%
      words: [管路, 给排水]                   by which a rule knows what falls under it
      effective: 2000-01-30
      checked: 2025-04                        when somebody last read the text; only the month where that is all we know
      status: L                               L read in the statute, W seen quoted, M from general knowledge

Only what was read in the statute may be an error; all else is a warning at most, and its finding says so. The tool
gives hints, not legal advice.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.findings import Message, Severity, message
from generator.model.project import Track

FOLDER = Path(__file__).parent.parent / "law"


class Status(enum.Enum):
    """How well the text of a provision is known."""

    READ = "L"
    QUOTED = "W"
    SUPPOSED = "M"


@dataclass(frozen=True, slots=True)
class Provision:
    """A floor or a cap that a law sets."""

    id: str
    citation: str
    """Title and article, as a Chinese lawyer writes them."""
    says: str
    """What it says, in our own words."""
    effective: str
    checked: str
    status: Status
    tracks: frozenset[Track] = frozenset(Track)
    least: str = ""
    """A quantity as the model reads it; empty where there is no floor."""
    most: str = ""
    words: tuple[str, ...] = ()

    def applies(self, track: Track | None) -> bool:
        """Return whether it governs a procurement; where the track is not known, only what governs all does."""
        return track in self.tracks if track else self.tracks == frozenset(Track)

    def severity(self, wanted: Severity) -> Severity:
        """Return how bad a breach may be called."""
        return wanted if self.status is Status.READ else min(wanted, Severity.WARNING)

    @property
    def cited(self) -> Message:
        """The source, for a hint; it says where nobody has read the text."""
        if self.status is Status.READ:
            return message("{citation} (text checked {date})", citation=self.citation, date=self.checked)
        return message("{citation} (unverified: read the text before you rely on it)", citation=self.citation)


@cache
def provisions(fault: str) -> tuple[Provision, ...]:
    """Return the provisions that a rule compares with, by its name."""
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    items = yaml.load((FOLDER / f"{fault}.yaml").read_bytes(), loader)
    return tuple(_provision(item) for item in items)


def provision(fault: str, id: str) -> Provision:
    """Return one of them. Raises LookupError when there is none: a rule that asks for it is ours."""
    return next(each for each in provisions(fault) if each.id == id)


def _provision(item: dict[str, Any]) -> Provision:
    named = {track.chinese: track for track in Track}
    fields = {key: str(value) for key, value in item.items() if key not in ("tracks", "words", "status")}
    tracks = frozenset(named[name] for name in item["tracks"]) if "tracks" in item else frozenset(Track)
    return Provision(**fields, tracks=tracks, words=tuple(item.get("words", ())), status=Status(item["status"]))
