"""A merged tree becomes a typed, frozen instance of the model, or findings at the places that are wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar, assert_never

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.findings import Finding, Message, Place, Severity, message
from generator.model.gaps import Gapped, fill
from generator.model.missing_fields import report_missing
from generator.model.naming import called, declarations, example_at, names
from generator.model.record import Record
from generator.model.shapes import Fields, Many, One, shape_at
from generator.model.unknown_keys import report_unknown
from generator.quantities import Refusal
from generator.source import Names, Node, Plain, Scalar, Sequence, Tree, format_path

R = TypeVar("R", bound=Record)

Path = tuple[str | int, ...]


def validate(
    cls: type[R], tree: Tree, *, partial: bool = False, draft: bool = False
) -> tuple[R | None, tuple[Finding, ...]]:
    """Return the instance, or every reason why there is none, the input's own file first, in the order of its lines.

    ``partial`` is for a layer looked at alone: what is missing or does not go together may be settled by another
    layer, so it is no finding, and there may be neither an instance nor a finding. In a ``draft`` what is missing is
    a gap and a warning; what is wrong is an error as ever.
    """
    data: Gapped = _plain(tree.root, names(cls))
    warnings: list[Finding] = []
    while True:
        try:
            return cls.model_validate(data), _in_order(tree, warnings)
        except ValidationError as error:
            details = error.errors(include_url=False, include_input=False)
        due: list[Path] = []
        wrong: list[Finding] = []
        for detail in details:
            missing = _missing(tree, data, detail) if draft else ()
            finding = _finding(cls, tree, detail, partial=partial)
            if finding and missing:
                due.append(missing)
                warnings.append(replace(finding, severity=Severity.WARNING))
            elif finding:
                wrong.append(finding)
        if wrong or not due:
            return None, _in_order(tree, (*warnings, *wrong))
        data = fill(cls, data, due)


def _missing(tree: Tree, data: Gapped, detail: ErrorDetails) -> Path:
    """Return the path of the value that an error says is not there; empty when the error is about one that is."""
    kind, path = detail["type"], detail["loc"]
    if kind == "missing":
        return path
    if kind == "refused" and detail["ctx"]["at"]:
        path = (*path, detail["ctx"]["at"])
        return path if _found(data, path) is None else ()
    node = tree.find(path)
    return path if isinstance(node, Scalar) and node.is_null else ()


def _found(data: Gapped, path: Path) -> Gapped:
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _plain(node: Node, inside: Names | None) -> Plain:
    """Return the node's content. A known field without a value counts as not given, an unknown one is still told."""
    if isinstance(node, Scalar):
        return None if node.is_null else node.text
    if isinstance(node, Sequence):
        return [_plain(item, inside) for item in node.items]
    content: dict[str, Plain] = {}
    for entry in node.entries:
        name = inside.find(entry.key.name) if inside else None
        value = _plain(entry.value, name.inside if name else None)
        if value is not None or name is None:
            content[entry.key.name] = value
    # A layer that removes a field by a misspelt key would leave it standing.
    strangers = (key.name for key in node.blanks if not (inside and inside.find(key.name)))
    return {**dict.fromkeys(strangers), **content}


def _finding(cls: type[Record], tree: Tree, detail: ErrorDetails, *, partial: bool) -> Finding | None:
    kind, path = detail["type"], detail["loc"]
    if kind == "missing":
        return None if partial else report_missing(cls, tree, path)
    if kind == "extra_forbidden":
        return report_unknown(cls, tree, path)
    if kind == "refused":
        refusal, at = detail["ctx"]["refusal"], detail["ctx"]["at"]
        if not isinstance(refusal, Refusal):
            raise TypeError("a leaf refused without a Refusal")
        if at:
            return None if partial else _report_odds(tree, (*path, at), refusal)
        return _report_value(cls, tree, _written(tree, path), refusal)
    if kind in ("not_one_value", "model_type", "tuple_type"):
        return _report_shape(cls, tree, _written(tree, path))
    raise TypeError(f"pydantic found {kind}, for which there are no words")


def _report_value(cls: type[Record], tree: Tree, path: Path, refusal: Refusal) -> Finding:
    holder = shape_at(cls, path[:-1])
    meant = path[:-1] if isinstance(holder, Fields) and holder.is_promise and path[-1] == "value" else path
    what = message("{field}: {what}", field=called(cls, meant), what=refusal.message)
    return _error("value-not-understood", what, tree.place(path), refusal.hint)


def _report_odds(tree: Tree, path: Path, refusal: Refusal) -> Finding:
    return _error("fields-at-odds", refusal.message, tree.place(path, key=True), refusal.hint)


def _report_shape(cls: type[Record], tree: Tree, path: Path) -> Finding:
    node, field = tree.find(path), called(cls, path)
    place = _beginning(tree, path, node)
    if isinstance(node, Scalar) and node.is_null:
        what, hint = message("{field} is empty", field=field), message("write a value there, or delete the line")
        return _error("wrong-shape", what, place, hint)
    match shape_at(cls, path):
        case One():
            what = message("{field} takes one value, not a list or keys of its own", field=field)
            hint = message("write one value, such as {example}", example=_single(example_at(cls, path)))
        case Fields(is_promise=True):
            what = message("{field} takes one value, not a list", field=field)
            hint = message("write the value alone, or 值 (value) with 证据, 条款 and 说明 beside it")
        case Fields(record) if isinstance(node, Sequence):
            what = message("{field} takes keys and values, not a list", field=field)
            hint = message("leave out the '-' and write one or more of these keys: {names}", names=_keys(record))
        case Fields(record):
            what = message("{field} takes keys and values, not a text", field=field)
            hint = message("write its keys under it, each on a line with its value: {names}", names=_keys(record))
        case Many(Fields(record)) if isinstance(node, Scalar):
            what = message("{field} takes a list, not a text", field=field)
            hint = message("begin each item with '- ' and write its keys: {names}", names=_keys(record))
        case Many():
            what = message("{field} takes a list, and this is a single item", field=field)
            hint = message("begin each item with '- ', even where there is only one")
        case None:
            raise TypeError(f"{path} has a shape that the model does not know")
        case other:
            assert_never(other)
    return _error("wrong-shape", what, place, hint)


def _written(tree: Tree, path: Path) -> Path:
    """Return the path without the parts that are no keys of the file: a short promise has no ``value``."""
    for length in range(len(path)):
        if isinstance(tree.find(path[:length]), Scalar):
            return path[:length]
    return path


def _beginning(tree: Tree, path: Path, node: Node | None) -> Place:
    """Return where a value begins: its whole extent would underline too much. Of an item, its first key."""
    if isinstance(node, Scalar):
        return tree.place(path)
    if path and isinstance(path[-1], str):
        return tree.place(path, key=True)
    return replace(tree.place((*path, "")), path=format_path(path))


def _single(example: str) -> str:
    """Return the first item of an example that is a list."""
    return example.strip("[]").split(", ")[0]


def _keys(record: type[Record]) -> tuple[str, ...]:
    return tuple(field.chinese for field in declarations(record).values())


def _in_order(tree: Tree, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    layers = {file: position for position, file in enumerate(reversed(tree.files))}

    def position(finding: Finding) -> tuple[int, int, int]:
        place = finding.place
        if not isinstance(place, Place):
            return len(layers), 0, 0
        return layers.get(place.file, len(layers)), place.line or 0, place.column or 0

    return tuple(sorted(findings, key=position))


def _error(rule: str, what: Message, place: Place, hint: Message | None) -> Finding:
    return Finding(rule, Severity.ERROR, what, place, hint)
