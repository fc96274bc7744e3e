"""LibreOffice, which lays a Word file out as pages: found on this machine, run without a window."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
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
_TOGETHER = 20
"""Documents laid out by one start: more would gain nothing, and one that hangs holds up these only."""


class OfficeError(Exception):
    """A layout that did not come about."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.id)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Office:
    """An installed LibreOffice."""

    command: str

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """Yield a place to lay out documents at, several times over; what it needs is gone afterwards."""
        with tempfile.TemporaryDirectory(prefix="bidwright-", ignore_cleanup_errors=True) as name:
            yield Desk(self.command, Path(name))

    def pdf(self, document: bytes) -> bytes:
        """Return a Word file as PDF. Raises OfficeError when none comes out."""
        with self.desk() as desk:
            (made,) = desk.pdfs((document,))
        if isinstance(made, OfficeError):
            raise made
        return made


@dataclass(slots=True)
class Desk:
    """A folder with a LibreOffice's own settings, which take it half a second to make."""

    command: str
    folder: Path
    _round: int = 0

    def pdfs(self, documents: Sequence[bytes]) -> tuple[bytes | OfficeError, ...]:
        """Return Word files as PDF, their bookmarks as named destinations; of one that came to nothing, why.

        LibreOffice is started once for many: starting takes as long as laying out ten documents.
        """
        made: list[bytes | OfficeError] = []
        for start in range(0, len(documents), _TOGETHER):
            made += self._together(documents[start : start + _TOGETHER])
        return tuple(made)

    def _together(self, documents: Sequence[bytes]) -> list[bytes | OfficeError]:
        made = self._convert(documents)
        if len(documents) == 1:
            return made
        # One that LibreOffice cannot bear must not cost the others their pages.
        return [
            self._convert((document,))[0] if isinstance(pdf, OfficeError) else pdf
            for document, pdf in zip(documents, made, strict=True)
        ]

    def _convert(self, documents: Sequence[bytes]) -> list[bytes | OfficeError]:
        self._round += 1
        folder = self.folder / str(self._round)
        folder.mkdir()
        names = [f"{number}.docx" for number in range(len(documents))]
        for name, document in zip(names, documents, strict=True):
            (folder / name).write_bytes(document)
        # Its own user folder: a LibreOffice that is open already would take the work over, and lose it.
        user = f"-env:UserInstallation={(self.folder / 'user').as_uri()}"
        failure = _run([self.command, "--headless", user, "--convert-to", _FILTER, "--outdir", str(folder), *names])
        # Its exit code says nothing: it is 0 when a file could not be read, too.
        made = ((folder / name).with_suffix(".pdf") for name in names)
        return [pdf.read_bytes() if pdf.is_file() else OfficeError(failure or FAILED) for pdf in made]


def _run(command: Sequence[str]) -> Message | None:
    """Run the program to its end; return why it did not come to that."""
    try:
        process = subprocess.Popen(
            command,
            cwd=command[command.index("--outdir") + 1],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return FAILED
    try:
        process.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        return message(
            "LibreOffice took longer than {seconds} seconds, so page numbers are estimated", seconds=_SECONDS
        )
    finally:
        _end(process)
    return None


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
