"""Characters that a text may not hold, and characters that nobody sees.

Refused: what XML 1.0 (section 2.2, ``Char``) cannot hold, for a Word file is XML; the other control characters; a byte
order mark inside the text; and the line separators U+0085, U+2028, U+2029, which YAML counts as line ends and editors
do not. Warned about: zero-width characters and those that change the direction of writing (they can make a number
read differently from what it is).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.findings import Cause, Finding, Place, Severity, message
from generator.source.nodes import Mark

REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
UNSEEN = re.compile(
    "[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]"
    # A zero-width joiner belongs inside an emoji (👨‍👩‍👧) and nowhere else.
    "|(?<![\u2190-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)
STAND_IN = "\ufffd"
"""Takes the place of a refused character, so that the rest of the file can be read, at its columns."""

_MOST = 100
"""So many are reported one by one; a damaged file would drown the terminal."""


def check_text(text: str, file: str) -> tuple[str, tuple[Finding, ...]]:
    """Return the text of a file (lines end in ``\\n``) fit for parsing, and what is wrong with its characters."""
    if text.isascii() and not REFUSED.search(text):
        return text, ()
    return REFUSED.sub(STAND_IN, text), tuple(_check_file(text, file))


def check_value(text: str, mark: Mark) -> Iterator[Finding]:
    """Yield what is wrong with the characters of a value that was written with escapes."""
    for character in sorted({match[0] for match in REFUSED.finditer(text)}):
        yield _refuse(character, mark.place())
    for character in sorted({match[0] for match in UNSEEN.finditer(text)}):
        yield _warn(character, mark.place())


def name_character(character: str) -> str:
    """Return U+200B for a character."""
    return f"U+{ord(character):04X}"


def _check_file(text: str, file: str) -> Iterator[Finding]:
    found = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.isascii() and line.isprintable():
            continue
        for pattern, report in ((REFUSED, _refuse), (UNSEEN, _warn)):
            for match in pattern.finditer(line):
                found += 1
                place = Place(file, number, match.start() + 1, number, match.end() + 1)
                if found > _MOST:
                    yield _stop(place)
                    return
                yield report(match[0], place)


def _refuse(character: str, place: Place) -> Finding:
    return Finding(
        "illegal-character",
        Severity.ERROR,
        message("the character {code} cannot be used in a text", code=name_character(character)),
        place,
        message("delete it; it usually comes along when text is copied from another program"),
    )


def _warn(character: str, place: Place) -> Finding:
    return Finding(
        "invisible-character",
        Severity.WARNING,
        message(
            "the invisible character {code} ({name}) stands here",
            code=name_character(character),
            name=unicodedata.name(character, "?").lower(),
        ),
        place,
        message("delete it unless it is meant"),
    )


def _stop(place: Place) -> Finding:
    return Finding(
        "illegal-character",
        Severity.ERROR,
        message("more than {count} characters of this file cannot be used or cannot be seen", count=_MOST),
        place,
        message("check that this is a text file; further ones are not listed"),
        cause=Cause.CONTENT,
    )
