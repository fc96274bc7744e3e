"""File names that every system can carry."""

from __future__ import annotations

import re

from generator.findings import Message, message

LONGEST = 240
"""Bytes of UTF-8; most file systems stop at 255, and a backup's name is a little longer."""

# Windows: "Naming Files, Paths, and Namespaces".
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE)


def unfit(name: str) -> Message | None:
    """Return why a name cannot be a file's on every system; None when it can."""
    found = _FORBIDDEN.search(name)
    if found:
        return message("{name} cannot be a file name: it holds {character}", name=name, character=found[0])
    if name in ("", ".", "..") or name != name.strip(" ") or name.endswith("."):
        return message("{name} cannot be a file name: it is empty or begins or ends in a space or a dot", name=name)
    if _DEVICES.fullmatch(name):
        return message("{name} cannot be a file name: Windows keeps it for a device", name=name)
    size = len(name.encode("utf-8", "surrogatepass"))
    if size > LONGEST:
        return message(
            "{name} cannot be a file name: {size} bytes are more than {limit}", name=name, size=size, limit=LONGEST
        )
    return None
