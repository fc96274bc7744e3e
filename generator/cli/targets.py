"""What the paths on the command line stand for: files, patterns, and what is to be checked in folders."""

from __future__ import annotations

import enum
import glob
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.cli.folders import BID
from generator.cli.missing import missing
from generator.cli.reading import DiskReader
from generator.cli.reasons import reason
from generator.cli.walking import templates_around, walk
from generator.findings import Cause, Finding, Message, Place, Severity, message

YAML = (".yaml", ".yml")
WORD = (".docx", ".docm")
_OF_WORD = (*WORD, ".dotx", ".dotm", ".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt")
"""What people take for a Word file: those that are none are told what they are, where they are named."""
LOCK = "~$"
"""What the name of the file begins with that Word keeps beside an open document."""


class Sort(enum.Enum):
    """How a path is checked."""

    YAML = "yaml"
    """A bid, or a layer that bids extend: its content tells which."""
    WORD = "word"
    TEMPLATES = "templates"
    """A folder of templates, ``<locale>/documents`` and so on below it."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something to check."""

    path: Path
    """As the user would name it."""
    sort: Sort
    only: tuple[Path, ...] = ()
    """The parts and files of a folder of templates that are meant; none where all of it is."""
    beside: bool = False
    """Whether it is a folder of templates that lies among bids, which are to be checked, too."""


@dataclass(slots=True)
class Targets:
    """What there is to check, each once, in the order of the command line and of names within folders."""

    found: list[Target] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    """What was named and cannot be checked."""


def targets(paths: Sequence[Path], reader: DiskReader, *, word: bool = False) -> Targets:
    """Return what the paths stand for. ``word`` includes the Word files of folders that hold bids or templates."""
    findings: list[Finding] = []
    found: dict[Path, Target] = {}
    for path in paths:
        for target in _meant(path, reader, findings, word=word):
            where = reader.resolve(target.path)
            found[where] = _joined(found[where], target) if where in found else target
    return Targets(list(found.values()), findings)


def _joined(first: Target, second: Target) -> Target:
    """Return what is meant by two paths that stand for one thing."""
    only = (*first.only, *second.only) if first.only and second.only else ()
    return replace(first, only=tuple(dict.fromkeys(only)), beside=first.beside and second.beside)


def _meant(path: Path, reader: DiskReader, findings: list[Finding], *, word: bool) -> Iterator[Target]:
    if path.is_dir():
        yield from _in_folder(path, reader, findings, word=word)
        return
    lost = missing(path, reader)
    if lost is None:
        yield from _file(path, reader, findings)
    elif glob.has_magic(str(path)):
        yield from _matching(path, reader, findings, word=word)
    else:
        findings.append(lost)


def _matching(pattern: Path, reader: DiskReader, findings: list[Finding], *, word: bool) -> Iterator[Target]:
    """Yield what a pattern stands for where the shell has not written it out (Windows; in quotation marks)."""
    matches = sorted(glob.iglob(str(pattern), recursive=True))  # noqa: PTH207 - Path.glob refuses absolute patterns
    if not matches:
        text = message("nothing matches {pattern}", pattern=reader.shown(pattern))
        findings.append(_nothing(text, pattern, reader, cause=Cause.UNREADABLE))
    for match in matches:
        path = Path(match)
        # ** matches every folder on the way: what is in them it matches, too.
        if not path.is_dir():
            yield from _file(path, reader, findings)
        elif "**" not in pattern.parts:
            yield from _in_folder(path, reader, findings, word=word)


def _file(path: Path, reader: DiskReader, findings: list[Finding]) -> Iterator[Target]:
    suffix = path.suffix.lower()
    if path.name.startswith(LOCK):
        text = message("{file} only marks a document as open in Word; it is not checked", file=reader.shown(path))
        findings.append(Finding("lock-file", Severity.INFO, text, Place(reader.shown(path))))
    elif templates := templates_around(reader.resolve(path)):
        yield Target(templates, Sort.TEMPLATES, (path,))
    elif suffix in YAML:
        yield Target(path, Sort.YAML)
    elif suffix in _OF_WORD:
        yield Target(path, Sort.WORD)
    else:
        text = message("{file} is neither YAML nor a Word file (.docx)", file=reader.shown(path))
        findings.append(_nothing(text, path, reader, cause=Cause.USAGE))


def _in_folder(folder: Path, reader: DiskReader, findings: list[Finding], *, word: bool) -> Iterator[Target]:
    if around := templates_around(reader.resolve(folder)):
        yield Target(around, Sort.TEMPLATES, () if around == reader.resolve(folder) else (folder,))
        return
    errors: list[OSError] = []
    bids: list[Target] = []
    templates: list[Target] = []
    documents: list[Target] = []
    for place in walk(folder, errors):
        if place.is_templates:
            templates.append(Target(place.folder, Sort.TEMPLATES))
            continue
        bids.extend(Target(place.folder / name, Sort.YAML) for name in place.files if name == BID)
        documents.extend(Target(place.folder / name, Sort.WORD) for name in place.files if _is_document(name))
    findings.extend(_closed(error, reader) for error in errors)
    if not (bids or templates or documents):
        text = message("there is no {bid}, no template and no .docx in {folder}", bid=BID, folder=reader.shown(folder))
        findings.append(_nothing(text, folder, reader, cause=Cause.USAGE))
    yield from (replace(each, beside=bool(bids)) for each in templates)
    yield from bids
    # Beside bids lie Word files that are not ours to check: the tender's, old drafts.
    if word or not (bids or templates):
        yield from documents


def _is_document(name: str) -> bool:
    return name.lower().endswith(WORD) and not name.startswith((LOCK, "."))


def _closed(error: OSError, reader: DiskReader) -> Finding:
    shown = reader.shown(Path(error.filename))
    text = message("{file} cannot be read: {reason}", file=shown, reason=reason(error))
    return Finding("unreadable-file", Severity.ERROR, text, Place(shown), cause=Cause.UNREADABLE)


def _nothing(text: Message, path: Path, reader: DiskReader, *, cause: Cause) -> Finding:
    hint = message("name a bid.yaml, a layer, a .docx, a folder of templates, or a folder of bids")
    return Finding("nothing-to-check", Severity.ERROR, text, Place(reader.shown(path)), hint, cause=cause)
