"""Numbers for template files: each is compiled with the number of its file, once for all documents of a process."""

from __future__ import annotations

from zlib import crc32

from generator.text.markers import MOST_FILES

_NUMBERS: dict[str, int] = {}
_TAKEN: set[int] = set()


def file_number(shown: str) -> int:
    """Return the number of the file of this shown name, the same in every composition of the process.

    It follows from the name, so that code kept by an earlier run fits; only where two names fall on the same number
    does one of them take the next.
    """
    number = _NUMBERS.get(shown)
    if number is None:
        number = crc32(shown.encode("utf-8", "surrogatepass")) % MOST_FILES
        while number in _TAKEN:
            number = (number + 1) % MOST_FILES
        _TAKEN.add(number)
        _NUMBERS[shown] = number
    return number
