"""How much a YAML input may hold. Far above any real bid, far below what makes a machine suffer."""

from __future__ import annotations

from dataclasses import dataclass

from generator.findings import Message, message


@dataclass(frozen=True, slots=True)
class Limits:
    """Guards against bombs and accidents."""

    size: int = 2_000_000
    """Bytes of one file."""
    depth: int = 64
    """Mappings and lists inside one another, aliases followed."""
    nodes: int = 200_000
    """Scalars, mappings and lists of a file, and of all layers of an input; each use of an alias counts in full."""
    layers: int = 32
    """Files of one input, following ``extends``."""


DEFAULT = Limits()

TOO_DEEP_HINT = message("close brackets, or indent less")


def too_deep(limits: Limits) -> Message:
    """Return what is said of a file whose nesting exceeds the limit."""
    return message("lists and mappings are nested more than {limit} deep", limit=limits.depth)
