"""How this layer gets at files: through a reader handed to it, so that it touches no disk itself."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class Reader(Protocol):
    """Access to files, given by the command line (or by a test, over a dict)."""

    def read(self, file: Path, /, *, limit: int) -> bytes:
        """Return the file's bytes, at most ``limit`` + 1 of them (so that too much is seen). Raises OSError."""
        ...

    def resolve(self, file: Path, /) -> Path:
        """Return the absolute path with symbolic links followed; the file need not exist."""
        ...

    def shown(self, file: Path, /) -> str:
        """Return the name by which the user knows the file: relative to where they stand, forward slashes."""
        ...
