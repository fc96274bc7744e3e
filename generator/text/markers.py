"""Line markers: put in when a template is compiled, taken out before Markdown, they say where each line came from."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

Site: TypeAlias = tuple[int, int]
"""A line of a template: the number of its file (``file_numbers``), and the line from 1."""

_SIGN = "\ue002"
_ZERO, _BASE, _DIGITS = 0xE100, 4096, 4
"""A marker is the sign and four digits: two for the file, two for the line."""
MOST_FILES = _BASE**2
"""How many files can be told apart."""
_MARKER = re.compile(f"{_SIGN}.{{{_DIGITS}}}")

RESERVED = re.compile("[\ue000-\uf8ff]")
"""Private-use characters: tokens and markers are made of them, so templates may not hold any."""


def marker(site: Site) -> str:
    """Return the marker of a line."""
    return _SIGN + "".join(chr(_ZERO + digit) for number in site for digit in divmod(number, _BASE))


@lru_cache(maxsize=4096)
def _site(digits: str) -> Site:
    file, file_rest, line, line_rest = (ord(digit) - _ZERO for digit in digits)
    return file * _BASE + file_rest, line * _BASE + line_rest


def marked(text: str, site: Site) -> str:
    """Return literal text that begins at ``site`` with a marker before it and after each line break."""
    number, line = site
    lines = text.split("\n")
    return "\n".join(marker((number, line + index)) + words for index, words in enumerate(lines))


def only_markers(text: str) -> bool:
    """Return whether nothing but white space is left of a text without its markers."""
    return not _MARKER.sub("", text).strip()


def take_out(rendered: str) -> tuple[str, tuple[Site, ...]]:
    """Return the text without markers, and the site of each of its lines.

    A line comes from where its first words stand: the last of the markers before them, since an empty stretch
    between two tags leaves its marker too.
    """
    first, *pieces = rendered.split(_SIGN)
    texts = [first, *[piece[_DIGITS:] for piece in pieces]]
    sites: list[Site] = []
    site: Site = (0, 1)
    is_wordless = True
    """Whether nothing but blanks has stood on the line so far."""
    for position, text in enumerate(texts):
        if position and is_wordless:
            site = _site(pieces[position - 1][:_DIGITS])
        ended = text.count("\n")
        if ended:
            sites += [site] * ended
            is_wordless = not text[text.rindex("\n") :].strip(" \t\n")
        elif text and is_wordless:
            is_wordless = not text.strip(" \t")
    return "".join(texts), (*sites, site)
