"""A file and the files it extends → one merged tree.

``extends`` (继承) names one file or a list, relative to the file that says so. Of a list the first is the highest
layer; later ones override it, the file itself overrides them all. A file reached twice counts once, at its highest
place.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.findings import Cause, Finding, Message, Place, Severity, message
from generator.source.characters import REFUSED
from generator.source.limits import DEFAULT, Limits
from generator.source.merging import check_ids, merge, without_nulls
from generator.source.names import Names, apply
from generator.source.nodes import Entry, Mapping, Mark, Node, Scalar, Sequence
from generator.source.parsing import read
from generator.source.reading import Reader
from generator.source.tree import Tree

EXTENDS = ("extends", "继承")

_DRIVE = re.compile(r"[A-Za-z]:")


def load(
    file: Path, reader: Reader, names: Names, *, root: Path | None = None, limits: Limits = DEFAULT
) -> tuple[Tree | None, tuple[Finding, ...]]:
    """Return the file merged with all it extends, and what was found wrong.

    No file outside ``root`` (else the file's own folder) may be extended. The tree is absent when a layer could not be
    read: what it would lack is not the user's fault.
    """
    loading = _Loading(reader, names, limits)
    try:
        top = reader.resolve(file)
        loading.root = reader.resolve(root) if root else top.parent
    except (OSError, ValueError) as error:
        return None, (_unreadable(error, str(file), Place(str(file))),)
    loading.visit(file, top, ())
    if loading.broken or not loading.layers:
        return None, tuple(loading.findings)
    merged = without_nulls(loading.layers[0])
    for layer in loading.layers[1:]:
        merged, findings = merge(merged, layer, names)
        loading.findings.extend(findings)
    return Tree(merged, tuple(loading.files)), tuple(loading.findings)


@dataclass(slots=True)
class _Loading:
    """Reads the layers of one input, highest first."""

    reader: Reader
    names: Names
    limits: Limits
    root: Path = field(default_factory=Path)
    layers: list[Mapping] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    broken: bool = False
    _seen: set[Path] = field(default_factory=set)
    _nodes: int = 0

    def visit(self, file: Path, resolved: Path, chain: tuple[Path, ...], named: Scalar | None = None) -> None:
        """Read a file after those it extends. ``chain`` leads to it; ``named`` is the text that names it."""
        self._seen.add(resolved)
        shown = self.reader.shown(file)
        place = named.mark.place() if named else Place(shown)
        if len(self._seen) > self.limits.layers:
            self._refuse("too-large", _too_many(self.limits), place, None, cause=Cause.LIMIT)
            return
        mapping = self._read(resolved, shown, place)
        if mapping is None:
            return
        mapping, parents = self._split(mapping)
        for parent in parents:
            self._follow(parent, file, (*chain, resolved))
        named_mapping, findings = apply(mapping, self.names)
        self.findings.extend(findings)
        self.findings.extend(check_ids(named_mapping))
        assert isinstance(named_mapping, Mapping)
        self.layers.append(named_mapping)
        self.files.append(shown)

    def _read(self, resolved: Path, shown: str, place: Place) -> Mapping | None:
        try:
            data = self.reader.read(resolved, limit=self.limits.size)
        except (OSError, ValueError) as error:
            self._add(_unreadable(error, shown, place))
            return None
        node, findings = read(data, shown, limits=self.limits)
        self.findings.extend(findings)
        if node is None:
            self.broken = True
            return None
        self._nodes += _count(node)
        if self._nodes > self.limits.nodes:
            what = message("the files together hold more than {limit} values", limit=self.limits.nodes)
            self._refuse("too-large", what, place, None, cause=Cause.LIMIT)
            return None
        if not isinstance(node, Mapping):
            self._add(_not_a_mapping(node))
            return None
        return node

    def _split(self, mapping: Mapping) -> tuple[Mapping, tuple[Scalar, ...]]:
        """Return the mapping without ``extends``, and what that named."""
        found = [entry for entry in mapping.entries if entry.key.name in EXTENDS]
        if not found:
            return mapping, ()
        rest = tuple(entry for entry in mapping.entries if entry.key.name not in EXTENDS)
        if len(found) > 1:
            what = message(
                "{second} and {first} are two names of one field",
                second=found[1].key.written,
                first=found[0].key.written,
            )
            related = (message("first given here"), found[0].key.mark.place())
            place = found[1].key.mark.place()
            self.findings.append(
                Finding("both-names", Severity.ERROR, what, place, message("keep one of them"), (related,))
            )
        return Mapping(rest, mapping.mark), tuple(name for entry in found for name in self._named(entry))

    def _named(self, entry: Entry) -> Iterator[Scalar]:
        value = entry.value
        if isinstance(value, Scalar) and value.is_null:
            return
        for item in value.items if isinstance(value, Sequence) else (value,):
            if isinstance(item, Scalar) and item.text.strip() and not item.is_null:
                yield item
            else:
                what = message("{field} takes the names of files", field=entry.key.written)
                hint = message("write one file name, or a list of them: [../company.yaml, ../product.yaml]")
                self._refuse("wrong-extends", what, item.mark.place(), hint)

    def _follow(self, name: Scalar, file: Path, chain: tuple[Path, ...]) -> None:
        problem = _check_name(name.text)
        if problem:
            self._refuse("wrong-extends", *problem[:1], name.mark.place(), problem[1])
            return
        path = file.parent / name.text
        try:
            resolved = self.reader.resolve(path)
        except (OSError, ValueError) as error:
            self._add(_unreadable(error, name.text, name.mark.place()))
            return
        if not resolved.is_relative_to(self.root):
            what = message("{name} lies outside {folder}", name=name.text, folder=self.reader.shown(self.root))
            hint = message("only files inside this folder can be extended")
            self._refuse("extends-outside", what, name.mark.place(), hint)
        elif resolved in chain:
            links = (*chain[chain.index(resolved) :], resolved)
            files = tuple(self.reader.shown(link) for link in links)
            what = message("the files extend one another in a circle: {files}", files=" → ".join(files))
            hint = message("take one of them out of the circle")
            self.findings.append(Finding("extends-cycle", Severity.ERROR, what, name.mark.place(), hint))
        elif resolved not in self._seen:
            self.visit(path, resolved, chain, name)

    def _refuse(
        self, rule: str, what: Message, place: Place, hint: Message | None, *, cause: Cause = Cause.CONTENT
    ) -> None:
        self._add(Finding(rule, Severity.ERROR, what, place, hint, cause=cause))

    def _add(self, finding: Finding) -> None:
        """Report why a layer is missing."""
        self.broken = True
        self.findings.append(finding)


def _check_name(text: str) -> tuple[Message, Message] | None:
    """Return why a name of a file cannot be used, and what to do."""
    if "\\" in text:
        return message("{name} holds a backslash", name=text), message("write folders with /: ../company.yaml")
    if text.startswith(("/", "~")) or _DRIVE.match(text):
        hint = message("name it as seen from this file: ../company.yaml")
        return message("{name} does not start from this file's folder", name=text), hint
    if REFUSED.search(text) or "\ufffd" in text or "\n" in text:
        return message("no file can have this name"), message("write the name of a file")
    return None


def _count(node: Node) -> int:
    if isinstance(node, Scalar):
        return 1
    if isinstance(node, Mapping):
        return 1 + sum([1 + _count(entry.value) for entry in node.entries])
    return 1 + sum([_count(item) for item in node.items])


def _unreadable(error: OSError | ValueError, shown: str, place: Place) -> Finding:
    rule, hint = "unreadable-file", message("check that the file can be opened")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        rule, what = "missing-file", message("{file} does not exist", file=shown)
        hint = message("check the name and the folder")
    elif isinstance(error, IsADirectoryError):
        what, hint = message("{file} is a folder", file=shown), message("name a file in it")
    elif isinstance(error, PermissionError):
        what, hint = message("{file} may not be read", file=shown), message("ask for permission to read it")
    elif isinstance(error, OSError) and error.errno == errno.ELOOP:
        what = message("{file} is a symbolic link that leads to itself", file=shown)
    elif isinstance(error, OSError) and error.strerror:
        what = message("{file} cannot be read: {reason}", file=shown, reason=error.strerror)
    else:
        what = message("{file} cannot be read", file=shown)
    return Finding(rule, Severity.ERROR, what, place, hint, cause=Cause.UNREADABLE)


def _too_many(limits: Limits) -> Message:
    return message("more than {limit} files extend one another", limit=limits.layers)


def _not_a_mapping(node: Node) -> Finding:
    mark: Mark = node.mark
    place = mark._replace(end_line=mark.line, end_column=mark.column + 1).place()
    if isinstance(node, Scalar) and node.plain and "：" in node.text:
        what = message("the file holds one text: a full-width colon does not end a key")
        hint = message("write an ordinary colon and a space: key: value")
    elif isinstance(node, Scalar):
        what = message("the file holds one text, not keys with values")
        hint = message("write key: value, with a space after the colon")
    else:
        what, hint = message("the file holds a list, not keys with values"), message("write key: value")
    return Finding("root-not-mapping", Severity.ERROR, what, place, hint)
