"""Files read once: a check of many templates reads each hundreds of times, and shall see one state of the disk."""

from __future__ import annotations

from functools import cache

from generator.cli.reading import DiskReader


class HeldReader:
    """Reads through a reader of the disk, and remembers all it was told."""

    def __init__(self, reader: DiskReader) -> None:
        self.read = cache(reader.read)
        self.resolve = cache(reader.resolve)
        self.shown = cache(reader.shown)
        self.names = cache(reader.names)
