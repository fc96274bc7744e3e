"""What was probably meant: the hint beside every unknown name."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from generator.findings import Message, message

_MANY = 30
"""More names than anybody reads."""


def nearest(written: str, known: Iterable[str], *, called: Mapping[str, str] | None = None) -> Message | None:
    """Return a hint: the name meant, else all the names there are; nothing when there are none, or too many to read.

    ``called`` gives the other (Chinese) name of a known one, under which it may have been written.
    """
    names = tuple(known)
    aliases = {alias: name for name, alias in (called or {}).items() if name in names}
    close = difflib.get_close_matches(written, (*names, *aliases), n=1, cutoff=0.5)
    if close:
        return message("did you mean {name}?", name=aliases.get(close[0], close[0]))
    if 0 < len(names) <= _MANY:
        return message("there are: {names}", names=names)
    return None
