"""Runs of ``*`` → Emphasis and Strong: CommonMark 0.31's algorithm over runs that know whether they open and close."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.document.inlines import Emphasis, Inline, Strong, Text


@dataclass(slots=True)
class Stars:
    """A run of ``*`` in the text."""

    count: int
    """How many are not yet used."""
    opens: bool
    closes: bool
    line: int
    length: int = 0
    """How many there were."""

    def __post_init__(self) -> None:
        self.length = self.count


def pair(nodes: Iterable[Inline | Stars]) -> tuple[tuple[Inline, ...], tuple[Stars, ...]]:
    """Return the inlines, and the runs that were left over; those stand in the inlines as text."""
    out: list[Inline | Stars] = []
    openers: list[int] = []
    # Below this depth of openers no partner is left for a closer of the kind (CommonMark's openers_bottom).
    floors: dict[tuple[bool, int], int] = {}
    left: list[Stars] = []
    for node in nodes:
        if not isinstance(node, Stars):
            out.append(node)
            continue
        while node.closes and node.count:
            kind = (node.opens, node.length % 3)
            depth = _partner(out, openers, node, min(floors.get(kind, 0), len(openers)))
            if depth is None:
                floors[kind] = len(openers)
                break
            at = openers[depth]
            opener = out[at]
            assert isinstance(opener, Stars)
            children = _text_of(out[at + 1 :], left)
            del out[at + 1 :], openers[depth + 1 :]
            used = 2 if opener.count >= 2 and node.count >= 2 else 1
            opener.count -= used
            node.count -= used
            if not opener.count:
                del out[at:], openers[depth:]
            if children:
                out.append(Strong(children) if used == 2 else Emphasis(children))
        if node.count:
            if node.opens:
                openers.append(len(out))
            out.append(node)
    return _text_of(out, left), tuple(left)


def _partner(out: list[Inline | Stars], openers: list[int], closer: Stars, floor: int) -> int | None:
    for depth in range(len(openers) - 1, floor - 1, -1):
        opener = out[openers[depth]]
        assert isinstance(opener, Stars)
        both_ways = opener.closes or closer.opens
        if both_ways and (opener.length + closer.length) % 3 == 0 and (opener.length % 3 or closer.length % 3):
            continue
        return depth
    return None


def _text_of(nodes: list[Inline | Stars], left: list[Stars]) -> tuple[Inline, ...]:
    """Return the nodes with neighbouring texts joined and unused runs as text; those are added to ``left``."""
    result: list[Inline] = []
    words: list[str] = []
    for node in nodes:
        if isinstance(node, Stars):
            left.append(node)
            words.append("*" * node.count)
        elif isinstance(node, Text):
            words.append(node.text)
        else:
            if words:
                result.append(Text("".join(words)))
                words = []
            result.append(node)
    if words:
        result.append(Text("".join(words)))
    return tuple(result)
