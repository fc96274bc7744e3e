"""The names a key may have, handed in by the caller: the source layer knows no field of its own."""

from __future__ import annotations

import operator
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.findings import Finding, Severity, message
from generator.source import nodes


@dataclass(frozen=True, slots=True)
class Name:
    """A field: its canonical English name, its Chinese key, and the names inside its value."""

    english: str
    chinese: str
    inside: Names | None = None
    """Names of the keys in the field's mapping, or in each mapping of its list; absent for leaves and free maps."""
    short: str = ""
    """The key inside that a bare text stands for; empty where there is no short form."""
    accumulates: bool = False
    """Whether a lower layer's list items are added to the higher layer's, and ``null`` cannot remove them.

    So limits on what may be promised can be tightened by a bid, never loosened.
    """


@dataclass(slots=True)
class Names:
    """The fields of one mapping, found by either name. Built once per model class; may refer to itself."""

    fields: Mapping[str, Name] = field(default_factory=dict)
    """Each field under its English and under its Chinese name (both NFC)."""

    def find(self, written: str) -> Name | None:
        """Return the field that this key names; absent when it names none."""
        return self.fields.get(written)


def apply(node: nodes.Node, names: Names) -> tuple[nodes.Node, tuple[Finding, ...]]:
    """Return the tree with canonical names at every depth. Unknown keys stay as written: the model reports them."""
    findings: list[Finding] = []
    return _apply(node, names, findings), tuple(findings)


def _apply(node: nodes.Node, names: Names, findings: list[Finding]) -> nodes.Node:
    if isinstance(node, nodes.Scalar):
        _check_colon(node, names, findings)
        return node
    if isinstance(node, nodes.Sequence):
        items = tuple([_apply(item, names, findings) for item in node.items])
        return nodes.Sequence(items, node.mark) if any(map(operator.is_not, items, node.items)) else node
    entries: dict[str, nodes.Entry] = {}
    for written in node.entries:
        if isinstance(written.value, nodes.Scalar):
            _check_swallowed(written.value, names, findings)
        entry = _rename(written, names, findings)
        first = entries.setdefault(entry.key.name, entry)
        if first is not entry:
            findings.append(_refuse_both(entry.key, first.key))
    named = tuple(entries.values())
    if len(named) == len(node.entries) and not any(map(operator.is_not, named, node.entries)):
        return node
    return nodes.Mapping(named, node.mark)


def _rename(entry: nodes.Entry, names: Names, findings: list[Finding]) -> nodes.Entry:
    name = names.find(entry.key.name)
    if name is None:
        return entry
    value = entry.value if name.inside is None else _apply(entry.value, name.inside, findings)
    key = entry.key
    if key.name != name.english:
        return nodes.Entry(nodes.Key(name.english, key.written, key.mark), value)
    return entry if value is entry.value else nodes.Entry(key, value)


# Bounded, and tried at the beginning of words only: a megabyte without a colon must not take quadratic time.
_PSEUDO_KEY = re.compile(r"(?<!\S)([^\s:：]{1,40})([:：])")


def _check_colon(scalar: nodes.Scalar, names: Names, findings: list[Finding]) -> None:
    """Report ``名称：张三`` and ``名称:张三`` where a mapping could stand: YAML reads them as a text."""
    match = _PSEUDO_KEY.match(scalar.text) if scalar.plain else None
    if match and names.find(unicodedata.normalize("NFC", match[1])):
        findings.append(_refuse_colon(match, scalar.mark))


def _check_swallowed(scalar: nodes.Scalar, names: Names, findings: list[Finding]) -> None:
    """Report a text that runs on over a line which begins like one of its sibling keys."""
    if not scalar.plain or scalar.mark.end_line == scalar.mark.line:
        return
    for match in _PSEUDO_KEY.finditer(scalar.text):
        if match.start() and names.find(unicodedata.normalize("NFC", match[1])):
            findings.append(_refuse_colon(match, scalar.mark))
            return  # one scalar, one place, one finding


def _refuse_colon(match: re.Match[str], mark: nodes.Mark) -> Finding:
    if match[2] == "：":
        return Finding(
            "full-width-colon",
            Severity.ERROR,
            message("{key} is read as part of a text: a full-width colon does not end a key", key=match[1]),
            mark.place(),
            message("write an ordinary colon and a space: key: value; if it is a text, put it between quotes"),
        )
    return Finding(
        "missing-space",
        Severity.ERROR,
        message("{key} is read as part of a text: a space is missing after the colon", key=match[1]),
        mark.place(),
        message("write key: value; if it is a text, put it between quotes"),
    )


def _refuse_both(key: nodes.Key, first: nodes.Key) -> Finding:
    what = message("{second} and {first} are two names of one field", second=key.written, first=first.written)
    related = ((message("first given here"), first.mark.place()),)
    return Finding("both-names", Severity.ERROR, what, key.mark.place(), message("keep one of them"), related)
