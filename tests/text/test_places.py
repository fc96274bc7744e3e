"""What the bid does not give is shown in the template that wants it and in the file that would give it."""

from __future__ import annotations

from pathlib import Path

from generator.document import Document
from generator.findings import Finding, Place
from generator.model.naming import names
from generator.model.validation import validate
from generator.model.view import view
from generator.source.layers import load
from generator.text import Library
from generator.text.compose import compose
from tests.text.shelf import Small, shelve

BID = """项目:
  名称: 示例项目
分项:
  - 部件: 水箱
    期限: 3年
"""


def composed_with_places(section: str, manifest: str | None = None) -> tuple[Document | None, tuple[Finding, ...]]:
    shelf = shelve({"one": section}, manifest=manifest)
    shelf.files["/bid.yaml"] = BID.encode()
    tree, _ = load(Path("/bid.yaml"), shelf, names(Small))
    assert tree is not None
    bid, found = validate(Small, tree)
    assert bid is not None, found
    library = Library((Path("/own"),), shelf, folder=shelf, locale="zh-CN")
    return compose(library, "letter", view(bid), tree=tree)


def test_a_value_a_template_misses_is_shown_where_the_bid_would_give_it() -> None:
    _, (finding,) = composed_with_places("甲\n\n{{ tiers[0].start }}\n")
    assert isinstance(finding.place, Place)
    assert (finding.place.file, finding.place.line) == ("own/zh-CN/sections/one.md", 3)
    ((_, where),) = finding.related
    assert isinstance(where, Place)
    assert (where.file, where.line, where.path) == ("bid.yaml", 4, "tiers[0].start")


def test_what_the_document_needs_is_found_in_the_bid_and_shown_in_the_manifest() -> None:
    manifest = "标题: 承诺书\n文件名: x\n章节: [one]\n需要: [备件.时限]\n"
    made, (finding,) = composed_with_places("甲", manifest)
    assert made is None
    assert isinstance(finding.place, Place)
    assert (finding.rule, finding.place.file, finding.place.path) == ("value-missing", "bid.yaml", "spares.within")
    ((_, where),) = finding.related
    assert isinstance(where, Place)
    assert (where.file, where.line) == ("own/zh-CN/documents/letter.yaml", 4)
    assert dict(finding.message.arguments) == {"title": "备件.时限", "path": "spares.within", "kind": "letter"}


def test_a_finding_of_markdown_names_the_template_line_though_loops_have_run() -> None:
    _, found = composed_with_places("{% for tier in tiers %}\n- {{ tier.parts }}\n{% endfor %}\n\n# 一\n\n[](#none)\n")
    assert [(finding.rule, finding.place and getattr(finding.place, "line", None)) for finding in found] == [
        ("reference-to-nothing", 7)
    ]
