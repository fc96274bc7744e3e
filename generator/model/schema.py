"""The JSON Schema of a record, for editors: completion, hover and a first check while a layer is typed.

It says what a layer may hold, not what a merged bid must: nothing is required, and ``null`` may stand anywhere, since
it removes what a higher layer gave. Chinese names stand in ``properties``, which an editor offers; English ones in
``patternProperties``, which it accepts and checks. JSON Schema draft 7; ``markdownDescription``, ``errorMessage`` and
``patternErrorMessage`` are the YAML language server's own.
"""

from __future__ import annotations

import json
from typing import TypeAlias

from generator.model.bid import Bid
from generator.model.fields import Better
from generator.model.leaves import Reads
from generator.model.naming import declarations
from generator.model.record import Record
from generator.model.shapes import Fields, Many, One, shape
from generator.model.spellings import spelling
from generator.source.layers import EXTENDS

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"
Object: TypeAlias = "dict[str, Json]"

_BETTER = {Better.MORE: "越长、越多越有利", Better.LESS: "越短、越少越有利"}
_SCALARS: dict[str, tuple[str, ...]] = {
    "text": ("string", "number", "boolean"),
    "whole number": ("string", "integer"),
    "yes/no": ("string", "boolean"),
}
_LATER = {Better.MORE: "越晚越有利", Better.LESS: "越早越有利"}


def render() -> str:
    """Return the JSON Schema of a bid and its layers as the text of a file."""
    return json.dumps(schema(Bid, title="投标"), ensure_ascii=False, indent=1) + "\n"


def schema(cls: type[Record], *, title: str, extends: bool = True) -> Object:
    """Return the JSON Schema of a file that holds this record; ``extends``: it may name files it extends."""
    definitions: dict[str, Object] = {}
    _define(Fields(cls), definitions)
    root = definitions.pop(_name(Fields(cls)))
    properties, patterns = root["properties"], root["patternProperties"]
    assert isinstance(properties, dict)
    assert isinstance(patterns, dict)
    if extends:
        english, chinese = EXTENDS
        properties[chinese] = _EXTENDS
        patterns[f"^{english}$"] = _EXTENDS
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": title,
        **root,
        "definitions": {name: definitions[name] for name in sorted(definitions)},
    }


_EXTENDS: Object = {
    "title": "继承",
    "description": "本文件继承的上层文件，写相对于本文件的路径；后写的覆盖先写的，本文件覆盖它们全部",
    "markdownDescription": "本文件继承的上层文件，写相对于本文件的路径；后写的覆盖先写的，本文件覆盖它们全部\n\n"
    "示例：`[../../company.yaml]`　英文键：`extends`",
    "type": ["string", "array", "null"],
    "items": {"type": "string"},
}


def _define(wanted: One | Fields, definitions: dict[str, Object]) -> Object:
    """Return a reference to the definition, after making it where there is none yet."""
    name = _name(wanted)
    if name not in definitions:
        definitions[name] = {}  # a record may hold itself
        definitions[name] = _leaf(wanted.reads) if isinstance(wanted, One) else _record(wanted, definitions)
    return {"$ref": f"#/definitions/{name}"}


def _name(wanted: One | Fields) -> str:
    if isinstance(wanted, One):
        choices = "-".join(english for english, _ in wanted.reads.choices)
        return "one-of-" + choices if choices else wanted.reads.name.replace(" ", "-").replace("/", "-")
    if wanted.is_promise and wanted.value:
        return "promised-" + _name(wanted.value)
    return wanted.record.__name__


def _record(wanted: Fields, definitions: dict[str, Object]) -> Object:
    properties: Object = {}
    patterns: Object = {}
    for english, declared in declarations(wanted.record).items():
        held = _field(wanted.record, english, definitions)
        properties[declared.chinese] = held
        patterns[f"^{english}$"] = held
    long: Object = {
        "type": ["object", "null"],
        "properties": properties,
        "patternProperties": patterns,
        "additionalProperties": False,
    }
    if wanted.value is None:
        return long
    return {"anyOf": [_define(wanted.value, definitions), long]}


def _field(record: type[Record], english: str, definitions: dict[str, Object]) -> Object:
    """Return the schema of a field.

    Its example stands in the descriptions alone: what stands in ``examples`` or ``default`` the language server writes
    into the file together with the key, and so would make a promise for whoever does not look.
    """
    declared = declarations(record)[english]
    found = shape(record, english)
    plain, shown = [declared.description], [declared.description]
    if declared.example != "…":
        plain.append(f"例如 {declared.example}")
        shown.append(f"示例：`{declared.example}`")
    if declared.better:
        event = isinstance(found, One) and found.reads.name == "start event"
        shown.append(f"对采购人：{(_LATER if event else _BETTER)[declared.better]}")
    shown.append(f"英文键：`{english}`")
    held: Object = {
        "title": declared.chinese,
        "description": "。".join(plain),
        "markdownDescription": "\n\n".join(shown),
    }
    if isinstance(found, Many):
        advice = "写成列表，每项以“- ”开头，只有一项也一样"
        return {**held, "type": ["array", "null"], "items": _define(found.item, definitions), "errorMessage": advice}
    return {**held, **_define(found, definitions)}


def _leaf(reads: Reads) -> Object:
    if reads.choices:
        return {"enum": [*(chinese for _, chinese in reads.choices), *(english for english, _ in reads.choices), None]}
    spelled = spelling(reads.name)
    held: Object = {
        "type": [*_SCALARS.get(reads.name, ("string",)), "null"],
        "pattern": spelled.pattern,
        "patternErrorMessage": spelled.advice,
        "errorMessage": spelled.advice,
    }
    if spelled.offered:
        held["defaultSnippets"] = [{"label": name, "body": name} for name in spelled.offered]
    return held
