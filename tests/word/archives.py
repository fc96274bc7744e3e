"""Changing a written file as another editor, or an attacker, would."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable


def parts(data: bytes) -> dict[str, bytes]:
    """Return every part of a file."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    """Return a file of the parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def changed(data: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """Return the file with one part changed; a change that changes nothing is a mistake of the test."""
    held = parts(data)
    before = held[name].decode()
    after = change(before)
    assert after != before
    return packed({**held, name: after.encode()})
