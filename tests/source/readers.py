"""A Reader over a dict: files and folders in memory."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class MemoryReader:
    """Files under ``/w``; ``links`` maps a path to where it leads."""

    files: dict[str, str | bytes | OSError]
    links: dict[str, str] = field(default_factory=dict)

    def read(self, file: Path, /, *, limit: int) -> bytes:
        content = self.files.get(file.as_posix())
        if content is None:
            raise FileNotFoundError(file)
        if isinstance(content, OSError):
            raise content
        data = content if isinstance(content, bytes) else content.encode()
        return data[: limit + 1]

    def resolve(self, file: Path, /) -> Path:
        path = posixpath.normpath(posixpath.join("/w", file.as_posix()))
        return Path(self.links.get(path, path))

    def shown(self, file: Path, /) -> str:
        return posixpath.normpath(file.as_posix()).removeprefix("/w/")
