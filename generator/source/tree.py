"""A whole input: the merged mapping and the files it came from; finds the place of any data path."""

from __future__ import annotations

from dataclasses import dataclass

from generator.source.nodes import Mapping


@dataclass(frozen=True, slots=True)
class Tree:
    """The merged layers of one input."""

    root: Mapping
    files: tuple[str, ...]
    """Shown names of the files read, highest layer first, the input itself last."""
