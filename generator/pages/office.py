"""LibreOffice, which lays a Word file out as pages: found on this machine, run without a window."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Message, message

COMMAND = "BIDWRIGHT_SOFFICE"
"""Environment variable: the program to use; empty to use none."""
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
_FILTER = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
_SECONDS = 180


class OfficeError(Exception):
    """A layout that did not come about."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.id)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Office:
    """An installed LibreOffice."""

    command: str

    def pdf(self, document: bytes) -> bytes:
        """Return a Word file as PDF, its bookmarks as named destinations. Raises OfficeError when none comes out."""
        with tempfile.TemporaryDirectory(prefix="bidwright-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            (folder / "document.docx").write_bytes(document)
            # Its own user folder: a LibreOffice that is open already would take the work over, and lose it.
            user = f"-env:UserInstallation={(folder / 'user').as_uri()}"
            self._run([self.command, "--headless", user, "--convert-to", _FILTER, "--outdir", name, "document.docx"])
            # Its exit code says nothing: it is 0 when the file could not be read, too.
            made = folder / "document.pdf"
            if not made.is_file():
                raise OfficeError(FAILED)
            return made.read_bytes()

    def _run(self, command: list[str]) -> None:
        try:
            process = subprocess.Popen(
                command,
                cwd=command[command.index("--outdir") + 1],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            raise OfficeError(FAILED) from error
        try:
            process.wait(_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise OfficeError(
                message(
                    "LibreOffice took longer than {seconds} seconds, so page numbers are estimated", seconds=_SECONDS
                )
            ) from error
        finally:
            _end(process)


FAILED = message("LibreOffice could not lay the document out, so the page numbers of the contents are estimated")


def find_office(environment: Mapping[str, str]) -> Office | None:
    """Return the LibreOffice to use: the one the environment names, one on PATH, one in its usual place."""
    if COMMAND in environment:
        return Office(environment[COMMAND]) if environment[COMMAND] else None
    found = next(filter(None, (shutil.which(name, path=environment.get("PATH")) for name in _NAMES)), None)
    usual = found or next((place for place in _PLACES if Path(place).is_file()), None)
    return Office(usual) if usual else None


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process and those it has started: soffice is a script that waits for another program."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
