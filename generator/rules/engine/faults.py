"""What a rule yields. The engine adds the rule's name and its severity, and finds the place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.findings import AnyPlace, Message, Severity
from generator.model.project import Track
from generator.rules.engine.subjects import Hit

Severities: TypeAlias = Severity | Mapping[Track | None, Severity]
"""A rule's severity: one, or one for each procurement track; that of ``None`` counts where the track has none or is
not known."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, as a rule found it."""

    message: Message
    """What is wrong, with the user's own words; lower-case start, no full stop."""
    at: Hit | AnyPlace | None
    """Words of a document, or a place of the bid; absent only when nothing is concerned that has a place."""
    hint: Message | None = None
    """What to do about it."""
    related: tuple[tuple[Message, Hit | AnyPlace], ...] = ()
    """The other places concerned, each with what it shows."""
    severity: Severity | None = None
    """Where this fault weighs otherwise than the rule's others; absent where it does not."""
