"""Relationships between parts, and those that lead out of the file (ECMA-376 part 2, 9.3)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from generator.findings import Finding, Message, Severity, WordPlace, message
from generator.word.dangers.targets import is_harmless, is_outside, severity, shown
from generator.word.gate import Package

HYPERLINK = "hyperlink"


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship."""

    part: str
    """The part that has it; the .rels itself for those of the whole package."""
    kind: str
    """The last word of its type in lower case: the same in transitional and strict files."""
    target: str
    """The name of a part, or what is written when it leads out of the file."""
    external: bool


def is_relations(part: str) -> bool:
    """Return whether a part holds relationships."""
    folder, _, name = part.casefold().rpartition("/")
    return name.endswith(".rels") and posixpath.basename(folder) == "_rels"


def read_relations(package: Package, part: str) -> Iterator[Relation]:
    """Yield what a .rels part declares. Raises AdmissionError."""
    root = package.part(part)
    if root is None:
        return
    folder, _, name = part.rpartition("/")
    base = posixpath.dirname(folder)
    owned = name[: -len(".rels")]
    owner = posixpath.join(base, owned) if owned else part
    for entry in root.iter("{*}Relationship"):
        written = (entry.get("Target") or "").strip()
        external = (entry.get("TargetMode") or "").strip().casefold() == "external" or is_outside(written)
        target = written if external else posixpath.normpath(posixpath.join("/", base, unquote(written))).lstrip("/")
        kind = (entry.get("Type") or "").strip().rpartition("/")[2].casefold()
        yield Relation(owner, kind, target, external)


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
