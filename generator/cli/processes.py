"""Bids shared among several processes: each makes some of them, and the files are the same as ever."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from pathlib import Path
from typing import TypeAlias

from generator.cli.batch import Batch, Wanted, make
from generator.cli.console import Console
from generator.cli.folders import BidFile
from generator.cli.kept_templates import kept_templates
from generator.cli.reading import DiskReader, Lines

Run: TypeAlias = Sequence[BidFile]


def share(runs: Sequence[Run], wanted: Wanted, reader: DiskReader, console: Console, processes: int) -> Iterator[Batch]:
    """Yield what comes of each run of bids, in their order.

    A run whose process comes to a bad end (the system was short of memory and killed it) is made in this one.
    """
    workers = min(processes, len(runs))
    with ProcessPoolExecutor(workers, initializer=_deafen) as pool:
        started = [(run, _started(pool, run, wanted)) for run in runs]
        with console.progress(started) as shown:
            for run, future in shown:
                try:
                    batch, lines = future.result() if future else (make(run, wanted, reader), {})
                except BrokenExecutor:
                    batch, lines = make(run, wanted, reader), {}
                reader.adopt(lines)
                yield batch


def _started(pool: ProcessPoolExecutor, run: Run, wanted: Wanted) -> Future[tuple[Batch, Lines]] | None:
    """Return what will come of a run; nothing when the processes have come to their end already."""
    try:
        return pool.submit(_make, run, wanted, wanted.request.here)
    except BrokenExecutor:
        return None


def _make(run: Run, wanted: Wanted, here: Path) -> tuple[Batch, Lines]:
    """Make some bids in a process of their own; the lines are those that findings are about."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        reader = DiskReader(here)
        batch = make(run, wanted, reader)
        places = [place for each in batch.findings for place in (each.place, *(at for _, at in each.related))]
        return batch, reader.keep(places)
    finally:
        _deafen()
        if kept := kept_templates():  # a process of a pool ends without what is done when a program ends
            kept.save()


def _deafen() -> None:
    """Let Ctrl-C, which reaches all processes at once, go by while there is nothing to interrupt."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
