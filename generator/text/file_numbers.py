"""Numbers for template files: each is compiled with the number of its file, once for all documents of a process."""

from __future__ import annotations

_NUMBERS: dict[str, int] = {}


def file_number(shown: str) -> int:
    """Return the number of the file of this shown name, the same in every composition of the process."""
    return _NUMBERS.setdefault(shown, len(_NUMBERS))
