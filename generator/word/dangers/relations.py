"""Relationships that lead out of the file (ECMA-376 part 2, 6.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.findings import Finding, Message, Severity, WordPlace, message
from generator.word.dangers.targets import is_harmless, severity, shown
from generator.word.relations import Relation

HYPERLINK = "hyperlink"


def find_external(file: str, relations: Iterable[Relation]) -> Iterator[Finding]:
    """Yield a finding for each part and kind of what leads out of the file, web and mail links apart."""
    found: dict[tuple[str, str], list[str]] = {}
    for relation in relations:
        if relation.external and not (relation.kind == HYPERLINK and is_harmless(relation.target)):
            found.setdefault((relation.part, relation.kind), []).append(relation.target)
    for (part, kind), targets in sorted(found.items()):
        if kind == HYPERLINK:
            yield strange_hyperlinks(file, part, targets)
        else:
            text, hint = _words(kind, part, shown(targets))
            yield Finding("word-file-external", severity(targets), text, WordPlace(file), hint)


def strange_hyperlinks(file: str, part: str, targets: Iterable[str]) -> Finding:
    """Return the finding of hyperlinks that are neither of the web nor of mail."""
    return Finding(
        "word-file-hyperlink",
        Severity.WARNING,
        message(
            "{part} has hyperlinks to other things than web pages and mail addresses: {targets}",
            part=part,
            targets=shown(targets),
        ),
        WordPlace(file),
        message("remove the hyperlinks, or give web addresses (https://…)"),
    )


def linked_pictures(part: str, targets: tuple[str, ...]) -> tuple[Message, Message]:
    """Return what is said of pictures that the file does not hold, and the hint."""
    return (
        message("{part} shows pictures that are not in the file: {targets}", part=part, targets=targets),
        message("insert the pictures into the file, or delete them"),
    )


def _words(kind: str, part: str, targets: tuple[str, ...]) -> tuple[Message, Message]:
    match kind:
        case "attachedtemplate":
            return (
                message("{part} attaches a template that is not in the file: {targets}", part=part, targets=targets),
                message("in Word, set the document template to Normal (Developer › Document Template) and save again"),
            )
        case "image":
            return linked_pictures(part, targets)
        case _:
            return (
                message("{part} loads what is not in the file: {targets}", part=part, targets=targets),
                message("break the links in Word (File › Info › Edit Links to Files), or delete what uses them"),
            )
