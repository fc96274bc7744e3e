"""Bids → files: everything is made in memory before the first file is written, and a bad bid stops only itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.cli.batch import Batch, Made, Wanted, make
from generator.cli.console import Console
from generator.cli.folders import BidFile
from generator.cli.outputs import Disk
from generator.cli.plan import refuse
from generator.cli.reading import DiskReader
from generator.cli.saving import save
from generator.findings import Finding, Message

_TOGETHER = 16
"""Bids made at a time: what is known of their documents takes much more memory than the files that come of it."""


@dataclass(slots=True)
class Built:
    """What came of a build."""

    findings: list[Finding] = field(default_factory=list)
    done: list[Message] = field(default_factory=list)


def build(
    bids: Sequence[BidFile], wanted: Wanted, reader: DiskReader, *, disk: Disk, console: Console, processes: int = 1
) -> Built:
    """Build the documents of all bids, and write those of each bid that has no error.

    ``processes``: among how many to share the work; the files are the same.
    """
    built = Built()
    made: list[Made] = []
    for batch in _batches(_each_once(bids, reader), wanted, reader, console, processes):
        built.findings.extend(batch.findings)
        made.extend(batch.made)
    refused = tuple(refuse([output for each in made for output in each.outputs]))
    built.findings.extend(finding for _, finding in refused)
    bad = {bid for bid, _ in refused}
    for each in made:
        if each.bid not in bad:
            saved = save(each.outputs, reader, disk, force=wanted.force, whole=each.whole)
            built.findings.extend(saved.findings)
            built.done.extend(saved.lines)
    return built


def _each_once(bids: Sequence[BidFile], reader: DiskReader) -> tuple[BidFile, ...]:
    found: dict[Path, BidFile] = {}
    for bid in bids:
        found.setdefault(reader.resolve(bid.file), bid)
    return tuple(found.values())


def _batches(
    bids: Sequence[BidFile], wanted: Wanted, reader: DiskReader, console: Console, processes: int
) -> Iterator[Batch]:
    size = min(_TOGETHER, max(1, -(-len(bids) // processes)))
    runs = [bids[start : start + size] for start in range(0, len(bids), size)]
    if len(runs) < 2:
        yield from (make(run, wanted, reader, console=console) for run in runs)
    elif processes > 1:
        from generator.cli.processes import share

        yield from share(runs, wanted, reader, console, processes)
    else:
        with console.progress(runs) as shown:
            yield from (make(run, wanted, reader) for run in shown)
