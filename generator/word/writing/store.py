"""The values as they are printed, in a custom XML part; every content control is bound to its node there."""

from __future__ import annotations

import hashlib
import uuid
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.document import Value
from generator.word.names import STORE, TAG_LIMIT, is_spelled, stable_id
from generator.word.writing.markup import DECLARATION, attribute, encode, run, text

GUID = '"<00000000-0000-0000-0000-000000000000>"'
"""Stands where the store's id goes until all nodes are known; a text's ``<`` is escaped, so no text spells this.

It is as long as the id: putting that in its place is then a copy.
"""

_BINDING = f'<w:dataBinding w:prefixMappings="xmlns:b=\'{STORE}\'" w:xpath="/b:values[1]/b:value['
_STORED = f'" w:storeItemID={GUID}/>'


@dataclass(slots=True)
class _Node:
    """A path and form of which the text stands in the document."""

    value: Value
    position: int
    """Among the nodes of the part, from 1."""
    uses: int = 0


class Store:
    """Collects the values while the document is written, one node per path and form."""

    def __init__(self) -> None:
        self._nodes: dict[tuple[str, str], _Node] = {}
        self._ids: set[int] = set()

    def control(self, value: Value, look: str = "") -> str:
        """Return the content control of a value; ``look`` is the w:rPr of its run.

        Raises ValueError when the path and form already have another text: Word would show one text in both places.
        """
        key = (value.path, value.form)
        node = self._nodes.get(key)
        if node is None:
            node = self._nodes[key] = _Node(value, len(self._nodes) + 1)
        known, words = node.value.text, value.text
        if known != words:
            raise ValueError(f"{value.path} ({value.form}) has two texts: {known!r} and {words!r}")
        node.uses += 1
        number = zlib.crc32(f"{value.path}\0{value.form}\0{node.uses}".encode()) & 0x7FFFFFFF
        while number in self._ids or not number:
            number = (number + 1) & 0x7FFFFFFF
        self._ids.add(number)
        multiline = ' w:multiLine="1"' if "\n" in words or "\t" in words or "\r" in words else ""
        # Word shows its placeholder text in a control whose node is empty: an empty value is not bound.
        binding = f"{_BINDING}{node.position}]{_STORED}" if words else ""
        return (
            f'<w:sdt><w:sdtPr>{look}<w:alias w:val="{_alias(value.title or value.path)}"/>'
            f'<w:tag w:val="{attribute(tag(value))}"/><w:id w:val="{number}"/>{binding}'
            f"<w:text{multiline}/></w:sdtPr><w:sdtContent>{run(words, look)}</w:sdtContent></w:sdt>"
        )

    def xml(self, bookmarks: Mapping[str, str]) -> str:
        """Return the part; empty when there is nothing to keep. Bookmarks are listed if they do not spell their id."""
        names = {name: target for target, name in bookmarks.items() if not is_spelled(name)}
        if not self._nodes and not names:
            return ""
        nodes = "".join([_node(node.value) for node in self._nodes.values()])
        listed = "".join(f'<bookmark name="{name}" id="{attribute(target)}"/>' for name, target in names.items())
        return f'{DECLARATION}<values xmlns="{STORE}">{nodes}{listed}</values>'


def tag(value: Value) -> str:
    """Return what the control is tagged with: the path where Word keeps it whole and it says enough."""
    if len(value.path) <= TAG_LIMIT and (value.text or value.form == "plain"):
        return value.path
    return f"v-{stable_id(value.path, value.form)}"


def guid(xml: str) -> str:
    """Return the store's id, made from its content.

    Were it the same in every file, a control copied from one file to another would show the other's value.
    """
    digest = hashlib.sha256(encode(xml)).digest()
    return "{" + str(uuid.UUID(bytes=digest[:16], version=5)).upper() + "}"


@lru_cache(maxsize=1024)
def _alias(title: str) -> str:
    return attribute(title[:TAG_LIMIT])


@lru_cache(maxsize=1024)
def _manner(form: str, title: str) -> str:
    """Return what is told of a value besides its path and text; most values of a table share it."""
    return f' form="{attribute(form)}"' + (f' title="{attribute(title)}"' if title else "")


def _node(value: Value) -> str:
    words = value.text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in value.text else value.text
    listed = tag(value)
    listing = "" if listed == value.path else f' id="{listed}"'
    return f'<value path="{attribute(value.path)}"{_manner(value.form, value.title)}{listing}>{text(words)}</value>'
