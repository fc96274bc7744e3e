"""A merged tree becomes a typed, frozen instance of the model, or findings at the places that are wrong."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.findings import Finding, Message, Place, Severity, message
from generator.model.naming import names
from generator.model.record import Record
from generator.quantities import Refusal
from generator.source import Mapping, Names, Tree
from generator.source.paths import format_path
from generator.source.plain import to_plain

R = TypeVar("R", bound=Record)

Step = str | int


def validate(cls: type[R], tree: Tree, *, partial: bool = False) -> tuple[R | None, tuple[Finding, ...]]:
    """Return the instance, or every reason why there is none.

    ``partial`` is for a layer looked at alone: what is missing may stand in another layer, so it is no finding.
    """
    try:
        return cls.model_validate(to_plain(tree.root)), ()
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        found = tuple(_findings(cls, tree, details, partial=partial))
        return None, found


def _findings(cls: type[Record], tree: Tree, details: Iterable[ErrorDetails], *, partial: bool) -> Iterable[Finding]:
    for detail in details:
        kind, path = detail["type"], _existing(tree, detail["loc"])
        if kind == "missing":
            if not partial:
                yield _missing(cls, tree, detail["loc"])
        elif kind == "extra_forbidden":
            yield _unknown(cls, tree, detail["loc"])
        elif kind == "refused":
            refusal = detail["ctx"]["refusal"]
            if not isinstance(refusal, Refusal):
                raise TypeError("a leaf refused without a Refusal")
            yield _finding("value-not-understood", refusal.message, tree.place(path), hint=refusal.hint)
        else:
            yield _wrong_shape(cls, tree, path, kind)


def _missing(cls: type[Record], tree: Tree, loc: tuple[Step, ...]) -> Finding:
    path = _existing(tree, loc[:-1])
    return _finding(
        "field-missing",
        message("{field} is missing in {path}", field=called(cls, loc), path=_titled(cls, path)),
        tree.place(path, key=True),
        hint=message("add the key {field}", field=called(cls, loc)),
    )


def _unknown(cls: type[Record], tree: Tree, loc: tuple[Step, ...]) -> Finding:
    written = str(loc[-1])
    inside = _names_at(cls, loc[:-1])
    known = tuple(dict.fromkeys(inside.fields)) if inside else ()
    chinese = not written.isascii()
    offered = tuple(name for name in known if name.isascii() is not chinese)
    close = difflib.get_close_matches(written, offered, n=1, cutoff=0.5) or difflib.get_close_matches(written, known, 1)
    if close:
        hint = message("did you mean {name}?", name=close[0])
    else:
        hint = message("the keys known here are: {names}", names=offered or known)
    return _finding(
        "unknown-key", message("unknown key {key}", key=written), tree.place(_existing(tree, loc), key=True), hint=hint
    )


def _wrong_shape(cls: type[Record], tree: Tree, path: tuple[Step, ...], kind: str) -> Finding:
    field = called(cls, path)
    if kind in ("tuple_type", "list_type"):
        text = message("{field} must be a list", field=field)
        hint = message("write one item per line, each beginning with '- ', or [a, b]")
    elif kind in ("model_type", "model_attributes_type", "dict_type"):
        text = message("{field} must hold keys and values", field=field)
        inside = _names_at(cls, path)
        known = tuple(name for name in inside.fields if not name.isascii()) if inside else ()
        hint = message("the keys known here are: {names}", names=known)
    else:
        text = message("{field} has a value of the wrong kind ({kind})", field=field, kind=kind)
        hint = None
    return _finding("wrong-shape", text, tree.place(path), hint=hint)


def called(cls: type[Record], path: tuple[Step, ...]) -> str:
    """Return the last field of a path under both its names: ``期限 (period)``."""
    fields = [step for step in path if isinstance(step, str)]
    if not fields:
        return "文件 (file)"
    inside = _names_at(cls, path[: _last_text(path)])
    name = inside.find(fields[-1]) if inside else None
    return f"{name.chinese} ({name.english})" if name else fields[-1]


def _titled(cls: type[Record], path: tuple[Step, ...]) -> str:
    shown = format_path(path)
    return f"{called(cls, path)}, {shown}" if shown else "文件 (file)"


def _last_text(path: tuple[Step, ...]) -> int:
    return max(index for index, step in enumerate(path) if isinstance(step, str))


def _names_at(cls: type[Record], path: tuple[Step, ...]) -> Names | None:
    here: Names | None = names(cls)
    for step in path:
        if isinstance(step, str) and here is not None:
            name = here.find(step)
            here = name.inside if name else None
    return here


def _existing(tree: Tree, loc: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the path without the parts that are no keys of the file: a short promise has no ``value``."""
    if loc and loc[-1] == "value":
        parent = tree.find(loc[:-1])
        if not isinstance(parent, Mapping):
            return loc[:-1]
    return loc


def _finding(rule: str, text: Message, place: Place, *, hint: Message | None) -> Finding:
    return Finding(rule, Severity.ERROR, text, place, hint)
