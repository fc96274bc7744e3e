"""Bids → the bytes of their files, in memory: what one process makes at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from generator.cli.bundle import Bundle
from generator.cli.console import Console
from generator.cli.folders import BidFile
from generator.cli.plan import Output
from generator.cli.preparation import Composed, Request, prepare
from generator.cli.reading import DiskReader
from generator.findings import Finding, Place

if TYPE_CHECKING:
    from generator.pages import Paged, Pages
    from generator.pages.office import Office


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be built, and how."""

    request: Request
    out: Path
    """The folder in which each bid gets a folder of its own."""
    flat: bool = False
    """Values as plain words, without content controls."""
    force: bool = False
    """Overwrite files that were edited."""
    created: datetime | None = None
    """The date in the files' properties; absent when they state none."""
    office: Office | None = None
    """What lays documents out to number the contents; absent when the numbers are to be estimated."""


@dataclass(frozen=True, slots=True)
class Made:
    """The files of one bid."""

    bid: str
    """Shown name of the bid."""
    outputs: tuple[Output, ...] = ()
    """Empty when an error keeps them from being written."""
    whole: bool = False
    """Whether they are all that the bid names."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of some bids."""

    made: tuple[Made, ...]
    findings: tuple[Finding, ...]


def make(bids: Iterable[BidFile], wanted: Wanted, reader: DiskReader, *, console: Console | None = None) -> Batch:
    """Make the files of some bids; LibreOffice is started once for all of them. A ``console`` shows how far it is."""
    findings: list[Finding] = []
    bundles = tuple(_prepared(bids, wanted, reader, findings))
    jobs = [(bundle, kind) for bundle in bundles for kind in bundle.kinds]
    if console is None:
        _compose(jobs)
    else:
        with console.progress(jobs) as shown:
            _compose(shown)
    for bundle in bundles:
        bundle.examine()
    made = tuple(_rendered([bundle for bundle in bundles if not bundle.is_bad], wanted, findings))
    for bundle in bundles:
        findings.extend(bundle.findings())
    return Batch(made, tuple(findings))


def _compose(jobs: Iterable[tuple[Bundle, str]]) -> None:
    for bundle, kind in jobs:
        bundle.compose(kind)


def _prepared(bids: Iterable[BidFile], wanted: Wanted, reader: DiskReader, findings: list[Finding]) -> Iterator[Bundle]:
    for bid in bids:
        prepared, found = prepare(bid, reader, wanted.request)
        findings.extend(found)
        if prepared:
            yield Bundle(prepared, reader, found)


def _rendered(bundles: Sequence[Bundle], wanted: Wanted, findings: list[Finding]) -> Iterator[Made]:
    """Yield the files of each bid."""
    from generator.pages import paginate

    def about(pages: Mapping[Key, Pages]) -> dict[Key, Paged]:
        told: dict[Key, Paged] = {}
        for number, bundle in enumerate(bundles):
            own = {kind: each for (whose, kind), each in pages.items() if whose == number}
            told |= {(number, kind): _paged(made) for kind, made in bundle.tell(own).items()}
        return told

    documents: dict[Key, Paged] = {}
    for number, bundle in enumerate(bundles):
        own = {
            kind: replace(_paged(made), controlled=not _is_flat(made, wanted)) for kind, made in bundle.composed.items()
        }
        # A page number is worth waiting for where it is printed; then the others can be laid out as well.
        measure = bool(bundle.prepared.about & set(bundle.prepared.kinds)) or any(p.prints_pages for p in own.values())
        documents |= {(number, kind): replace(paged, measure=measure) for kind, paged in own.items()}
    laid = paginate(documents, wanted.office, about=about)
    for number, bundle in enumerate(bundles):
        pages = {kind: each for (whose, kind), each in laid.pages.items() if whose == number}
        told = {kind: laid.findings.get((number, kind), ()) for kind in bundle.prepared.kinds}
        findings.extend(finding for each in told.values() for finding in each)
        if not bundle.is_bad:
            yield Made(bundle.shown, tuple(_outputs(bundle, pages, told, wanted)), bundle.is_whole)


Key: TypeAlias = tuple[int, str]
"""A document: the number of its bundle, and its kind."""


def _paged(made: Composed) -> Paged:
    from generator.pages import Paged

    return Paged(made.document, made.profile, made.name)


def _is_flat(made: Composed, wanted: Wanted) -> bool:
    """Return whether values are written as plain words."""
    return wanted.flat or made.profile.blind


def _outputs(
    bundle: Bundle, pages: Mapping[str, Pages], told: Mapping[str, tuple[Finding, ...]], wanted: Wanted
) -> list[Output]:
    from generator.pack.facts import Written
    from generator.word.writing import write

    bid, folder, draft = bundle.shown, wanted.out / bundle.prepared.file.name, bundle.prepared.draft
    outputs: list[Output] = []
    written: list[Written] = []
    for kind in bundle.prepared.kinds:
        made, numbers = bundle.composed[kind], pages[kind].bookmarks
        flat = _is_flat(made, wanted)
        data = write(made.document, made.profile, flat=flat, created=wanted.created, draft=draft, pages=numbers)
        outputs.append(Output(folder, made.name, data, bid, made.named))
        written.append(Written(bundle.member(kind, pages[kind]), data, (*bundle.found[kind], *told[kind])))
    name, data = bundle.manifest(written, pages, wanted.created)
    return [*outputs, Output(folder, name, data, bid, Place(bid))]
