"""A rule that points at some words of a line names their place."""

from __future__ import annotations

from generator.document.lines import Line, Stretch, Trait
from generator.findings import Place, WordPlace


def test_the_place_of_some_words_quotes_them() -> None:
    line = Line("质保期为X年", WordPlace("a.docx", ("一、质保",), "质保期为X年"))
    assert line.at(4, 6) == WordPlace("a.docx", ("一、质保",), "X年")


def test_the_place_of_words_in_a_content_control_names_its_data() -> None:
    value = Stretch(Trait.VALUE, 4, 6, "warranty.period")
    line = Line("质保期为3年", WordPlace("a.docx"), stretches=(value,))
    assert line.at(4, 6) == WordPlace("a.docx", quote="3年", path="warranty.period")


def test_the_place_of_words_of_a_template_is_the_line_of_the_template() -> None:
    place = Place("templates/zh-CN/sections/warranty.md", 7)
    assert Line("质保期为3年", place).at(4, 6) == place
