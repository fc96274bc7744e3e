"""YAML bytes → a guarded tree in which every node knows its place; layers merged, key names made canonical.

Nothing a person can type makes this layer raise, hang or crash: what is wrong becomes findings. ``read`` reads one
file's bytes; ``load`` a file with all that it extends.
"""

from generator.source.layers import load
from generator.source.limits import Limits
from generator.source.names import Name, Names, apply
from generator.source.nodes import Entry, Key, Mapping, Mark, Node, Scalar, Sequence
from generator.source.parsing import read
from generator.source.paths import format_path, parse_path
from generator.source.plain import Plain, to_plain
from generator.source.reading import Reader
from generator.source.tree import Tree

__all__ = [
    "Entry",
    "Key",
    "Limits",
    "Mapping",
    "Mark",
    "Name",
    "Names",
    "Node",
    "Plain",
    "Reader",
    "Scalar",
    "Sequence",
    "Tree",
    "apply",
    "format_path",
    "load",
    "parse_path",
    "read",
    "to_plain",
]
