"""In one process, everything imported and every template compiled: tree → bytes, data → bytes, growth."""

from __future__ import annotations

from dataclasses import dataclass

import limit
import ours
import peer
from timing import interleave
from words import words
from workload import SIZES, Data, Size, data

SECTION = ours.HERE / "pack" / "zh-CN" / "sections" / "chapters.md"


class UnequalError(Exception):
    """Two contestants do not print the same words: nothing is timed."""


@dataclass(frozen=True, slots=True)
class Warm:
    """The rounds of one size."""

    size: Size
    paragraphs: int
    bytes: dict[str, int]
    """Of each contestant's file."""
    times: dict[str, list[float]]


def template() -> bytes:
    """Return docxtpl's template."""
    return peer.template(SECTION.read_text(encoding="utf-8"))


def measure(*, rounds: int) -> list[Warm]:
    """Return the rounds of all sizes. Raises UnequalError before the first is timed."""
    return [_measure(size, template(), rounds=rounds) for size in SIZES]


def _measure(size: Size, docx: bytes, *, rounds: int) -> Warm:
    given, pack = data(size), ours.library()
    held = ours.record(given)
    document, profile = ours.compose(held, pack)
    files = {
        "docxtpl": peer.build(given, docx),
        "ours": ours.build(held, pack),
        "ours, flat": ours.build(held, pack, flat=True),
    }
    paragraphs = _compared(size, files)
    whole, flat = limit.pieces(files["ours"]), limit.pieces(files["ours, flat"])
    times = interleave(
        {
            "docxtpl": lambda: peer.build(given, docx),
            "data": lambda: ours.build(held, pack),
            "data, flat": lambda: ours.build(held, pack, flat=True),
            "tree": lambda: ours.write(document, profile),
            "tree, flat": lambda: ours.write(document, profile, flat=True),
            "limit": lambda: limit.build(whole),
            "limit, flat": lambda: limit.build(flat),
        },
        rounds=rounds,
    )
    return Warm(size, paragraphs, {name: len(file) for name, file in files.items()}, times)


def _compared(size: Size, files: dict[str, bytes]) -> int:
    """Return how many paragraphs the files have, all with the same words."""
    expected = words(files["docxtpl"])
    for name, file in files.items():
        found = words(file)
        if found != expected:
            pairs = zip(found, expected, strict=False)
            first = next((pair for pair in pairs if pair[0] != pair[1]), (f"{len(found)}", f"{len(expected)}"))
            raise UnequalError(f"{size.name}: {name} prints {first[0]!r} where docxtpl prints {first[1]!r}")
    return len(expected)


GROWTH = {
    "1,000 → 5,000 rows": (Size("rows", 1, 1000), Size("rows", 1, 5000)),
    "100 → 300 sections": (Size("sections", 100, 20), Size("sections", 300, 20)),
}


def grow(*, rounds: int) -> dict[str, dict[str, list[float]]]:
    """Return the rounds of the smaller and the larger document of each pair, from data and from the tree."""
    pack = ours.library()
    found = {}
    for name, (few, many) in GROWTH.items():
        small, large = (_prepared(data(size), pack) for size in (few, many))
        found[name] = interleave(
            {
                "data, few": lambda held=small[0]: ours.build(held, pack),
                "data, many": lambda held=large[0]: ours.build(held, pack),
                "tree, few": lambda tree=small[1]: ours.write(*tree),
                "tree, many": lambda tree=large[1]: ours.write(*tree),
            },
            rounds=rounds,
        )
    return found


def _prepared(given: dict[str, Data], pack: ours.Library) -> tuple[ours.Record, tuple[ours.Document, ours.Profile]]:
    held = ours.record(given)
    return held, ours.compose(held, pack)
