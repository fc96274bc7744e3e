"""The custom XML part with the values as they were printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.frozen import frozen
from generator.word.gate import Package
from generator.word.names import NODE, STORE

_PART = re.compile(r"customXml/item\d+\.xml")


@frozen
class Node:
    """One printed value."""

    path: str
    form: str
    title: str
    id: str
    """The tag of its controls when that is not the path."""
    text: str


@dataclass(frozen=True, slots=True)
class Stored:
    """The whole part; empty in a file that has none."""

    nodes: tuple[Node, ...] = ()
    bookmarks: Mapping[str, str] | None = None
    """Ids by bookmark names that do not spell them."""


def read_store(package: Package) -> Stored:
    """Return the first part that is a store of ours."""
    for part in sorted(filter(_PART.fullmatch, package.names)):
        root = package.part(part)
        if root is None or root.tag != STORE:
            continue
        nodes = tuple(
            Node(
                path=node.get("path", ""),
                form=node.get("form", "plain"),
                title=node.get("title", ""),
                id=node.get("id", ""),
                text=node.text or "",
            )
            for node in root.findall(NODE)
        )
        listed = {mark.get("name", ""): mark.get("id", "") for mark in root.findall("bookmark")}
        return Stored(nodes, listed)
    return Stored()
