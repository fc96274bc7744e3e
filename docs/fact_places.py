"""``docs/coverage.md``: where each fact of the model pieces stands, found in the Word files built from the samples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from generator.cli.bundle import Bundle
from generator.cli.folders import BidFile
from generator.cli.preparation import Prepared, Request, prepare
from generator.cli.reading import DiskReader
from generator.document.manuscript import Manuscript
from generator.document.passages import Passage, Trait
from generator.rules import Context
from generator.source.plain import to_plain
from generator.word.reading import read_manuscript
from generator.word.writing import write

ROOT = Path(__file__).resolve().parent.parent
FACTS = ROOT / "docs" / "facts.yaml"
BIDS = ROOT / "commitments" / "bids"
_HEAD = """\
# 事实对照表

五篇范文中的每一条事实，在样例投标的哪个数据路径里，印在哪份文件的哪一处。由 `docs/facts.yaml` 和生成的 Word 文件得出，
不手工填写：每份文件先写成 .docx，再读回来查找。

| 编号 | 事实 | 投标 | 数据路径 | 文件与位置 |
| --- | --- | --- | --- | --- |
"""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of a model piece, and by what it is recognised in the documents of a bid."""

    id: str
    fact: str
    bid: str
    paths: tuple[str, ...] = ()
    """Every one of these values must be printed."""
    words: tuple[str, ...] = ()
    """Every one of these phrases must stand in a document."""
    internal: tuple[str, ...] = ()
    """Values that the YAML must hold and no document may print."""
    absent: tuple[str, ...] = ()
    """Words that no document may hold: what of the piece is no fact."""


@dataclass(frozen=True, slots=True)
class Built:
    """A document of a bid, as it is read back from its Word file."""

    title: str
    manuscript: Manuscript

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What stands in it."""
        return self.manuscript.passages


def facts() -> tuple[Fact, ...]:
    """Return every fact, in order."""
    given = yaml.safe_load(FACTS.read_text("utf-8"))
    return tuple(
        Fact(**{key: tuple(value) if isinstance(value, list) else value for key, value in each.items()})
        for each in given
    )


def render() -> str:
    """Return the page."""
    rows = (f"| {fact.id} | {fact.fact} | {fact.bid} | {_paths(fact)} | {_where(fact)} |" for fact in facts())
    return _HEAD + "\n".join(rows) + "\n"


def faults() -> Iterator[str]:
    """Yield what is wrong: a fact without a place, a value that must not be printed and is."""
    for fact in facts():
        documents = built(fact.bid)
        if not (fact.paths or fact.words or fact.internal or fact.absent):
            yield f"{fact.id}: nothing says where it stands"
        for path in fact.paths:
            if not any(True for _ in places(documents, path=path)):
                yield f"{fact.id}: no document of {fact.bid} prints {path}"
        for words in fact.words:
            if not any(True for _ in places(documents, words=words)):
                yield f"{fact.id}: no document of {fact.bid} says {words}"
        for path in fact.internal:
            text = internal(fact.bid, path)
            if any(True for _ in places(documents, words=text)):
                yield f"{fact.id}: {path} is internal, and is printed"
        for words in fact.absent:
            if any(True for _ in places(documents, words=words)):
                yield f"{fact.id}: {words} is printed"


@cache
def built(bid: str) -> tuple[Built, ...]:
    """Return the documents of a sample bid, each written as a Word file and read back."""
    bundle = Bundle(_prepared(bid), DiskReader(ROOT))
    for kind in bundle.kinds:
        bundle.compose(kind)
    documents = []
    for made in bundle.composed.values():
        manuscript, findings = read_manuscript(write(made.document, made.profile), made.name)
        assert manuscript, findings
        documents.append(Built(made.document.title, manuscript))
    return tuple(documents)


@cache
def context(bid: str) -> Context:
    """Return what rules know of a sample bid."""
    return _prepared(bid).context


@cache
def _prepared(bid: str) -> Prepared:
    prepared, findings = prepare(BidFile(BIDS / bid / "bid.yaml", bid), DiskReader(ROOT), Request(ROOT))
    assert prepared, findings
    return prepared


def places(documents: Iterable[Built], *, path: str = "", words: str = "") -> Iterator[tuple[str, str]]:
    """Yield each document and heading where a value (by its path) or a phrase stands."""
    for document in documents:
        for passage in document.passages:
            printed = path and any(each.detail == path for each in passage.stretches if each.trait is Trait.VALUE)
            if printed or (words and words in passage.text):
                yield document.title, " › ".join(passage.place.heading[:2]) or "首页"


def internal(bid: str, path: str) -> str:
    """Return the text of an internal value of a bid; raises where the bid has none."""
    here = to_plain(_prepared(bid).tree.root)
    for step in path.replace("[", ".").replace("]", "").split("."):
        here = here[int(step)] if isinstance(here, list) else here[step]
    return str(here)


def _paths(fact: Fact) -> str:
    shown = [f"`{path}`" for path in (*fact.paths, *fact.internal)]
    return "、".join(shown) or "—"


def _where(fact: Fact) -> str:
    if fact.internal:
        return "只在 YAML 中，文件不印"
    if fact.absent:
        return "不印"
    documents = built(fact.bid)
    found: dict[tuple[str, str], None] = {}
    for path in fact.paths:
        found.update(dict.fromkeys(list(places(documents, path=path))[:2]))
    for words in fact.words:
        found.update(dict.fromkeys(list(places(documents, words=words))[:1]))
    by_title: dict[str, list[str]] = {}
    for title, heading in found:
        by_title.setdefault(title, []).append(heading)
    return "；".join(f"{title}：{'、'.join(headings)}" for title, headings in by_title.items())
