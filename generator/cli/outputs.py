"""The disk that is written to, a file written whole or not at all, and the finding when that fails."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Protocol

from generator.cli.reasons import reason
from generator.findings import Cause, Finding, Place, Severity, message


class Disk(Protocol):
    """The operations that writing needs; a test makes each of them fail in turn. All raise OSError."""

    def make(self, folder: Path, /) -> None:
        """Create a folder and those above it, if they are missing."""
        ...

    def write(self, file: Path, data: bytes, /) -> None:
        """Create a file that does not exist, with these bytes, and have them on the disk when it returns."""
        ...

    def replace(self, file: Path, target: Path, /) -> None:
        """Give a file another's name, in one step."""
        ...

    def sync(self, folder: Path, /) -> None:
        """Have a folder's entries on the disk."""
        ...

    def remove(self, file: Path, /) -> None:
        """Remove a file."""
        ...


class RealDisk:
    """The operating system's disk."""

    def make(self, folder: Path, /) -> None:
        """Create a folder and those above it, if they are missing."""
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, file: Path, data: bytes, /) -> None:
        """Create a file that does not exist, with these bytes, and have them on the disk when it returns."""
        with file.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())

    def replace(self, file: Path, target: Path, /) -> None:
        """Give a file another's name, in one step."""
        file.replace(target)

    def sync(self, folder: Path, /) -> None:
        """Have a folder's entries on the disk."""
        if os.name == "nt":
            return
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)

    def remove(self, file: Path, /) -> None:
        """Remove a file."""
        file.unlink(missing_ok=True)


def create(target: Path, data: bytes, disk: Disk) -> None:
    """Write a file that does not exist yet, whole or not at all. Raises OSError, FileExistsError among them."""
    disk.make(target.parent)
    try:
        disk.write(target, data)
    except FileExistsError:
        raise
    except BaseException:
        with contextlib.suppress(OSError):
            disk.remove(target)
        raise


def not_writable(shown: str, error: OSError) -> Finding:
    """Return the finding for an output that the system would not let us write."""
    if isinstance(error, PermissionError):
        hint = message("close the file if Word has it open, and see whether you may write to its folder")
    else:
        hint = message("make room, or choose another folder")
    text = message("{file} cannot be written: {reason}", file=shown, reason=reason(error))
    return Finding("output-not-writable", Severity.ERROR, text, Place(shown), hint, cause=Cause.UNWRITABLE)
