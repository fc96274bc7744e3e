"""Bids → files: everything is made in memory before the first file is written, and a bad bid stops only itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from generator.cli.bundle import Bundle
from generator.cli.console import Console
from generator.cli.folders import BidFile
from generator.cli.outputs import Disk
from generator.cli.plan import Output, refuse
from generator.cli.preparation import Composed, Request, prepare
from generator.cli.reading import DiskReader
from generator.cli.saving import save
from generator.findings import Finding, Message, Place

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


@dataclass(slots=True)
class Built:
    """What came of a build so far."""

    findings: list[Finding] = field(default_factory=list)
    done: list[Message] = field(default_factory=list)


def build(bids: Sequence[BidFile], wanted: Wanted, reader: DiskReader, *, disk: Disk, console: Console) -> Built:
    """Build the documents of all bids, and write those of each bid that has no error."""
    built = Built()
    bundles = tuple(_prepared(bids, wanted, reader, built))
    with console.progress([(bundle, kind) for bundle in bundles for kind in bundle.kinds]) as jobs:
        for bundle, kind in jobs:
            bundle.compose(kind)
    for bundle in bundles:
        bundle.examine()
    outputs = _rendered([bundle for bundle in bundles if not bundle.is_bad], wanted, built)
    for bundle in bundles:
        built.findings.extend(bundle.findings())
    refused = tuple(refuse([output for each in outputs.values() for output in each]))
    built.findings.extend(finding for _, finding in refused)
    bad = {bid for bid, _ in refused} | {_shown(bundle) for bundle in bundles if bundle.is_bad}
    whole = {_shown(bundle) for bundle in bundles if bundle.is_whole}
    for bid, each in outputs.items():
        if bid not in bad:
            saved = save(each, reader, disk, force=wanted.force, whole=bid in whole)
            built.findings.extend(saved.findings)
            built.done.extend(saved.lines)
    return built


def _shown(bundle: Bundle) -> str:
    return bundle.reader.shown(bundle.prepared.file.file)


def _prepared(bids: Iterable[BidFile], wanted: Wanted, reader: DiskReader, built: Built) -> Iterator[Bundle]:
    seen: set[Path] = set()
    for bid in bids:
        where = reader.resolve(bid.file)
        if where in seen:
            continue
        seen.add(where)
        prepared, findings = prepare(bid, reader, wanted.request)
        built.findings.extend(findings)
        if prepared:
            yield Bundle(prepared, reader, findings)


def _rendered(bundles: Sequence[Bundle], wanted: Wanted, built: Built) -> dict[str, list[Output]]:
    """Return the files of each bid. LibreOffice is started once for all of them."""
    from generator.pages import paginate

    def about(pages: Mapping[Key, Pages]) -> dict[Key, Paged]:
        told: dict[Key, Paged] = {}
        for number, bundle in enumerate(bundles):
            own = {kind: each for (whose, kind), each in pages.items() if whose == number}
            told |= {(number, kind): _paged(made) for kind, made in bundle.tell(own).items()}
        return told

    documents: dict[Key, Paged] = {}
    for number, bundle in enumerate(bundles):
        own = {kind: _paged(made) for kind, made in bundle.composed.items()}
        # A page number is worth waiting for where it is printed; then the others can be laid out as well.
        measure = bool(bundle.prepared.about & set(bundle.prepared.kinds)) or any(p.prints_pages for p in own.values())
        documents |= {(number, kind): replace(paged, measure=measure) for kind, paged in own.items()}
    laid = paginate(documents, wanted.office, about=about)
    outputs: dict[str, list[Output]] = {}
    for number, bundle in enumerate(bundles):
        pages = {kind: each for (whose, kind), each in laid.pages.items() if whose == number}
        told = {kind: laid.findings.get((number, kind), ()) for kind in bundle.prepared.kinds}
        built.findings.extend(finding for each in told.values() for finding in each)
        if not bundle.is_bad:
            outputs[_shown(bundle)] = _outputs(bundle, pages, told, wanted)
    return outputs


Key: TypeAlias = tuple[int, str]
"""A document: the number of its bundle, and its kind."""


def _paged(made: Composed) -> Paged:
    from generator.pages import Paged

    return Paged(made.document, made.profile, made.name)


def _outputs(
    bundle: Bundle, pages: Mapping[str, Pages], told: Mapping[str, tuple[Finding, ...]], wanted: Wanted
) -> list[Output]:
    from generator.pack.facts import Written
    from generator.word import write

    bid, folder, draft = _shown(bundle), wanted.out / bundle.prepared.file.name, bundle.prepared.draft
    outputs: list[Output] = []
    written: list[Written] = []
    for kind in bundle.prepared.kinds:
        made, numbers = bundle.composed[kind], pages[kind].bookmarks
        flat = wanted.flat or made.profile.blind
        data = write(made.document, made.profile, flat=flat, created=wanted.created, draft=draft, pages=numbers)
        outputs.append(Output(folder, made.name, data, bid, made.named))
        written.append(Written(bundle.member(kind, pages[kind]), data, (*bundle.found[kind], *told[kind])))
    name, data = bundle.manifest(written, pages, wanted.created)
    return [*outputs, Output(folder, name, data, bid, Place(bid))]
