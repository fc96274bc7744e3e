"""Where a bid's YAML says what a finding is about."""

from __future__ import annotations

from generator.findings import Place
from generator.source import Tree
from generator.source.paths import Path


def value_place(tree: Tree, path: Path) -> Place:
    """Return the place of a value: of a promise whose evidence stands in another layer, that of its number."""
    whole = (*path, "value")
    return tree.place(whole if tree.find(whole) is not None else path)
