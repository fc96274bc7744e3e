"""A required field that is not there: what to write, in the language of the keys around it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from generator.findings import Finding, Message, Severity, message
from generator.model.naming import called, declarations, example_at
from generator.model.record import Record
from generator.model.shapes import Fields, Many, shape_at
from generator.source import Mapping, Node, Scalar, Sequence, Tree

Path = tuple[str | int, ...]


def report_missing(cls: type[Record], tree: Tree, path: Path) -> Finding:
    """Return the finding of a field missing at a path.

    It points at the field's key, if that stands there without a value; else at the key of the record that should
    have it.
    """
    holder = path[:-1]
    if tree.is_blank(path):
        what = message("{field} has no value yet", field=called(cls, path))
        return Finding("field-missing", Severity.ERROR, what, tree.place(path), _hint_to_fill(cls, tree, path))
    what = message("{field} is missing in {holder}", field=called(cls, path), holder=called(cls, holder))
    return Finding("field-missing", Severity.ERROR, what, tree.place(path), _hint(cls, tree, path))


def _hint(cls: type[Record], tree: Tree, path: Path) -> Message | None:
    node, holder, wanted = tree.find(path[:-1]), shape_at(cls, path[:-1]), shape_at(cls, path)
    if not isinstance(holder, Fields):
        return None
    meant = _nearest_id(tree, path[:-1])
    if meant:
        return message("if it is to change the item {id}, write that id; else give it every field", id=meant)
    english = _in_english(node)
    declared = declarations(holder.record)[str(path[-1])]
    key = declared.english if english else declared.chinese
    match wanted:
        case Fields(record, short=None):
            names = tuple(_required(record, english=english))
            return message("add {key} with these keys under it: {names}", key=f"{key}:", names=names)
        case Many(Fields(record)):
            names = tuple(_required(record, english=english))
            return message("add {key} with a list under it; each item has: {names}", key=f"{key}:", names=names)
        case _:
            return message("add {line}", line=f"{key}: {example_at(cls, path)}")


def _hint_to_fill(cls: type[Record], tree: Tree, path: Path) -> Message:
    english = _in_english(tree.find(path[:-1]))
    match shape_at(cls, path):
        case Fields(record, short=None):
            return message("write these keys under it: {names}", names=tuple(_required(record, english=english)))
        case Many(Fields(record)):
            names = tuple(_required(record, english=english))
            return message("write a list under it; each item has: {names}", names=names)
        case _:
            return message("write it here, such as {example}", example=example_at(cls, path))


def _required(record: type[Record], *, english: bool) -> Iterator[str]:
    for name, declared in declarations(record).items():
        if record.model_fields[name].is_required():
            yield declared.english if english else declared.chinese


def _in_english(node: Node | None) -> bool:
    """Whether the keys of a mapping are written in English."""
    return (
        isinstance(node, Mapping) and bool(node.entries) and all(entry.key.written.isascii() for entry in node.entries)
    )


def _nearest_id(tree: Tree, path: Path) -> str:
    """Return the id of another item of the list which this item's id resembles; empty when there is none."""
    siblings = tree.find(path[:-1]) if path else None
    mine = _id(tree.find(path))
    if not mine or not isinstance(siblings, Sequence):
        return ""
    others = [other for item in siblings.items if (other := _id(item)) and other != mine]
    return next(iter(difflib.get_close_matches(mine, others, n=1)), "")


def _id(node: Node | None) -> str:
    entry = node.get("id") if isinstance(node, Mapping) else None
    return entry.value.text if entry and isinstance(entry.value, Scalar) else ""
