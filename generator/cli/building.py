"""Bids → files: everything is made in memory before the first file is written, and a bad bid stops only itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.console import Console
from generator.cli.folders import BidFile
from generator.cli.outputs import Disk
from generator.cli.plan import Output, refuse
from generator.cli.preparation import Composed, Prepared, Request, compose, prepare
from generator.cli.reading import DiskReader
from generator.cli.saving import save
from generator.findings import Finding, Message, Severity

if TYPE_CHECKING:
    from generator.pages.office import Office
    from generator.rules import Examined


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
    jobs = [(prepared, kind) for prepared in _prepared(bids, wanted, reader, built) for kind in prepared.kinds]
    composed: dict[tuple[str, str], tuple[Prepared, Composed]] = {}
    bad: set[str] = set()
    with console.progress(jobs) as shown:
        for prepared, kind in shown:
            bid = reader.shown(prepared.file.file)
            document, findings = compose(prepared, kind)
            built.findings.extend(findings)
            if document is None or _has_error(findings):
                bad.add(bid)
            else:
                composed[bid, kind] = prepared, document
    for bid, examined in _examined(jobs, composed, reader):
        built.findings.extend(examined.findings)
        if _has_error(examined.findings):
            bad.add(bid)
    outputs = _rendered({key: held for key, held in composed.items() if key[0] not in bad}, wanted, built)
    for bid, finding in refuse([output for each in outputs.values() for output in each]):
        built.findings.append(finding)
        bad.add(bid)
    for bid, each in outputs.items():
        if bid not in bad:
            saved = save(each, reader, disk, force=wanted.force)
            built.findings.extend(saved.findings)
            built.done.extend(saved.lines)
    return built


def _prepared(bids: Iterable[BidFile], wanted: Wanted, reader: DiskReader, built: Built) -> Iterable[Prepared]:
    seen: set[Path] = set()
    for bid in bids:
        where = reader.resolve(bid.file)
        if where in seen:
            continue
        seen.add(where)
        prepared, findings = prepare(bid, reader, wanted.request)
        built.findings.extend(findings)
        if prepared:
            yield prepared


def _examined(
    jobs: Iterable[tuple[Prepared, str]],
    composed: Mapping[tuple[str, str], tuple[Prepared, Composed]],
    reader: DiskReader,
) -> Iterator[tuple[str, Examined]]:
    """Yield each bid, with what the rules find in it and in all of its documents."""
    documents: dict[str, list[Composed]] = {}
    for (bid, _), (_, made) in composed.items():
        documents.setdefault(bid, []).append(made)
    for bid, prepared in {reader.shown(each.file.file): each for each, _ in jobs}.items():
        yield bid, prepared.examine(documents.get(bid, ()))


def _rendered(
    composed: Mapping[tuple[str, str], tuple[Prepared, Composed]], wanted: Wanted, built: Built
) -> dict[str, list[Output]]:
    """Return the files of each bid. LibreOffice is started once for all of them."""
    from generator.pages import Paged, paginate
    from generator.word import write

    documents = {key: Paged(made.document, made.profile, made.name) for key, (_, made) in composed.items()}
    front = {bid for (bid, _), paged in documents.items() if paged.prints_pages}
    measured = {key: replace(paged, measure=key[0] in front) for key, paged in documents.items()}
    laid = paginate(measured, wanted.office)
    outputs: dict[str, list[Output]] = {}
    for (bid, kind), (prepared, made) in composed.items():
        built.findings.extend(laid.findings.get((bid, kind), ()))
        data = write(
            made.document,
            made.profile,
            flat=wanted.flat,
            created=wanted.created,
            draft=prepared.draft,
            pages=laid.pages[bid, kind].bookmarks,
        )
        output = Output(wanted.out / prepared.file.name, made.name, data, bid, made.named)
        outputs.setdefault(bid, []).append(output)
    return outputs


def _has_error(findings: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR and finding.waiver is None for finding in findings)
