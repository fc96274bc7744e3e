"""A bid's documents written to its folder, without losing what a person has done to the last ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.cli import record
from generator.cli.changes import Change, exchange
from generator.cli.naming import is_draft
from generator.cli.outputs import Disk, not_writable
from generator.cli.plan import Output
from generator.findings import Cause, Finding, Message, Place, Severity, message
from generator.source import Reader


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of saving a bid's documents."""

    lines: tuple[Message, ...]
    """For the user: each file, and what was done."""
    findings: tuple[Finding, ...]


def save(outputs: Sequence[Output], reader: Reader, disk: Disk, *, force: bool, whole: bool = False) -> Saved:
    """Write the documents of one bid, which share a folder: all of them, or none when one cannot be written.

    ``force`` overwrites a file that was edited, and keeps the edited one beside it. When they are the ``whole`` of what
    the bid names, files of earlier builds that are still there are told: their numbers may be those of others now.
    """
    if not outputs:
        return Saved((), ())
    folder = outputs[0].folder
    known = record.load(folder)
    present, unreadable = _present(outputs, reader)
    edited = {
        name for name, data in present.items() if data is not None and record.digest(data) not in known.get(name, [])
    }
    refused = [
        *unreadable,
        *(
            _edited(output, reader)
            for output in outputs
            if output.name in edited and not force and _differs(output, present)
        ),
    ]
    if refused:
        return Saved((), tuple(refused))
    changes: list[Change] = []
    lines: list[tuple[Path, Message]] = []
    # The record goes first: should the power fail in between, our own files must not look edited.
    after = record.extended(known, present, ((output.name, output.data) for output in outputs))
    if after != known:
        changes.append(Change(folder / record.NAME, _bytes(folder / record.NAME), record.dump(after)))
    for output in outputs:
        old, shown = present[output.name], reader.shown(output.target)
        if not _differs(output, present):
            lines.append((output.target, message("unchanged {file}", file=shown)))
            continue
        if old is not None and output.name in edited:
            backup = _free(output.target)
            changes.append(Change(backup, None, old))
            lines.append((backup, message("kept the edited file as {file}", file=reader.shown(backup))))
        changes.append(Change(output.target, old, output.data))
        lines.append((output.target, message("wrote {file}", file=shown)))
    failure = exchange(changes, disk)
    if failure:
        stay = {change.target for change in failure.kept}
        finding = not_writable(reader.shown(failure.target), failure.error)
        return Saved(tuple(line for file, line in lines if file in stay), (finding,))
    return Saved(tuple(line for _, line in lines), tuple(_left_over(outputs, known, reader)) if whole else ())


def _left_over(outputs: Sequence[Output], known: record.Record, reader: Reader) -> Iterator[Finding]:
    folder, now = outputs[0].folder, {output.name for output in outputs}
    draft = is_draft(outputs[0].name)
    for name in sorted(known):
        if name not in now and is_draft(name) is draft and (folder / name).is_file():
            shown = reader.shown(folder / name)
            text = message("{file} is of an earlier build, and none of the bid's documents now", file=shown)
            hint = message("delete it, so that nobody hands it in")
            yield Finding("output-left-over", Severity.WARNING, text, Place(shown), hint)


def _bytes(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _present(outputs: Iterable[Output], reader: Reader) -> tuple[dict[str, bytes | None], list[Finding]]:
    present: dict[str, bytes | None] = {}
    findings: list[Finding] = []
    for output in outputs:
        try:
            present[output.name] = output.target.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            present[output.name] = None
        except OSError as error:
            findings.append(not_writable(reader.shown(output.target), error))
    return present, findings


def _differs(output: Output, present: dict[str, bytes | None]) -> bool:
    return present[output.name] != output.data


def _free(target: Path) -> Path:
    number = 1
    while True:
        backup = target.with_name(f"{target.stem}.bak{number if number > 1 else ''}{target.suffix}")
        if not backup.exists():
            return backup
        number += 1


def _edited(output: Output, reader: Reader) -> Finding:
    shown = reader.shown(output.target)
    return Finding(
        "output-edited",
        Severity.ERROR,
        message("{file} was edited since it was built, or was not built here; it is left as it is", file=shown),
        Place(shown),
        message("to write it anew, add --force: the edited file is then kept beside it"),
        cause=Cause.UNWRITABLE,
    )
