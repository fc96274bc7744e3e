"""Nodes without their places: what a model validates."""

from __future__ import annotations

from typing import TypeAlias

from generator.source.nodes import Mapping, Node, Scalar

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"
"""Mappings by canonical key, lists, scalars as text, nulls as None."""


def to_plain(node: Node) -> Plain:
    """Return the node's content."""
    if isinstance(node, Scalar):
        return None if node.is_null else node.text
    if isinstance(node, Mapping):
        return {entry.key.name: to_plain(entry.value) for entry in node.entries}
    return [to_plain(item) for item in node.items]
