"""Files read from the disk, and remembered so that a finding can show the very line that was read."""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from generator.cli.folders import shipped_templates
from generator.findings import BUILT_IN, AnyPlace, Place

_BREAKS = re.compile("\r\n|[\n\r]")
_YAML_BREAKS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""libyaml counts these as line ends (YAML 1.1, section 4.1.4)."""
_UNKNOWN = "\ufffd"
"""What stands for bytes that are no text (U+FFFD)."""


Lines: TypeAlias = dict[tuple[str, int], str]
"""Lines by the name of their file and their number."""


class DiskReader:
    """Access to files as ``source.Reader`` and ``text.library.Folder`` ask for it; names are shown from ``here``."""

    def __init__(self, here: Path) -> None:
        self._here = here
        self._seen: dict[str, bytes] = {}
        self._lines: dict[str, list[str]] = {}
        self._kept: Lines = {}
        self._held: dict[str, bytes] = {}
        self._resolved: dict[Path, Path] = {}

    def read(self, file: Path, /, *, limit: int, remember: bool = True) -> bytes:
        """Return the file's bytes, at most ``limit`` + 1 of them. Raises OSError.

        ``remember`` keeps them for ``line``; a file that has no lines need not be kept.
        """
        if "\0" in str(file):
            raise FileNotFoundError(2, os.strerror(2), "NUL")
        # Opening a pipe would wait for a writer that never comes.
        mode = file.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise OSError(22, os.strerror(22), str(file))
        with file.open("rb") as stream:
            data = stream.read(limit + 1)
        if remember:
            name = self._name(self.shown(file))
            self._seen[name] = data
            self._lines.pop(name, None)
        return data

    def resolve(self, file: Path, /) -> Path:
        """Return the absolute path with symbolic links followed."""
        known = self._resolved.get(file)
        if known is None:
            known = self._resolved[file] = file if "\0" in str(file) else Path(os.path.realpath(self._here / file))
        return known

    def shown(self, file: Path, /) -> str:
        """Return the file's name relative to where the user stands, or as given when it is elsewhere.

        Where this program is installed says nothing to the user: a built-in template is shown by its name in it.
        """
        # ``bids/a/../../company.yaml`` is the way a layer was reached, not what the user calls it.
        whole = self.resolve(file) if ".." in file.parts else self._here / file
        if whole.is_relative_to(self._here):
            return whole.relative_to(self._here).as_posix()
        shipped = shipped_templates()
        if whole.is_relative_to(shipped):
            return f"{BUILT_IN}/templates/{whole.relative_to(shipped).as_posix()}"
        if ".." not in file.parts:
            return file.as_posix()
        return whole.as_posix() if file.is_absolute() else Path(os.path.relpath(whole, self._here)).as_posix()

    def keep(self, places: Iterable[AnyPlace | None]) -> Lines:
        """Remember the lines of these places, and nothing else of what was read: a batch may read very much."""
        for place in places:
            if isinstance(place, Place) and place.line and (text := self.line(place.file, place.line)) is not None:
                self._kept[self._name(place.file), place.line] = text
        self._seen = dict(self._held)
        self._lines.clear()
        self._resolved.clear()
        return dict(self._kept)

    def hold(self) -> None:
        """Remember what was read so far for good: findings about other files may lead back to it."""
        self._held |= self._seen

    def adopt(self, lines: Lines) -> None:
        """Remember the lines that another process has kept."""
        self._kept |= lines

    def _name(self, shown: str) -> str:
        """Return the one name of a file that has several: ``../a.yaml`` lies elsewhere, and may be absolute, too."""
        outside = shown.startswith("../") or os.path.isabs(shown)  # noqa: PTH117 - of a text that is no path yet
        return self.resolve(Path(shown)).as_posix() if outside else shown

    def names(self, folder: Path, /) -> tuple[str, ...]:
        """Return the names of the files in a folder; empty when there is none."""
        try:
            with os.scandir(folder) as entries:
                return tuple(sorted(entry.name for entry in entries if entry.is_file()))
        except (OSError, ValueError):
            return ()

    def line(self, shown: str, number: int) -> str | None:
        """Return a line (from 1) of a file that was read, by its shown name; None when there is none."""
        name = self._name(shown)
        if name not in self._lines:
            if name not in self._seen:
                return self._kept.get((name, number))
            breaks = _YAML_BREAKS if name.endswith((".yaml", ".yml")) else _BREAKS
            self._lines[name] = breaks.split(_decoded(self._seen[name]))
        lines = self._lines[name]
        line = lines[number - 1] if 0 < number <= len(lines) else None
        # A line in an encoding that we do not know would be shown as another text than its author sees.
        return None if line is None or _UNKNOWN in line else line


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # A GBK file is refused, but its line should still be readable in the finding.
        encoding = "gb18030" if data[: error.start].isascii() else "utf-8-sig"
        return data.decode(encoding, "replace")
