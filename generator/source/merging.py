"""Two layers → one: mappings merge, texts and lists replace, ``null`` removes, lists whose items carry an ``id`` merge
by it. Fields that accumulate (limits) can be added to, never taken away."""

from __future__ import annotations

import operator
from collections.abc import Iterator

from generator.findings import Finding, Message, Severity, message
from generator.source.names import Name, Names
from generator.source.nodes import Entry, Key, Mapping, Node, Scalar, Sequence

ID = "id"
"""Canonical name of the key by which list items are known."""

TAKEN_AWAY = "value-taken-away"
"""Rule of a key left empty that takes away what a higher layer gives."""

_FREE = Names()


def merge(higher: Mapping, lower: Mapping, names: Names) -> tuple[Mapping, tuple[Finding, ...]]:
    """Return the higher layer as changed by the lower. Each entry keeps the marks of the layer it came from.

    The higher layer holds no nulls (``without_nulls``), nor does what is returned.
    """
    findings: list[Finding] = []
    return without_nulls(_mappings(higher, lower, names, findings)), tuple(findings)


def without_nulls(mapping: Mapping) -> Mapping:
    """Return the mapping without entries whose value is null, at every depth. Null list items stay: places count."""
    entries: list[Entry] = []
    is_changed = bool(mapping.blanks)
    for entry in mapping.entries:
        value = _clean(entry.value)
        if _is_null(value):
            is_changed = True
        elif value is entry.value:
            entries.append(entry)
        else:
            is_changed = True
            entries.append(Entry(entry.key, value, entry.replaced))
    return Mapping(tuple(entries), mapping.mark, _blanks(mapping, mapping.entries)) if is_changed else mapping


def check_ids(node: Node) -> Iterator[Finding]:
    """Yield each item of a list that carries the same id as one before it."""
    if isinstance(node, Mapping):
        for entry in node.entries:
            if not isinstance(entry.value, Scalar):
                yield from check_ids(entry.value)
    elif isinstance(node, Sequence):
        seen: dict[str, Scalar] = {}
        for item in node.items:
            found = _id(item)
            if found is not None and seen.setdefault(found.text, found) is not found:
                what = message("two items of this list have the id {id}", id=found.text)
                related = ((message("first given here"), seen[found.text].mark.place()),)
                hint = message("give each its own id")
                yield Finding("duplicate-id", Severity.ERROR, what, found.mark.place(), hint, related)
            if not isinstance(item, Scalar):
                yield from check_ids(item)


def _mappings(higher: Mapping, lower: Mapping, names: Names, findings: list[Finding]) -> Mapping:
    merged = {entry.key.name: entry for entry in higher.entries}
    for entry in lower.entries:
        name = entry.key.name
        old = merged.get(name)
        if old is None:
            merged[name] = entry
            continue
        new = _entries(old, entry, names.find(name), findings)
        if new is None:
            del merged[name]
        else:
            merged[name] = new
    return Mapping(tuple(merged.values()), lower.mark, _blanks(higher, lower.entries))


def _blanks(mapping: Mapping, entries: tuple[Entry, ...]) -> tuple[Key, ...]:
    """Return the blank keys of a mapping once these entries are known, too: the last word on each key counts."""
    if not mapping.blanks and not any(_is_null(entry.value) for entry in entries):
        return ()
    blanks = {key.name: key for key in mapping.blanks}
    for entry in entries:
        blanks.pop(entry.key.name, None)
        if _is_null(entry.value):
            blanks[entry.key.name] = entry.key
    return tuple(blanks.values())


def _entries(old: Entry, new: Entry, name: Name | None, findings: list[Finding]) -> Entry | None:
    """Return the entry that results where both layers have one; absent when it is removed."""
    inside = (name and name.inside) or _FREE
    if name and name.accumulates:
        if _is_null(new.value):
            findings.append(_keep(new, old, message("{field} cannot be removed here", field=new.key.written)))
            return old
        value: Node = Sequence(_items(old.value) + _items(new.value), new.value.mark)
        return Entry(new.key, value)
    above = _lengthened(old.value, name.short) if name and name.short else old.value
    if isinstance(above, Mapping) and isinstance(new.value, Mapping):
        return Entry(new.key, _mappings(above, new.value, inside, findings))
    if isinstance(old.value, Sequence) and isinstance(new.value, Sequence):
        joined = _by_id(old.value, new.value, inside, findings)
        if joined is not None:
            return Entry(new.key, joined)
    if _accumulates(old.value, inside):
        what = message("{field} holds limits and cannot be replaced as a whole here", field=new.key.written)
        findings.append(_keep(new, old, what))
        return old
    if isinstance(new.value, Scalar) and new.value.is_null:
        if not new.value.text:
            findings.append(_taken_away(new, old))
        return None
    return Entry(new.key, new.value, old.value.mark)


