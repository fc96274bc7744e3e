"""What a document is made of: its title, its sections in order, and the data without which it cannot be.

Each template folder may say so, or change what the folders below it say (``adaptation``).
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from generator.findings import Finding, Severity, message
from generator.model.fields import field
from generator.model.leaves import Text
from generator.model.naming import names
from generator.model.record import Record
from generator.model.validation import validate
from generator.source import Entry, Key, Reader, Sequence, Tree
from generator.source import Mapping as MappingNode
from generator.source.layers import load
from generator.text.adaptation import Adaptation, Heading
from generator.text.library import Library, Part, Template
from generator.text.section_list import Sections, adapt

R = TypeVar("R", bound=Record)


class Manifest(Record):
    """A kind of document, once every folder has had its say."""

    title: Text = field("标题", "文件标题，可引用数据", example="售后服务承诺书")
    file: Text = field("文件名", "生成的文件名，不带扩展名", example="售后服务承诺书")
    sections: tuple[Text, ...] = field("章节", "按顺序列出的章节模板", example="[letter-opening, warranty-periods]")
    style: Text = field("样式", "版式名称；投标自己指定了样式的，从投标", example="letter", default="standard")
    needs: tuple[Text, ...] = field("需要", "缺了就不能成文的数据", example="[质保, 承诺书.日期]", default=())
    headings: tuple[Heading, ...] = field("章节标题", "改用别的标题的章节", default=())


@dataclass(frozen=True, slots=True)
class Listing:
    """A manifest with the places of its lines, in whichever folder each is written."""

    manifest: Manifest
    tree: Tree
    shown: str
    """The file with the last say."""


def read_manifest(library: Library, kind: str) -> tuple[Listing | None, tuple[Finding, ...]]:
    """Return the manifest of a kind of document, or why there is none."""
    templates, absent = library.layers(Part.DOCUMENT, kind)
    findings = list(absent)
    entries: dict[str, Entry] = {}
    sections = Sections()
    tree: Tree | None = None
    for template in templates:
        adaptation, tree, wrong = read_record(Adaptation, template, reader=library.reader)
        findings += wrong
        if adaptation is None or tree is None:
            return None, tuple(findings)
        sections, wrong = adapt(sections, adaptation, tree)
        findings += wrong
        entries |= {entry.key.name: entry for entry in tree.root.entries if entry.key.name in Manifest.model_fields}
    if tree is None:
        return None, tuple(findings)
    merged = Tree(_merged(entries, sections, tree.root), tuple(template.shown for template in templates))
    manifest, wrong = validate(Manifest, merged)
    findings += wrong
    if manifest is None:
        return None, tuple(findings)
    return Listing(manifest, merged, templates[-1].shown), (*findings, *_repeated(manifest, merged))


def _merged(entries: Mapping[str, Entry], sections: Sections, root: MappingNode) -> MappingNode:
    """Return what one file would say; its keys keep the places they have."""
    merged = dict(entries)
    for name, node in zip(("sections", "headings"), sections.nodes(root.mark), strict=True):
        if node.items:
            key = entries[name].key if name in entries else Key(name, name, root.mark)
            merged[name] = Entry(key, Sequence(node.items, entries[name].value.mark if name in entries else root.mark))
        else:
            merged.pop(name, None)
    return MappingNode(tuple(merged.values()), root.mark, root.blanks)


def read_record(
    cls: type[R], template: Template, *, reader: Reader, data: bytes | None = None
) -> tuple[R | None, Tree | None, tuple[Finding, ...]]:
    """Return the record that a template file (or ``data``, a part of it) holds as YAML, or why there is none."""
    held = template.data if data is None else data
    # A batch reads the same manifests, heads and styles for each document.
    if isinstance(reader, Hashable):
        found, tree, wrong = _remembered(cls, template, reader, held)
    else:
        found, tree, wrong = _read(cls, template, reader, held)
    return (found if isinstance(found, cls) else None), tree, wrong


def _read(
    cls: type[Record], template: Template, reader: Reader, data: bytes
) -> tuple[Record | None, Tree | None, tuple[Finding, ...]]:
    tree, found = load(template.file, _Held(reader, data), names(cls), root=template.root)
    if tree is None:
        return None, None, found
    record, wrong = validate(cls, tree)
    return record, tree, (*found, *wrong)


_remembered = lru_cache(maxsize=1024)(_read)


def _repeated(manifest: Manifest, tree: Tree) -> list[Finding]:
    first: dict[str, int] = {}
    found = []
    for index, name in enumerate(manifest.sections):
        if first.setdefault(name, index) != index:
            text = message("the section {section} is listed twice", section=name)
            earlier = (message("first listed here"), tree.place(("sections", first[name])))
            place = tree.place(("sections", index))
            found.append(Finding("section-repeated", Severity.ERROR, text, place, related=(earlier,)))
    return found


@dataclass(frozen=True, slots=True)
class _Held:
    """A reader of one file that has been read already."""

    reader: Reader
    data: bytes

    def read(self, file: Path, /, *, limit: int) -> bytes:
        del file
        return self.data[: limit + 1]

    def resolve(self, file: Path, /) -> Path:
        return self.reader.resolve(file)

    def shown(self, file: Path, /) -> str:
        return self.reader.shown(file)
