"""A style profile is read from the words a person types, and its looks reach the file."""

from __future__ import annotations

import re

import pytest

from generator.quantities import Refusal
from generator.word.lengths import read_characters, read_length, read_size
from generator.word.writing import write
from generator.word.writing.styles import styles_part
from tests.word.archives import parts
from tests.word.samples import RICH
from tests.word.standard import standard


@pytest.mark.parametrize(
    ("text", "twips"),
    [("2.54厘米", 1440), ("2.54cm", 1440), ("25.4 mm", 1440), ("25.4毫米", 1440), ("28磅", 560), ("28pt", 560),
     ("1英寸", 1440), ("1in", 1440), ("3.17厘米", 1797), ("0磅", 0)],
)  # fmt: skip
def test_a_length_is_read_in_the_units_people_use(text: str, twips: int) -> None:
    assert read_length(text) == twips


@pytest.mark.parametrize("text", ["2.54", "厘米", "-1厘米", "1e3cm", "２厘米", "99999厘米", "", "1尺"])
def test_what_is_no_length_is_refused_with_a_hint(text: str) -> None:
    refused = read_length(text)
    assert isinstance(refused, Refusal)
    assert refused.hint is not None


@pytest.mark.parametrize(
    ("text", "halves"), [("小四", 24), ("五号", 21), ("初号", 84), ("小五", 18), ("10.5磅", 21), ("12pt", 24)]
)
def test_a_type_size_is_read_by_its_chinese_name_or_in_points(text: str, halves: int) -> None:
    assert read_size(text) == halves


@pytest.mark.parametrize("text", ["四", "12", "0磅", "10.3磅", "九号"])
def test_what_is_no_type_size_is_refused(text: str) -> None:
    assert isinstance(read_size(text), Refusal)


def test_an_indent_is_counted_in_characters() -> None:
    assert read_characters("2字") == 200
    assert isinstance(read_characters("2厘米"), Refusal)


def style(id: str) -> str:
    """Return one style of the shipped profile as XML."""
    found = re.search(rf'<w:style [^>]*w:styleId="{id}">.*?</w:style>', styles_part(standard(), "zh-CN", 3))
    assert found is not None
    return found[0]


def test_running_text_is_song_12_points_exactly_spaced_and_indented_by_two_characters() -> None:
    body = style("BodyText")
    assert 'w:eastAsia="宋体"' in body
    assert 'w:ascii="Times New Roman"' in body
    assert '<w:sz w:val="24"/>' in body
    assert 'w:lineRule="exact"' in body
    assert '<w:ind w:firstLineChars="200" w:firstLine="480"/>' in body


def test_headings_are_hei_numbered_and_stay_with_their_text() -> None:
    for level in range(1, 5):
        heading = style(f"Heading{level}")
        assert f'<w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/>' in heading
        assert f'<w:outlineLvl w:val="{level - 1}"/>' in heading
        assert "<w:keepNext/>" in heading
    assert 'w:eastAsia="黑体"' in style("Heading1")


def test_the_title_is_centred_and_no_heading() -> None:
    assert '<w:jc w:val="center"/>' in style("Title")
    assert "outlineLvl" not in style("Title")
    assert "numPr" not in style("Title")


def test_emphasis_is_dots_in_chinese_and_italics_in_english() -> None:
    assert '<w:em w:val="dot"/>' in style("Emphasis")
    assert "<w:i/>" not in style("Emphasis")
    english = styles_part(standard(), "en", 1)
    assert "<w:i/>" in english
    assert "w:em" not in english


def test_the_paper_and_its_margins_are_the_profiles() -> None:
    document = parts(write(RICH, standard()))["word/document.xml"].decode()
    assert '<w:pgSz w:w="11906" w:h="16838"/>' in document
    assert 'w:top="1440" w:right="1797" w:bottom="1440" w:left="1797"' in document


def test_heading_numbers_follow_the_scheme_and_its_styles() -> None:
    numbering = parts(write(RICH, standard()))["word/numbering.xml"].decode()
    levels = re.findall(r'<w:numFmt w:val="(\w+)"/><w:pStyle w:val="(\w+)"/>.*?<w:lvlText w:val="([^"]*)"/>', numbering)
    assert levels == [
        ("chineseCountingThousand", "Heading1", "%1、"),
        ("chineseCountingThousand", "Heading2", "（%2）"),
        ("decimal", "Heading3", "%3."),
        ("decimal", "Heading4", "（%4）"),
    ]
