"""Keys written without a value where none is needed: they count as not given, and that is told once for each file."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.findings import Finding, Place, Severity, message
from generator.model.naming import names
from generator.model.record import Record
from generator.source import Key, Mapping, Names, Node, Sequence, Tree

_NAMED = 12
"""Keys named in one finding: a bid just begun has dozens."""


def report_blank(cls: type[Record], tree: Tree, told: Collection[Place]) -> Iterator[Finding]:
    """Yield a note for each file with such keys, at the first of them; those at the places ``told`` are left out."""
    files: dict[str, list[Key]] = {}
    for key in _blanks(tree.root, names(cls)):
        if not any((key.mark.file, key.mark.line, key.mark.column) == _start(place) for place in told):
            files.setdefault(key.mark.file, []).append(key)
    for keys in files.values():
        ordered = sorted(keys, key=lambda key: key.mark)
        written = tuple(dict.fromkeys(key.written for key in ordered))
        if len(ordered) == 1:
            text = message("{name} has no value and counts as not given", name=written[0])
        else:
            text = message(
                "{count} keys have no value and count as not given: {names}", count=len(ordered), names=_few(written)
            )
        hint = message("give them values, or delete the lines")
        yield Finding("key-without-value", Severity.INFO, text, ordered[0].mark.place(), hint)


def _few(written: tuple[str, ...]) -> tuple[str, ...]:
    return written if len(written) <= _NAMED else (*written[:_NAMED], "…")


def _blanks(node: Node, inside: Names | None) -> Iterator[Key]:
    """Yield the blank keys of fields that there are; others are told as unknown."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _blanks(item, inside)
    elif isinstance(node, Mapping):
        yield from (key for key in node.blanks if inside is None or inside.find(key.name))
        for entry in node.entries:
            name = inside.find(entry.key.name) if inside else None
            yield from _blanks(entry.value, name.inside if name else None)


def _start(place: Place) -> tuple[str, int | None, int | None]:
    return place.file, place.line, place.column
