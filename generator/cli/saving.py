"""A bid's documents written to its folder, without losing what a person has done to the last ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.cli import record
from generator.cli.outputs import Disk, not_writable, put
from generator.cli.plan import Output
from generator.findings import Cause, Finding, Message, Place, Severity, message
from generator.source import Reader


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of saving a bid's documents."""

    lines: tuple[Message, ...]
    """For the user: each file, and what was done."""
    findings: tuple[Finding, ...]


def save(outputs: Sequence[Output], reader: Reader, disk: Disk, *, force: bool) -> Saved:
    """Write the documents of one bid, which share a folder; none of them when one must not be overwritten.

    ``force`` overwrites a file that was edited, and keeps the edited one beside it.
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
    lines: list[Message] = []
    findings: list[Finding] = []
    changed = [output for output in outputs if _differs(output, present)]
    # The record goes first: should the power fail between the two, our own file must not look edited.
    after = record.extended(known, ((output.name, output.data) for output in outputs))
    if after != known:
        findings.extend(_put(folder / record.NAME, record.dump(after), reader, disk))
    if findings:
        return Saved((), tuple(findings))
    for output in outputs:
        shown = reader.shown(output.target)
        if output not in changed:
            lines.append(message("unchanged {file}", file=shown))
            continue
        old = present[output.name]
        if old is not None and output.name in edited:
            backup = _free(output.target)
            failed = tuple(_put(backup, old, reader, disk))
            findings.extend(failed)
            if failed:
                continue
            lines.append(message("kept the edited file as {file}", file=reader.shown(backup)))
        failed = tuple(_put(output.target, output.data, reader, disk))
        findings.extend(failed)
        if not failed:
            lines.append(message("wrote {file}", file=shown))
    return Saved(tuple(lines), tuple(findings))


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


def _put(file: Path, data: bytes, reader: Reader, disk: Disk) -> Iterator[Finding]:
    try:
        put(file, data, disk)
    except OSError as error:
        yield not_writable(reader.shown(file), error)


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
