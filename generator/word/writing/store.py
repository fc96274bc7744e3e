"""The values as they are printed, in a custom XML part; every content control is bound to its node there."""

from __future__ import annotations

import hashlib
import uuid
import zlib
from collections.abc import Mapping

from generator.document import Value
from generator.word.names import STORE, TAG_LIMIT, is_spelled, stable_id
from generator.word.writing.markup import DECLARATION, attribute, encode, run, text

GUID = '"<>"'
"""Stands where the store's id goes until all nodes are known; a text's ``<`` is escaped, so no text spells this."""


class Store:
    """Collects the values while the document is written, one node per path and form."""

    def __init__(self) -> None:
        self._nodes: dict[tuple[str, str], tuple[int, Value]] = {}
        self._wrappers: dict[tuple[Value, str], tuple[str, str]] = {}
        self._ids: set[int] = set()
        self._uses: dict[tuple[str, str], int] = {}

    def control(self, value: Value, look: str = "") -> str:
        """Return the content control of a value; ``look`` is the w:rPr of its run.

        Raises ValueError when the path and form already have another text: Word would show one text in both places.
        """
        wrapper = self._wrappers.get((value, look))
        if wrapper is None:
            wrapper = self._wrappers[value, look] = self._wrap(value, look)
        before, after = wrapper
        return f"{before}{self._next_id(value)}{after}"

    def xml(self, bookmarks: Mapping[str, str]) -> str:
        """Return the part; empty when there is nothing to keep. Bookmarks are listed if they do not spell their id."""
        names = {name: target for target, name in bookmarks.items() if not is_spelled(name)}
        if not self._nodes and not names:
            return ""
        nodes = "".join(_node(value) for _, value in self._nodes.values())
        listed = "".join(f'<bookmark name="{name}" id="{attribute(target)}"/>' for name, target in names.items())
        return f'{DECLARATION}<values xmlns="{STORE}">{nodes}{listed}</values>'

    def _wrap(self, value: Value, look: str) -> tuple[str, str]:
        position, known = self._nodes.setdefault((value.path, value.form), (len(self._nodes) + 1, value))
        if known.text != value.text:
            raise ValueError(f"{value.path} ({value.form}) has two texts: {known.text!r} and {value.text!r}")
        alias = attribute((value.title or value.path)[:TAG_LIMIT])
        before = (
            f'<w:sdt><w:sdtPr>{look}<w:alias w:val="{alias}"/><w:tag w:val="{attribute(tag(value))}"/><w:id w:val="'
        )
        multiline = ' w:multiLine="1"' if "\n" in value.text or "\t" in value.text or "\r" in value.text else ""
        # Word shows its placeholder text in a control whose node is empty: an empty value is not bound.
        binding = "" if not value.text else _binding(position)
        content = run(value.text, look)
        return before, f'"/>{binding}<w:text{multiline}/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'

    def _next_id(self, value: Value) -> int:
        use = self._uses[value.path, value.form] = self._uses.get((value.path, value.form), 0) + 1
        number = zlib.crc32(f"{value.path}\0{value.form}\0{use}".encode()) & 0x7FFFFFFF
        while number in self._ids or not number:
            number = (number + 1) & 0x7FFFFFFF
        self._ids.add(number)
        return number


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


def _binding(position: int) -> str:
    return (
        f"<w:dataBinding w:prefixMappings=\"xmlns:b='{STORE}'\""
        f' w:xpath="/b:values[1]/b:value[{position}]" w:storeItemID={GUID}/>'
    )


def _node(value: Value) -> str:
    printed = text(value.text.replace("\r\n", "\n").replace("\r", "\n"))
    listed = tag(value)
    listing = "" if listed == value.path else f' id="{listed}"'
    title = f' title="{attribute(value.title)}"' if value.title else ""
    return f'<value path="{attribute(value.path)}" form="{attribute(value.form)}"{title}{listing}>{printed}</value>'
