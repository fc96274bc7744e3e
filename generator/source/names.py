"""The names a key may have, handed in by the caller: the source layer knows no field of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Name:
    """A field: its canonical English name, its Chinese key, and the names inside its value."""

    english: str
    chinese: str
    inside: Names | None = None
    """Names of the keys in the field's mapping, or in each mapping of its list; absent for leaves and free maps."""
    accumulates: bool = False
    """Whether a lower layer's list items are added to the higher layer's, and ``null`` cannot remove them.

    So limits on what may be promised can be tightened by a bid, never loosened.
    """


@dataclass(slots=True)
class Names:
    """The fields of one mapping, found by either name. Built once per model class; may refer to itself."""

    fields: Mapping[str, Name] = field(default_factory=dict)
    """Each field under its English and under its Chinese name (both NFC)."""

    def find(self, written: str) -> Name | None:
        """Return the field that this key names; absent when it names none."""
        return self.fields.get(written)
