"""Where a link leads, and how much of it a message shows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.findings import Severity
from generator.word.relations import plain_target

_SHOWN = 5
_WIDTH = 160
_ON_THIS_MACHINE = re.compile(r"(file:(///?|/)?)?[a-z]:/|file:///[^/]|(?!//)/?[^/:]*(/|$)")
"""A drive, a file of no host, or a path without a scheme; two slashes in front are another machine."""
_HARMLESS = re.compile(r"https?:|mailto:|#|$", re.IGNORECASE)


def severity(targets: Iterable[str]) -> Severity:
    """Return how bad it is that these are loaded on opening.

    Another machine learns who opens the file, or serves what it likes; a path on this one leads nowhere elsewhere.
    """
    local = all(_ON_THIS_MACHINE.match(plain_target(target)) for target in targets)
    return Severity.WARNING if local else Severity.ERROR


def is_harmless(hyperlink: str) -> bool:
    """Return whether a hyperlink opens a web page, a mail or a place in the file itself."""
    return bool(_HARMLESS.match(hyperlink.strip()))


def shown(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the first few of them without repetition, each on one line and cut short."""
    lines = dict.fromkeys(" ".join(text.split()) for text in texts)
    cut = [line if len(line) <= _WIDTH else f"{line[:_WIDTH]}…" for line in lines]
    return (*cut[:_SHOWN], "…") if len(cut) > _SHOWN else tuple(cut)
