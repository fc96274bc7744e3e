"""The nodes of a YAML tree, each with its place. Scalars are text: the model types them, not YAML."""

from __future__ import annotations

from dataclasses import field
from typing import NamedTuple, TypeAlias

from generator.findings import Place
from generator.frozen import frozen


class Mark(NamedTuple):
    """Where a node stands: the shown file name, and 1-based lines and columns (characters), end exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def place(self, path: str = "") -> Place:
        """Return the place a finding can carry."""
        return Place(self.file, self.line, self.column, self.end_line, self.end_column, path)


@frozen
class Scalar:
    """A leaf. ``text`` is exactly what was written (``0123``, ``09:30``, ``NO``), quotes and folding undone.

    Its line breaks are a newline each, however they were written.
    """

    text: str
    mark: Mark
    plain: bool = True
    """Written without quotes and not as a block scalar."""

    @property
    def is_null(self) -> bool:
        """Whether this stands for "nothing": an empty plain scalar, ``~`` or ``null``."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


@frozen
class Key:
    """A mapping key as written, with its canonical English name once names have been applied."""

    name: str
    """Canonical English name; the written text when the name is unknown."""
    written: str
    mark: Mark


@frozen
class Entry:
    """One ``key: value`` of a mapping."""

    key: Key
    value: Node
    replaced: Mark | None = None
    """Where a higher layer gave the value that this one replaces; absent when nothing was replaced."""


@frozen
class Mapping:
    """Entries in the order written; names are unique."""

    entries: tuple[Entry, ...]
    mark: Mark
    blanks: tuple[Key, ...] = field(default=(), compare=False)
    """Keys that were written without a value and say nothing more: where one would write what is missing."""

    def get(self, name: str) -> Entry | None:
        """Return the entry with this canonical name."""
        for entry in self.entries:
            if entry.key.name == name:
                return entry
        return None


@frozen
class Sequence:
    """Items in the order written (merged lists: the higher layer's items first)."""

    items: tuple[Node, ...]
    mark: Mark


Node: TypeAlias = Scalar | Mapping | Sequence
