"""A key that the model does not know: what was probably meant by it, and where that belongs."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from generator.findings import Finding, Message, Severity, message
from generator.model.naming import declarations, titled
from generator.model.record import Record
from generator.model.shapes import Fields, Many, shape, shape_at
from generator.source import Tree

Path = tuple[str | int, ...]

_SURE = 0.6
"""Likeness from which only one name is offered. Two Chinese words of two characters that share one have 0.5."""
_LIKELY = 0.5


def report_unknown(cls: type[Record], tree: Tree, path: Path) -> Finding:
    """Return the finding of an unknown key at a path."""
    written = str(path[-1])
    return Finding(
        "unknown-key",
        Severity.ERROR,
        message("unknown key {key}", key=written),
        tree.place(path, key=True),
        _hint(cls, path[:-1], written),
    )


def _hint(cls: type[Record], holder: Path, written: str) -> Message | None:
    record = _record_at(cls, holder)
    if record is None:
        return None
    for home in _homes(cls, record, holder, written):
        if not home:
            return message("{key} stands under no other key: begin its line at the left margin", key=written)
        return message("{key} belongs under {where}", key=written, where=titled(cls, home))
    chinese = not written.isascii()
    known = [(field.english, field.chinese) for field in declarations(record).values()]
    offered = tuple(pair[chinese] for pair in known)
    near = _near(written, offered) or _near(written, tuple(pair[not chinese] for pair in known))
    if len(near) == 1:
        return message("did you mean {name}?", name=near[0])
    if near:
        return message("did you mean one of these: {names}", names=near)
    return message("the keys known here are: {names}", names=offered)


def _near(written: str, names: tuple[str, ...]) -> tuple[str, ...]:
    spelled = written.strip().lower().replace("-", "_").replace(" ", "_")
    close = difflib.get_close_matches(spelled, names, n=3, cutoff=_LIKELY)
    sure = close and difflib.SequenceMatcher(None, close[0], spelled).ratio() >= _SURE
    return tuple(close[:1]) if sure else tuple(close)


def _homes(cls: type[Record], record: type[Record], holder: Path, written: str) -> Iterator[Path]:
    """Yield where a known name belongs: inside a field beside it, or in a record around it."""
    for english in record.model_fields:
        inner = _inside(record, english)
        if inner and _knows(inner, written):
            yield (*holder, english)
    for length in range(len(holder) - 1, -1, -1):
        around = _record_at(cls, holder[:length])
        if around and _knows(around, written):
            yield holder[:length]


def _knows(record: type[Record], written: str) -> bool:
    return any(written in (field.english, field.chinese) for field in declarations(record).values())


def _inside(record: type[Record], english: str) -> type[Record] | None:
    found = shape(record, english)
    found = found.item if isinstance(found, Many) else found
    return found.record if isinstance(found, Fields) and not found.is_promise else None


def _record_at(cls: type[Record], path: Path) -> type[Record] | None:
    found = shape_at(cls, path)
    return found.record if isinstance(found, Fields) else None
