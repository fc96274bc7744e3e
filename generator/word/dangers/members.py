"""Parts that are dangerous by what they are: macros, objects of other programs, whole documents."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from generator.findings import Finding, Severity, WordPlace, message
from generator.word.dangers.contents import ContentTypes
from generator.word.gate import Package
from generator.word.relations import Relation

_MACRO_NAMES = frozenset({"vbaproject.bin", "vbaprojectsignature.bin", "vbadata.xml"})
_MACRO_TYPES = ("macroenabled", "vnd.ms-office.vbaproject", "vnd.ms-word.vbadata")
_MACRO_KINDS = frozenset({"vbaproject", "wordvbadata"})
_CONTROL_KINDS = frozenset({"control", "activexcontrolbinary"})
_OBJECT_KINDS = frozenset({"oleobject", "package"})
_DOCUMENT_KINDS = frozenset({"afchunk", "subdocument"})


def find_members(package: Package, types: ContentTypes, relations: Iterable[Relation]) -> Iterator[Finding]:
    """Yield a finding for each such part that the archive holds."""
    kinds: dict[str, set[str]] = {}
    for relation in relations:
        if not relation.external:
            kinds.setdefault(relation.target.casefold(), set()).add(relation.kind)
    for part in sorted(package.names):
        if not part.endswith("/"):
            finding = _judge(package.file, part, types.of(part), kinds.get(part.casefold(), set()))
            if finding:
                yield finding


def _judge(file: str, part: str, kind: str, relations: set[str]) -> Finding | None:
    folder, name = posixpath.split(part.casefold())
    folders = folder.split("/")
    if relations & _MACRO_KINDS or name in _MACRO_NAMES or any(word in kind for word in _MACRO_TYPES):
        return Finding(
            "word-file-macro",
            Severity.ERROR,
            message("the Word file carries macros: {part}", part=part),
            WordPlace(file),
            message("do not let them run; save the file as .docx without macros and check it again"),
        )
    if relations & _CONTROL_KINDS or "activex" in folders or "activex" in kind:
        return Finding(
            "word-file-activex",
            Severity.ERROR,
            message("the Word file carries an ActiveX control: {part}", part=part),
            WordPlace(file),
            message("delete the control, or put plain text in its place"),
        )
    if relations & _DOCUMENT_KINDS:
        return Finding(
            "word-file-imported-document",
            Severity.ERROR,
            message("the Word file imports another document, which is not checked: {part}", part=part),
            WordPlace(file),
            message("open it in Word, save it as .docx and check it again"),
        )
    if relations & _OBJECT_KINDS or "embeddings" in folders or "oleobject" in kind:
        return Finding(
            "word-file-embedded-object",
            Severity.WARNING,
            message("the Word file carries a whole file of another program: {part}", part=part),
            WordPlace(file),
            message("put a picture or a table in its place, or make sure that all of it may be seen"),
        )
    return None
