"""Content controls as values again, each checked against the store it is bound to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.document import Value
from generator.findings import Finding, Severity, WordPlace, message
from generator.word.names import NODE, STORE, TAG_LIMIT, bookmarked_id
from generator.word.reading.elements import attribute, child
from generator.word.reading.store import Node, Stored

if TYPE_CHECKING:
    from lxml.etree import _Element

_POSITION = re.compile(rf"/{STORE}(?:\[1\])?/{NODE}\[(\d{{1,9}})\]", re.ASCII)
_PATH = re.compile(r"[a-z][a-z0-9_]*(\[\d+\])*(\.[a-z][a-z0-9_]*(\[\d+\])*)*", re.ASCII)


class Controls:
    """Reads the controls of one file and keeps what is found wrong with them."""

    def __init__(self, file: str, stored: Stored) -> None:
        self.findings: dict[Finding, None] = {}
        """In the order found, each once."""
        self.headings: tuple[str, ...] = ()
        """The headings above what is being read, outermost first."""
        self._file = file
        self._stored = stored
        self._by_tag: dict[str, list[Node]] = {}
        for node in stored.nodes:
            self._by_tag.setdefault(node.id or node.path, []).append(node)

    def value(self, properties: _Element | None, text: str) -> Value | None:
        """Return the value of a control by its w:sdtPr and the text in it; none when it is no control of ours."""
        tag = attribute(child(properties, "tag"))
        alias = attribute(child(properties, "alias"))
        if child(properties, "showingPlcHdr") is not None:
            text = ""
        node = self._bound(properties) or self._tagged(tag, text)
        if node is None:
            if not _PATH.fullmatch(tag) or len(tag) > TAG_LIMIT:
                return None
            return Value(text, tag, title="" if alias == tag else alias)
        if text != node.text:
            self._differs(node, text)
        return Value(text, node.path, node.form, _title(alias, node))

    def bookmarked(self, name: str) -> str:
        """Return the id of a heading or table by its bookmark; empty when the bookmark is none of ours."""
        listed = self._stored.bookmarks or {}
        return bookmarked_id(name) or listed.get(name, "") or (name if name.startswith("_RefId_") else "")

    def _bound(self, properties: _Element | None) -> Node | None:
        position = _POSITION.fullmatch(attribute(child(properties, "dataBinding"), "xpath"))
        if not position:
            return None
        place = int(position[1]) - 1
        return self._stored.nodes[place] if 0 <= place < len(self._stored.nodes) else None

    def _tagged(self, tag: str, text: str) -> Node | None:
        """Return the node by tag: some editors drop the binding. Of several forms, the one with the text."""
        nodes = self._by_tag.get(tag, []) if tag else []
        return next((node for node in nodes if node.text == text), nodes[0] if nodes else None)

    def _differs(self, node: Node, text: str) -> None:
        found = Finding(
            "control-differs-from-store",
            Severity.ERROR,
            message(
                "{path} shows “{shown}” while the file's data say “{stored}”",
                path=node.path,
                shown=text,
                stored=node.text,
            ),
            WordPlace(self._file, self.headings, text, node.path),
            message(
                "Word will show “{stored}”; put the right one into both, or build the file again", stored=node.text
            ),
        )
        self.findings[found] = None


def _title(alias: str, node: Node) -> str:
    if alias == node.title[:TAG_LIMIT]:
        return node.title
    return "" if alias == node.path[:TAG_LIMIT] else alias
