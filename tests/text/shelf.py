"""Template folders held in a dict, a small model, and the way from one to a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Annotated

from generator.document import Document
from generator.findings import Finding, Place, Severity
from generator.model.choice import Choice, reads
from generator.model.fields import field as declared
from generator.model.leaves import Date, Flag, Money, StartEvent, Text, TimeLimit, Whole
from generator.model.promise import Promise
from generator.model.record import Item, Record
from generator.model.view import view
from generator.text import Furniture, Library
from generator.text.compose import compose


class Role(Choice):
    MAKER = ("maker", "制造商")
    DEALER = ("dealer", "代理商")


class Tier(Item):
    parts: Text = declared("部件", "…", example="水箱")
    period: Promise[TimeLimit] = declared("期限", "…", example="3年")
    start: StartEvent | None = declared("起算", "…", example="最终验收合格", default=None)


class Project(Record):
    name: Text = declared("名称", "…", example="示例项目")
    lot: Text | None = declared("包号", "…", example="包1", default=None)
    items: Text | None = declared("条目", "…", example="条目", default=None)


class Spares(Record):
    stock: tuple[Tier, ...] = declared("清单", "…", default=())
    within: Promise[TimeLimit] = declared("时限", "…", example="2小时")


class Small(Record):
    project: Project = declared("项目", "…")
    tiers: tuple[Tier, ...] = declared("分项", "…", default=())
    words: tuple[Text, ...] = declared("词语", "…", example="[零部件费, 人工费]", default=())
    role: Annotated[Role, reads(Role)] | None = declared("身份", "…", example="代理商", default=None)
    free: Flag | None = declared("免费", "…", example="是", default=None)
    count: Whole | None = declared("数量", "…", example="2", default=None)
    price: Money | None = declared("价格", "…", example="200元", default=None)
    date: Date | None = declared("日期", "…", example="2026-03-01", default=None)
    start: StartEvent | None = declared("起算", "…", example="最终验收合格", default=None)
    spares: Spares | None = declared("备件", "…", default=None)


DATA: Mapping[str, object] = {
    "project": {"name": "示例项目"},
    "tiers": [
        {"parts": "水箱", "period": {"value": "3年", "note": "含支架", "evidence": ["保修卡"]}},
        {"parts": "管路", "period": "2年", "start": "最终验收合格"},
    ],
    "words": ["零部件费", "人工费"],
    "role": "dealer",
    "free": "是",
    "count": "2",
    "date": "2026-03-01",
    "start": "最终验收合格",
}


@dataclass
class Shelf:
    """Files under made-up folders; a link is a file whose place is another one's."""

    files: dict[str, bytes] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)

    def read(self, file: Path, /, *, limit: int) -> bytes:
        found = self.files.get(self.resolve(file).as_posix())
        if found is None:
            raise FileNotFoundError(2, "No such file or directory")
        return found[: limit + 1]

    def resolve(self, file: Path, /) -> Path:
        return Path(self.links.get(file.as_posix(), file.as_posix()))

    def shown(self, file: Path, /) -> str:
        return file.as_posix().removeprefix("/")

    def names(self, folder: Path, /) -> tuple[str, ...]:
        there = [PurePosixPath(name) for name in (*self.files, *self.links)]
        return tuple(sorted({name.name for name in there if name.parent.as_posix() == folder.as_posix()}))


def shelve(sections: Mapping[str, str], *, root: str = "/own", manifest: str | None = None) -> Shelf:
    """Return a shelf with a document ``letter`` of these sections, in the order given."""
    manifest = manifest or "标题: 承诺书\n文件名: 承诺书\n章节: [" + ", ".join(sections) + "]\n"
    files = {f"{root}/zh-CN/documents/letter.yaml": manifest.encode()}
    files |= {f"{root}/zh-CN/sections/{name}.md": text.encode() for name, text in sections.items()}
    return Shelf(files)


def composed(
    sections: Mapping[str, str] | str,
    data: Mapping[str, object] | None = None,
    *,
    manifest: str | None = None,
    furniture: Furniture | None = None,
) -> tuple[Document | None, tuple[Finding, ...]]:
    """Return what comes of a letter of these sections (of one, named ``one``, when they are a text)."""
    if isinstance(sections, str):
        sections = {"one": sections}
    return compose_from(shelve(sections, manifest=manifest), data, furniture=furniture)


def compose_from(
    shelf: Shelf,
    data: Mapping[str, object] | None = None,
    *,
    roots: tuple[str, ...] = ("/own",),
    kind: str = "letter",
    furniture: Furniture | None = None,
) -> tuple[Document | None, tuple[Finding, ...]]:
    library = Library(tuple(map(Path, roots)), shelf, folder=shelf, locale="zh-CN")
    bid = Small.model_validate(DATA if data is None else data)
    return compose(library, kind, view(bid), furniture=furniture)


def document(sections: Mapping[str, str] | str, data: Mapping[str, object] | None = None) -> Document:
    """Return the document; there must be no error."""
    made, found = composed(sections, data)
    assert made is not None, found
    return made


def errors(found: tuple[Finding, ...]) -> list[tuple[str, str, int | None]]:
    """Return rule, file and line of each error."""
    return [
        (finding.rule, finding.place.file.rpartition("/")[2], finding.place.line)
        for finding in found
        if finding.severity is Severity.ERROR and isinstance(finding.place, Place)
    ]
