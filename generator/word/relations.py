"""Relationships between parts (ECMA-376 part 2, 6.5): how one part of a file names another."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from generator.word.gate import Package

_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


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
    id: str = ""


def is_relations(part: str) -> bool:
    """Return whether a part holds relationships."""
    folder, _, name = part.casefold().rpartition("/")
    return name.endswith(".rels") and posixpath.basename(folder) == "_rels"


def relations_of(part: str) -> str:
    """Return the name of the part that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


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
        yield Relation(owner, kind, target, external, entry.get("Id") or "")


def is_outside(target: str) -> bool:
    """Return whether a target names its scheme or another machine, so that it cannot be a part of the file."""
    return bool(_OUTSIDE.match(plain_target(target)))


def plain_target(target: str) -> str:
    """Return a target as one spelling of it: slashes forward, lower case, nothing escaped."""
    return unquote(target).strip().replace("\\", "/").casefold()
