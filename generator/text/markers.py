"""Line markers: put in when a template is compiled, taken out before Markdown, they say where each line came from."""

from __future__ import annotations

import re
from typing import TypeAlias

Site: TypeAlias = tuple[int, int]
"""A line of a template: the number of its file among those of one composition, and the line from 1."""

_MARKER = re.compile("\ue002(\\d+):(\\d+)\ue003")
_LEADING = re.compile("(?:[ \t]*\ue002\\d+:\\d+\ue003)+")

RESERVED = re.compile("[\ue000-\uf8ff]")
"""Private-use characters: tokens and markers are made of them, so templates may not hold any."""


def marker(site: Site) -> str:
    """Return the marker of a line."""
    return f"\ue002{site[0]}:{site[1]}\ue003"


def marked(text: str, site: Site) -> str:
    """Return literal text that begins at ``site`` with a marker before it and after each line break."""
    number, line = site
    lines = text.split("\n")
    return "\n".join(marker((number, line + index)) + words for index, words in enumerate(lines))


def only_markers(text: str) -> bool:
    """Return whether nothing is left of a text without its markers."""
    return not _MARKER.sub("", text)


def take_out(rendered: str) -> tuple[str, tuple[Site, ...]]:
    """Return the text without markers, and the site of each of its lines.

    A line comes from where its first words stand: the last of the markers before them, since an empty stretch
    between two tags leaves its marker too.
    """
    sites: list[Site] = []
    last: Site = (0, 1)
    for line in rendered.split("\n"):
        leading = _LEADING.match(line)
        for found in _MARKER.finditer(line, 0, leading.end() if leading else 0):
            last = (int(found[1]), int(found[2]))
        sites.append(last)
    return _MARKER.sub("", rendered), tuple(sites)
