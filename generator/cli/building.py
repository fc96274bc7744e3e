"""Bids → files: everything is made in memory before the first file is written, and a bad bid stops only itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.console import Console
from generator.cli.folders import BidFile
from generator.cli.outputs import Disk
from generator.cli.plan import Output, refuse
from generator.cli.preparation import Prepared, Request, compose, prepare
from generator.cli.reading import DiskReader
from generator.cli.saving import save
from generator.findings import Finding, Message, Severity

if TYPE_CHECKING:
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
    jobs = [(prepared, kind) for prepared in _prepared(bids, wanted, reader, built) for kind in prepared.kinds]
    outputs: dict[str, list[Output]] = {}
    bad: set[str] = set()
    with console.progress(jobs) as shown:
        for prepared, kind in shown:
            bid = reader.shown(prepared.file.file)
            output = _rendered(prepared, kind, wanted, bid, built)
            if output:
                outputs.setdefault(bid, []).append(output)
            else:
                bad.add(bid)
    planned = [output for bid, each in outputs.items() if bid not in bad for output in each]
    for bid, finding in refuse(planned):
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


def _rendered(prepared: Prepared, kind: str, wanted: Wanted, bid: str, built: Built) -> Output | None:
    from generator.pages import paginate
    from generator.word import write

    composed, findings = compose(prepared, kind)
    built.findings.extend(findings)
    if composed is None or any(finding.severity is Severity.ERROR for finding in findings):
        return None
    document, profile = composed.document, composed.profile
    pages, estimated = paginate(document, profile, file=composed.name, office=wanted.office)
    built.findings.extend(estimated)
    data = write(document, profile, flat=wanted.flat, created=wanted.created, draft=prepared.draft, pages=pages)
    return Output(wanted.out / prepared.file.name, composed.name, data, bid, composed.named)
