"""A rule that points at some words of a passage names their place."""

from __future__ import annotations

from generator.document.passages import Passage, Stretch, Trait
from generator.findings import WordPlace


def test_the_place_of_some_words_quotes_them() -> None:
    line = Passage("质保期为X年", WordPlace("a.docx", ("一、质保",), "质保期为X年"))
    assert line.at(4, 6) == WordPlace("a.docx", ("一、质保",), "X年", paragraph="质保期为X年", start=4)


def test_the_place_of_words_in_a_content_control_names_its_data() -> None:
    value = Stretch(Trait.VALUE, 4, 6, "warranty.period")
    line = Passage("质保期为3年", WordPlace("a.docx"), stretches=(value,))
    assert line.at(4, 6) == WordPlace("a.docx", quote="3年", path="warranty.period", paragraph="质保期为3年", start=4)
