"""What every class of the tree is: a dataclass with slots, equal and hashed by its fields, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def node(cls: type[T]) -> type[T]:
    """Make a class one of the tree's.

    That nothing is changed is checked with the types: a dataclass frozen at run time takes three times as long to
    make, and a document has tens of thousands of nodes.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
