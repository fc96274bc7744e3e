"""A document says the same to rules before it is written and after it is read back."""

from __future__ import annotations

from generator.document.passages import Kind, Passage, Region, Trait
from generator.document.reading_order import sourced
from generator.word.writing import write
from tests.word.foreign import read_whole, way
from tests.word.samples import RICH
from tests.word.standard import standard


def composed() -> tuple[Passage, ...]:
    return tuple(each.passage for each in sourced(RICH, "in.docx"))


def told(passage: Passage) -> tuple[object, ...]:
    values = tuple(passage.having(Trait.VALUE))
    return passage.text, passage.kind, passage.level, passage.cell, values, passage.place.heading


def body(found: tuple[Passage, ...]) -> list[tuple[object, ...]]:
    return [told(passage) for passage in found if passage.region is Region.BODY]


def test_the_text_is_the_same_passages_with_the_same_headings_above() -> None:
    assert body(read_whole(write(RICH, standard())).passages) == body(composed())


def test_numbers_of_headings_and_captions_are_the_same() -> None:
    def numbers(found: tuple[Passage, ...]) -> list[tuple[str, str]]:
        return [(passage.number, passage.text) for passage in found if passage.kind in (Kind.HEADING, Kind.CAPTION)]

    read = numbers(read_whole(write(RICH, standard())).passages)
    assert read == numbers(composed())
    assert ("（一）", "质保范围") in read
    assert ("表1", "故障分级与响应时限") in read


def test_every_place_says_where_below_the_headings() -> None:
    found = {passage.text: way(passage) for passage in read_whole(write(RICH, standard())).passages}
    assert found["一级"] == "二、故障响应 › table 1 › row 2, column 1"
    assert found["人为损坏；"] == "一、质量保证 › （一）质保范围 › 1.除外责任 › paragraph 1"
    assert found["故障响应"] == ""
    assert found["投标人：示例阳光新能源科技有限公司（盖单位章）"] == "三、违约责任 › paragraph 3"
    assert found["第 1 页 共 1 页"] == "footer"
