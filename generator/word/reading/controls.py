"""Content controls as values again, each checked against the store it is bound to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.document import Value
from generator.findings import Finding, Severity, WordPlace, message
from generator.word.names import NODE, STORE, TAG_LIMIT, bookmarked_id
from generator.word.reading.elements import attribute
from generator.word.reading.store import Node, Stored

if TYPE_CHECKING:
    from lxml.etree import _Element

_POSITION = re.compile(rf"/{STORE}(?:\[1\])?/{NODE}\[(\d{{1,9}})\]", re.ASCII)
_PATH = re.compile(r"[a-z][a-z0-9_]*(\[\d+\])*(\.[a-z][a-z0-9_]*(\[\d+\])*)+", re.ASCII)
"""With a dot in it: other programs tag controls of theirs with a word (``goog_rdk_1``)."""


class Controls:
    """Reads the controls of one file."""

    def __init__(self, stored: Stored) -> None:
        self._stored = stored
        self._by_tag: dict[str, list[Node]] = {}
        for node in stored.nodes:
            self._by_tag.setdefault(node.id or node.path, []).append(node)

    def value(self, given: Mapping[str, _Element], text: str) -> tuple[Value | None, str | None]:
        """Return the value of a control by what its w:sdtPr gives and the text in it; none when it is none of ours.

        With it comes what the file's data say, where that is something else.
        """
        tag, alias = attribute(given.get("tag")), attribute(given.get("alias"))
        if "showingPlcHdr" in given:
            text = ""
        node = self._bound(given.get("dataBinding")) or self._tagged(tag, text)
        if node is None:
            if not _PATH.fullmatch(tag) or len(tag) > TAG_LIMIT:
                return None, None
            return Value(text, tag, title="" if alias == tag else alias), None
        return Value(text, node.path, node.form, _title(alias, node)), None if text == node.text else node.text

    def bookmarked(self, name: str) -> str:
        """Return the id of a heading or table by its bookmark; empty when the bookmark is none of ours."""
        listed = self._stored.bookmarks or {}
        return bookmarked_id(name) or listed.get(name, "") or (name if name.startswith("_RefId_") else "")

    def _bound(self, binding: _Element | None) -> Node | None:
        position = _POSITION.fullmatch(attribute(binding, "xpath"))
        if not position:
            return None
        place = int(position[1]) - 1
        return self._stored.nodes[place] if 0 <= place < len(self._stored.nodes) else None

    def _tagged(self, tag: str, text: str) -> Node | None:
        """Return the node by tag: some editors drop the binding. Of several forms, the one with the text."""
        nodes = self._by_tag.get(tag, []) if tag else []
        return next((node for node in nodes if node.text == text), nodes[0] if nodes else None)


def differs(value: Value, stored: str, place: WordPlace) -> Finding:
    """Return the finding of a control that shows something else than the file's data say."""
    return Finding(
        "control-differs-from-store",
        Severity.ERROR,
        message(
            "{path} shows “{shown}” while the file's data say “{stored}”",
            path=_called(value),
            shown=value.text,
            stored=stored,
        ),
        place,
        message("Word will show “{stored}”; put the right one into both, or build the file again", stored=stored),
    )


def _called(value: Value) -> str:
    """Return what a person knows a value by, and where the bid gives it: 期限 (warranty.tiers[0].period)."""
    return f"{value.title} ({value.path})" if value.title and value.path else value.title or value.path


def _title(alias: str, node: Node) -> str:
    if alias == node.title[:TAG_LIMIT]:
        return node.title
    return "" if alias == node.path[:TAG_LIMIT] else alias
