"""YAML bytes → a guarded tree in which every node knows its place; layers merged, key names made canonical.

Nothing a person can type makes this layer raise, hang or crash: what is wrong becomes findings.
"""

from generator.source.names import Names
from generator.source.nodes import Entry, Key, Mapping, Node, Scalar, Sequence
from generator.source.reading import Reader
from generator.source.tree import Tree

__all__ = ["Entry", "Key", "Mapping", "Names", "Node", "Reader", "Scalar", "Sequence", "Tree"]
