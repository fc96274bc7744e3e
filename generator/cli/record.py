"""What we wrote into an output folder, so that a file that a person has edited since is not overwritten."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

NAME = ".bidwright.json"
LIMIT = 1_000_000
"""Bytes; a larger file is none of ours."""

_KEPT = 8
"""Versions of a file remembered. An older version of ours that was put back is no edit either."""

Record = dict[str, list[str]]
"""Digests of what was written under each file name, newest last."""


def digest(data: bytes) -> str:
    """Return the fingerprint by which a record knows a file."""
    return hashlib.sha256(data).hexdigest()


def load(folder: Path) -> Record:
    """Return the record of a folder. One that is missing or spoilt is empty: nothing then counts as ours."""
    try:
        with (folder / NAME).open("rb") as stream:
            given = json.loads(stream.read(LIMIT))
    except (OSError, ValueError, RecursionError):
        return {}
    files = given.get("files") if isinstance(given, dict) else None
    if not isinstance(files, dict):
        return {}
    return {
        name: [each for each in digests if isinstance(each, str)]
        for name, digests in files.items()
        if isinstance(digests, list)
    }


def extended(record: Record, present: Mapping[str, bytes | None], written: Iterable[tuple[str, bytes]]) -> Record:
    """Return the record with these files added.

    What stands there at ``present``, if it is ours, is remembered before anything older: should the writing fail,
    it must not look edited, however often that happens.
    """
    added = dict(record)
    for name, data in written:
        old = present.get(name)
        known = added.get(name, [])
        stands = [each for each in known if old is not None and each == digest(old)]
        new = digest(data)
        kept = [each for each in known if each not in stands]
        added[name] = [*(each for each in (*kept, *stands) if each != new), new][-_KEPT:]
    return added


def dump(record: Record) -> bytes:
    """Return the record as it stands in its file."""
    text = json.dumps({"version": 1, "files": record}, ensure_ascii=False, indent=2, sort_keys=True)
    return (text + "\n").encode("utf-8", "surrogatepass")
