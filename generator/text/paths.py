"""Data paths as templates name them (``needs: [warranty.tiers]``, or 质保.分项): checked against the model."""

from __future__ import annotations

import re
import types
import typing

from generator.findings import Finding, Message, Place, Severity, message
from generator.model.naming import declarations, names, record_in
from generator.model.record import Record
from generator.model.view import Leaf, NotGiven, RecordView, Series, View
from generator.text.nearest import nearest

_INDEX = re.compile(r"\[\d+\]")


def canonical(root: type[Record], written: str, *, place: Place) -> tuple[str, tuple[Finding, ...]]:
    """Return the path under its English names, or what in it is unknown; empty when something is."""
    here: type[Record] | None = root
    steps: list[str] = []
    into_list = False
    for step in written.split("."):
        name = names(here).find(step) if here else None
        if here is None or name is None or declarations(here)[name.english].internal:
            return "", (_unknown(here, step, written, place=place),)
        if into_list:
            return "", (_into_list(".".join(steps), written, place=place),)
        annotation = here.model_fields[name.english].annotation
        steps.append(name.english)
        into_list = _is_list(annotation)
        here = record_in(annotation)
    return ".".join(steps), ()


def record_at(root: type[Record], path: str) -> type[Record] | None:
    """Return the class of the record (or of a list's records) at a canonical path; nothing for a leaf."""
    here: type[Record] | None = root
    for step in _INDEX.sub("", path).split("."):
        if here is None or step not in here.model_fields:
            return None
        here = record_in(here.model_fields[step].annotation)
    return here


def titled(root: type[Record], path: str) -> str:
    """Return a canonical path under its Chinese names: 质保.分项."""
    here: type[Record] | None = root
    titles: list[str] = []
    for step in path.split("."):
        if here is None:
            break
        titles.append(declarations(here)[step].chinese)
        here = record_in(here.model_fields[step].annotation)
    return ".".join(titles)


def given(bid: RecordView, path: str) -> bool:
    """Return whether the bid says something at a canonical path; an empty list says nothing, a gap is promised."""
    here: View | None = bid
    for step in path.split("."):
        if isinstance(here, NotGiven) and here.due:
            return True
        if isinstance(here, Leaf):
            here = here.promise
        here = here.get(step) if isinstance(here, RecordView) else None
        if here is None or (isinstance(here, NotGiven) and not here.due):
            return False
        if isinstance(here, Series) and not here.items:
            return False
    return True


def absent(bid: RecordView, path: str) -> str:
    """Return the outermost part of a path that the bid does not give: of 交货.批次, 交货 where there is no delivery."""
    steps = path.split(".")
    ways = (".".join(steps[: count + 1]) for count in range(len(steps)))
    return next((way for way in ways if not given(bid, way)), path)


def _is_list(annotation: object) -> bool:
    if typing.get_origin(annotation) in (typing.Union, types.UnionType, typing.Annotated):
        return any(_is_list(argument) for argument in typing.get_args(annotation))
    return typing.get_origin(annotation) is tuple


def _into_list(list_path: str, written: str, *, place: Place) -> Finding:
    text = message("{path} goes into a list, whose items may differ", path=written)
    hint = message("end the path at the list: {path}", path=list_path)
    return Finding("path-into-list", Severity.ERROR, text, place, hint)


def _unknown(here: type[Record] | None, step: str, written: str, *, place: Place) -> Finding:
    text = message("{path} names no field of a bid: there is no {name}", path=written, name=step)
    return Finding("unknown-field", Severity.ERROR, text, place, _hint(here, step))


def _hint(here: type[Record] | None, step: str) -> Message | None:
    if here is None:
        return message("end the path at the field before it")
    found = declarations(here)
    called = {english: declared.chinese for english, declared in found.items() if not declared.internal}
    return nearest(step, called, called=called)
