"""The values as they are printed, in a custom XML part; every content control is bound to its node there."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.document import Value
from generator.word.names import NODE, STORE, TAG_LIMIT, is_spelled, stable_id
from generator.word.writing.markup import DECLARATION, attribute, run, text

GUID = "\r"
"""Stands where the store's id goes until all nodes are known.

No text is written with a bare carriage return: it would be read as a line feed (XML 1.0, 2.11).
"""

# Bound by position, to names without a namespace: w:prefixMappings would make a control half as long again.
# Without w:id, Word gives each control a number when it opens the file (ECMA-376 17.5.2.18).
_START = "<w:sdt><w:sdtPr>"
_BIND = f'<w:dataBinding w:xpath="/{STORE}/{NODE}['
_BOUND = f']" w:storeItemID={GUID}/>'
_LINE = "<w:text/></w:sdtPr><w:sdtContent>"
_LINES = '<w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>'
_END = "</w:sdtContent></w:sdt>"
_BREAKS = re.compile("[\t\n\r]")


class Store:
    """Collects the values while the document is written, one node per path and form."""

    def __init__(self) -> None:
        self._positions: dict[tuple[str, str], int] = {}
        """Of each path and form among the nodes, from 1."""
        self._texts = [""]
        """By position."""
        self._nodes: list[str] = []

    def control(self, value: Value, look: str = "", *, plain: bool) -> str:
        """Return the content control of a value; ``look`` is the w:rPr of its run.

        ``plain`` tells that the text stands in a run as it is. Raises ValueError when the path and form already have
        another text: Word would show one text in both places.
        """
        words, path, form, title = value.text, attribute(value.path), value.form, value.title
        tag = path if form == "plain" and len(value.path) <= TAG_LIMIT else _tag(value, path)
        position = self._positions.get((value.path, form))
        if position is None:
            position = self._positions[value.path, form] = len(self._texts)
            self._texts.append(words)
            is_told = form == "plain" and tag == path and len(title) <= TAG_LIMIT and title != path
            told = "" if is_told else _told(value, "" if tag == path else tag)
            self._nodes.append(f'<{NODE} path="{path}"{told}>{words if plain else _stored(words)}</{NODE}>')
        elif self._texts[position] != words:
            known = self._texts[position]
            raise ValueError(f"{value.path} ({form}) has two texts: {known!r} and {words!r}")
        alias = _alias(title or value.path)
        if plain:
            return (
                f'{_START}{look}<w:alias w:val="{alias}"/><w:tag w:val="{tag}"/>{_BIND}{position}{_BOUND}{_LINE}'
                f"<w:r>{look}<w:t>{words}</w:t></w:r>{_END}"
            )
        # Word shows its placeholder text in a control whose node is empty: an empty value is not bound.
        bound = f"{_BIND}{position}{_BOUND}" if words else ""
        lines = _LINES if _BREAKS.search(words) else _LINE
        named = f'<w:alias w:val="{alias}"/><w:tag w:val="{tag}"/>'
        return f"{_START}{look}{named}{bound}{lines}{run(words, look)}{_END}"

    def xml(self, bookmarks: Mapping[str, str]) -> list[str]:
        """Return the part in pieces, or nothing to keep; of the bookmarks it lists those that do not spell their id."""
        listed = [
            f'<bookmark name="{name}" id="{attribute(target)}"/>'
            for target, name in bookmarks.items()
            if not is_spelled(name)
        ]
        if not self._nodes and not listed:
            return []
        return [f"{DECLARATION}<{STORE}>", *self._nodes, *listed, f"</{STORE}>"]


def guid(store: Iterable[bytes]) -> str:
    """Return the store's id in its quotes, made from its content.

    Were it the same in every file, a control copied from one file to another would show the other's value.
    """
    digest = hashlib.sha256()
    for piece in store:
        digest.update(piece)
    return f'"{{{str(uuid.UUID(bytes=digest.digest()[:16], version=5)).upper()}}}"'


def _tag(value: Value, path: str) -> str:
    """Return the tag of a control: its path, unless Word would cut that off or it would not tell which form it is."""
    if len(value.path) <= TAG_LIMIT and (value.text or value.form == "plain"):
        return path
    return f"v-{stable_id(value.path, value.form)}"


@lru_cache(maxsize=1024)
def _alias(title: str) -> str:
    return attribute(title[:TAG_LIMIT])


def _told(value: Value, tag: str) -> str:
    """Return what a node tells besides path and text: a form that is not plain, and what its controls do not tell."""
    told = "" if value.form == "plain" else f' form="{attribute(value.form)}"'
    if len(value.title) > TAG_LIMIT or value.title == value.path[:TAG_LIMIT]:
        told += f' title="{attribute(value.title)}"'
    return f'{told} id="{tag}"' if tag else told


def _stored(words: str) -> str:
    return text(words.replace("\r\n", "\n").replace("\r", "\n"))