def _lengthened(node: Node, short: str) -> Node:
    """Return a bare text as the mapping it stands for, so that a lower layer can add to it: a clause, its evidence."""
    if not isinstance(node, Scalar) or node.is_null:
        return node
    return Mapping((Entry(Key(short, short, node.mark), node),), node.mark)


def _by_id(higher: Sequence, lower: Sequence, inside: Names, findings: list[Finding]) -> Sequence | None:
    """Return both lists joined by their items' ids; absent when not every item has one: then the lower replaces."""
    known = [item for item in lower.items if _id(item)]
    if not lower.items or not higher.items or not all(_id(item) for item in higher.items):
        return None
    if not known:
        what = message("this list replaces the whole list of the layer above, {count} items", count=len(higher.items))
        hint = message("to change single items, give them the id (标识) they have there")
        related = ((message("the list it replaces"), higher.mark.place()),)
        findings.append(Finding("list-replaced", Severity.INFO, what, lower.mark.place(), hint, related))
        return None
    if len(known) < len(lower.items):
        bare = next(item for item in lower.items if not _id(item))
        what = message("this item has no id, others of its list have: the list replaces the whole list above it")
        hint = message("give every item an id to change items one by one")
        related = ((message("the list it replaces"), higher.mark.place()),)
        findings.append(Finding("item-without-id", Severity.WARNING, what, bare.mark.place(), hint, related))
        return None
    merged: dict[str, Mapping] = {}
    for item in (*higher.items, *lower.items):
        known_by = _id(item)
        if known_by is None or not isinstance(item, Mapping):
            continue  # not reached: every item has an id
        old = merged.get(known_by.text)
        merged[known_by.text] = item if old is None else _mappings(old, item, inside, findings)
    return Sequence(tuple(merged.values()), lower.mark)


def _accumulates(node: Node, names: Names) -> bool:
    """Whether anything in the node may only be added to."""
    if isinstance(node, Sequence):
        return any(_accumulates(item, names) for item in node.items)
    if isinstance(node, Scalar):
        return False
    for entry in node.entries:
        name = names.find(entry.key.name)
        if name and (name.accumulates or (name.inside and _accumulates(entry.value, name.inside))):
            return True
    return False


def _clean(node: Node) -> Node:
    if isinstance(node, Mapping):
        return without_nulls(node)
    if isinstance(node, Sequence):
        items = tuple([_clean(item) for item in node.items])
        return Sequence(items, node.mark) if any(map(operator.is_not, items, node.items)) else node
    return node


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_null


def _items(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else (node,)


def _id(item: Node) -> Scalar | None:
    entry = item.get(ID) if isinstance(item, Mapping) else None
    value = entry.value if entry else None
    return value if isinstance(value, Scalar) and not value.is_null else None


def _taken_away(new: Entry, old: Entry) -> Finding:
    """Return the finding for a key left empty, which may not be meant to remove anything; ``null`` says that it is."""
    what = message("{field} is empty here, which takes away what the layer above gives", field=new.key.written)
    hint = message("write {null} if that is meant, else delete the line", null="null")
    related = ((message("given here"), old.key.mark.place()),)
    return Finding(TAKEN_AWAY, Severity.WARNING, what, new.key.mark.place(), hint, related)


def _keep(new: Entry, old: Entry, what: Message) -> Finding:
    hint = message("a limit can be added to, never taken away: ask whoever keeps the file it comes from")
    related = ((message("it comes from here"), old.key.mark.place()),)
    return Finding("limit-loosened", Severity.ERROR, what, new.value.mark.place(), hint, related)
