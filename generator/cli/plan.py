"""Which files a build will write, settled before the first is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.cli.filenames import unfit
from generator.findings import Cause, Finding, Place, Severity, message


@dataclass(frozen=True, slots=True)
class Output:
    """A file to write."""

    folder: Path
    name: str
    data: bytes
    bid: str
    """Shown name of the bid it comes from."""
    origin: Place
    """Where its name was decided."""

    @property
    def target(self) -> Path:
        """The file."""
        return self.folder / self.name


def refuse(outputs: Sequence[Output]) -> Iterator[tuple[str, Finding]]:
    """Yield each bid with an output that cannot be written by its name, and why: unfit anywhere, or taken."""
    first: dict[tuple[str, str], Output] = {}
    for output in outputs:
        for finding in _unfit(output):
            yield output.bid, finding
        other = first.setdefault((_alike(str(output.folder)), _alike(output.name)), output)
        if other is not output:
            yield output.bid, _taken(output, other)
            yield other.bid, _taken(output, other)


def _unfit(output: Output) -> Iterator[Finding]:
    hint = message("choose another name")
    if reason := unfit(output.name):
        yield Finding("output-name", Severity.ERROR, reason, output.origin, hint)
    if reason := unfit(output.folder.name):
        yield Finding("output-name", Severity.ERROR, reason, Place(output.bid), hint, cause=Cause.USAGE)


def _taken(output: Output, other: Output) -> Finding:
    if output.bid == other.bid:
        text = message("two documents of {bid} have the file name {name}", bid=output.bid, name=output.name)
        hint = message("give one of them another file name")
        related = ((message("the other name"), other.origin),)
        return Finding("output-twice", Severity.ERROR, text, output.origin, hint, related)
    folder = output.folder.name
    text = message("{bid} and {other} both go to the folder {folder}", bid=output.bid, other=other.bid, folder=folder)
    hint = message("build them one by one, each with a folder of its own after -o")
    return Finding("output-twice", Severity.ERROR, text, Place(output.bid), hint, cause=Cause.USAGE)


def _alike(name: str) -> str:
    """Return what two names share that are one file where case and normal form do not count (Windows, macOS)."""
    return unicodedata.normalize("NFC", name).casefold()
