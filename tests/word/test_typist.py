"""Nothing of a plan that somebody typed is lost: text in is text out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.document.manuscript import Manuscript
from generator.document.passages import Kind
from generator.document.reading_order import sourced
from tests.word.foreign import read_whole, way
from tests.word.typist import LINES, TABLE, typed

PIECES = Path(__file__).parents[3] / "shared" / "seeds" / "product-service-plans.txt"
CELLS = [words for row in TABLE for words in row]


def in_tree(manuscript: Manuscript) -> str:
    """Return all words of the tree, white space apart."""
    return "".join("".join(each.passage.text.split()) for each in sourced(manuscript.document, ""))


@pytest.mark.parametrize("looks", [False, True])
def test_every_line_is_a_passage_and_in_the_tree(looks: bool) -> None:
    manuscript = read_whole(typed(looks=looks))
    assert [passage.text for passage in manuscript.passages] == [*LINES, *CELLS]
    assert in_tree(manuscript) == "".join("".join(words.split()) for words in (*LINES, *CELLS))


def test_lines_that_word_numbers_show_the_number_that_was_not_typed() -> None:
    manuscript = read_whole(typed(automatic=True))
    bare = [re.sub(r"^\(\d+\)", "", line) for line in LINES]
    assert [passage.text for passage in manuscript.passages] == [*bare, *CELLS]
    counted = [passage.number for passage in manuscript.passages if passage.number]
    assert counted == [f"{count}." for count in range(1, 1 + sum(line.startswith("(") for line in LINES))]


@pytest.mark.parametrize("looks", [False, True])
def test_headings_that_are_only_typed_are_found_with_their_wrong_numbers(looks: bool) -> None:
    manuscript = read_whole(typed(looks=looks))
    assert [(passage.level, passage.typed) for passage in manuscript.passages if passage.kind is Kind.HEADING] == [
        (1, "一、"),
        (2, "1、"),
        (2, "2、"),
        (2, "3、"),
        (2, "5、"),
        (1, "二、"),
    ]


def test_a_line_is_found_again_by_its_place() -> None:
    places = {passage.text: way(passage) for passage in read_whole(typed()).passages}
    assert places["(1)服务人员接到来电后,应在X个工作日内到达现场;"] == "一、服务 › 2、热线服务 › paragraph 1"
    assert places["4小时"] == "二、质保 › table 1 › row 2, column 3"


def test_lines_to_sign_are_told_from_the_text() -> None:
    signed = [passage.text for passage in read_whole(typed()).passages if passage.kind is Kind.SIGNING]
    assert signed == ["投标人:            (盖单位章)", "日期:    年   月   日"]


@pytest.mark.skipif(not PIECES.exists(), reason="the five model pieces are not beside this repository")
def test_nothing_of_the_five_model_pieces_is_lost() -> None:
    lines = [line for line in PIECES.read_text("utf-8").splitlines() if line]
    manuscript = read_whole(typed(lines, ()))
    assert [passage.text for passage in manuscript.passages] == lines
    assert in_tree(manuscript) == "".join("".join(line.split()) for line in lines)
    headings = [passage.text for passage in manuscript.passages if passage.kind is Kind.HEADING]
    assert {"一、服务", "3、上门服务", "5、退货服务", "二、售后服务信息", "2、保修期外售后服务承诺"} <= set(headings)
    assert not [words for words in headings if words.endswith(("。", ";", ";"))]
