"""A whole input: the merged mapping and the files it came from; finds the place of any data path."""

from __future__ import annotations

from collections.abc import Sequence as Steps
from dataclasses import dataclass

from generator.findings import Place
from generator.source.nodes import Entry, Key, Mapping, Mark, Node, Scalar, Sequence
from generator.source.paths import format_path


@dataclass(frozen=True, slots=True)
class Tree:
    """The merged layers of one input."""

    root: Mapping
    files: tuple[str, ...]
    """Shown names of the files read, highest layer first, the input itself last."""

    def find(self, path: Steps[str | int]) -> Node | None:
        """Return the node at this canonical path; absent when there is none."""
        node, _, missing = self._walk(path)
        return None if missing else node

    def entry(self, path: Steps[str | int]) -> Entry | None:
        """Return the entry at this path: value, key, and what it replaced; absent for the root and list items."""
        if not path or not isinstance(path[-1], str):
            return None
        parent = self.find(path[:-1])
        return parent.get(path[-1]) if isinstance(parent, Mapping) else None

    def place(self, path: Steps[str | int], *, key: bool = False) -> Place:
        """Return where the value at this path stands, or its key.

        Of something missing: its key, if that was written without a value; else the key of the nearest mapping or
        list that exists, else where that begins. The place carries the path asked for.
        """
        node, name, missing = self._walk(path)
        text = format_path(path)
        if (missing or key) and name is not None:
            return name.mark.place(text)
        return (_beginning(node) if missing else node.mark).place(text)

    def is_blank(self, path: Steps[str | int]) -> bool:
        """Return whether the key at this path was written without a value."""
        return bool(path) and _blank(self.find(path[:-1]), path[-1]) is not None

    def _walk(self, path: Steps[str | int]) -> tuple[Node, Key | None, bool]:
        """Return the node as far as the path goes, the key it stands under, and whether parts of the path are left.

        A key without a value is as far as a path can go.
        """
        node: Node = self.root
        name: Key | None = None
        for step in path:
            if isinstance(step, str) and isinstance(node, Mapping) and (entry := node.get(step)):
                node, name = entry.value, entry.key
            elif isinstance(step, int) and isinstance(node, Sequence) and 0 <= step < len(node.items):
                node, name = node.items[step], None
            else:
                return node, _blank(node, step) or name, True
        return node, name, False


def _blank(node: Node | None, step: str | int) -> Key | None:
    keys = node.blanks if isinstance(node, Mapping) else ()
    return next((key for key in keys if key.name == step), None)


def _beginning(node: Node) -> Mark:
    """Return the mark of a collection's first key or character: its whole extent would underline too much."""
    if isinstance(node, Scalar):
        return node.mark
    if isinstance(node, Mapping) and node.entries and node.entries[0].key.mark.file == node.mark.file:
        return node.entries[0].key.mark
    return node.mark._replace(end_line=node.mark.line, end_column=node.mark.column + 1)
