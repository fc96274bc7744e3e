"""A section that no document lists, tried in one that lists only this."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from generator.source import Reader
from generator.text.library import Folder, Library, Part

KIND = "alone"
"""The name of the document."""


def with_document(library: Library, section: str) -> Library:
    """Return the library with a kind of document more: of this section."""
    folder, suffix = Part.DOCUMENT.value
    file = library.roots[0] / library.locale / folder / (KIND + suffix)
    text = f"title: {json.dumps(section)}\nfile: {json.dumps(section)}\nsections: [{json.dumps(section)}]\n"
    return replace(
        library,
        reader=_Reader(library.reader, file, text.encode()),
        folder=_Folder(library.folder, file),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """A reader to which one file is there that is not."""

    reader: Reader
    file: Path
    data: bytes

    def read(self, file: Path, /, *, limit: int) -> bytes:
        return self.data[: limit + 1] if file == self.file else self.reader.read(file, limit=limit)

    def resolve(self, file: Path, /) -> Path:
        return self.reader.resolve(file)

    def shown(self, file: Path, /) -> str:
        return self.reader.shown(file)


@dataclass(frozen=True, slots=True)
class _Folder:
    folder: Folder
    file: Path

    def names(self, folder: Path, /) -> tuple[str, ...]:
        there = self.folder.names(folder)
        return (*there, self.file.name) if folder == self.file.parent else there
