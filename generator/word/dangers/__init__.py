"""What a Word file from outside may do to whoever opens it, and what a final file must not hold.

Every part is looked at, whether it is read for its text or not. A danger is a finding for each kind and part; the
document is read all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.word.dangers.contents import ContentTypes, is_scanned, read_types
from generator.word.dangers.drawings import find_linked_pictures
from generator.word.dangers.fields import find_fields
from generator.word.dangers.leftovers import find_leftovers
from generator.word.dangers.members import find_members
from generator.word.dangers.relations import find_external
from generator.word.gate import AdmissionError, Package
from generator.word.relations import Relation, is_relations, read_relations

__all__ = ["find"]


def find(package: Package) -> tuple[Finding, ...]:
    """Return the dangers, ordered by part; a part that is unsafe or broken is one too. Never raises."""
    findings: list[Finding] = []
    types = ContentTypes({}, {})
    try:
        types = read_types(package)
    except AdmissionError as refused:
        findings.append(refused.finding)
    relations: list[Relation] = []
    for part in sorted(filter(is_relations, package.names)):
        try:
            relations.extend(read_relations(package, part))
        except AdmissionError as refused:
            findings.append(refused.finding)
    findings.extend(find_members(package, types, relations))
    findings.extend(find_external(package.file, relations))
    for part in sorted(package.names):
        if is_scanned(part, types):
            findings.extend(_scan(package, part))
    return tuple(dict.fromkeys(findings))


def _scan(package: Package, part: str) -> Iterator[Finding]:
    """Yield what the XML of one part shows; its tree is gone before that of the next is built."""
    try:
        root = package.part(part)
    except AdmissionError as refused:
        yield refused.finding
        return
    if root is not None:
        yield from find_fields(package.file, part, root)
        yield from find_linked_pictures(package.file, part, root)
        yield from find_leftovers(package.file, part, root)
