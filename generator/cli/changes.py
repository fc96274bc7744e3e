"""Several files changed together, all or none: staged beside their targets, synced, then each put in its place."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.cli.outputs import Disk


@dataclass(frozen=True, slots=True)
class Change:
    """A file, what it holds and what it shall hold."""

    target: Path
    old: bytes | None
    """Absent when there is no such file yet."""
    new: bytes


@dataclass(frozen=True, slots=True)
class Failure:
    """Why the changes were not made."""

    target: Path
    """The file that could not be written."""
    error: OSError
    kept: tuple[Change, ...] = ()
    """Changes that were made and could not be taken back: a disk that fails twice."""


def exchange(changes: Sequence[Change], disk: Disk) -> Failure | None:
    """Make all the changes, in their order, or none of them; return why not.

    At any moment each file holds its old bytes or all of the new ones. Until all the new bytes are on the disk, no
    file is touched; when one of them then cannot take its place (Word has it open), those before it are put back.
    """
    staged: list[tuple[Change, Path]] = []
    made: list[Change] = []
    target = Path()
    try:
        for change in changes:
            target = change.target
            disk.make(target.parent)
            temporary = _temporary(target)
            staged.append((change, temporary))
            disk.write(temporary, change.new)
        for change, temporary in staged:
            target = change.target
            disk.replace(temporary, target)
            made.append(change)
            # The order must hold should the power fail; but not every file system can sync a folder.
            with contextlib.suppress(OSError):
                disk.sync(target.parent)
    except BaseException as error:
        kept = _put_back(made, disk)
        _remove((temporary for _, temporary in staged), disk)
        if isinstance(error, OSError):
            return Failure(target, error, kept)
        raise
    return None


def _put_back(made: Sequence[Change], disk: Disk) -> tuple[Change, ...]:
    """Take changes back, the last first, and return those that stay.

    It ends at the first that cannot be taken back: what came before it (a record, a backup) is then still needed.
    """
    for count, change in reversed(tuple(enumerate(made))):
        temporary = _temporary(change.target)
        try:
            if change.old is None:
                disk.remove(change.target)
            else:
                disk.write(temporary, change.old)
                disk.replace(temporary, change.target)
        except OSError:
            _remove((temporary,), disk)
            return tuple(made[: count + 1])
    return ()


def _remove(files: Iterable[Path], disk: Disk) -> None:
    for file in files:
        with contextlib.suppress(OSError):
            disk.remove(file)


def _temporary(target: Path) -> Path:
    return target.parent / f".bidwright-{secrets.token_hex(8)}.tmp"
