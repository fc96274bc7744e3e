"""Our own checks see what they are there to see."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.word.writing import write
from tests.word.archives import changed, packed, parts
from tests.word.package_checks import faults
from tests.word.samples import RICH
from tests.word.standard import standard

LETTER = write(RICH, standard())
MAIN = "word/document.xml"


def replaced(old: str, new: str) -> Callable[[str], str]:
    """Return the change of the first occurrence."""
    return lambda xml: xml.replace(old, new, 1)


@pytest.mark.parametrize(
    ("part", "old", "new", "seen"),
    [
        (MAIN, ">示例市第一中学<", ">别的中学<", "the store"),
        (MAIN, "_Ref_levels", "_Ref_other", "no bookmark"),
        (MAIN, '<w:numId w:val="2"/>', '<w:numId w:val="99"/>', "list 99 is not defined"),
        (MAIN, 'w:pStyle w:val="BodyText"', 'w:pStyle w:val="Nowhere"', "style Nowhere is not defined"),
        (MAIN, '<w:gridCol w:w="1330"/>', '<w:gridCol w:w="1400"/>', "do not make up"),
        (MAIN, 'r:id="rId6"', 'r:id="rId66"', "does not know"),
        (MAIN, '<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="BodyText"/><w:ind w:left="9"/>', "by hand"),
        (MAIN, "<w:r><w:t>表1</w:t></w:r>", "<w:r/>", "has no result"),
        ("word/settings.xml", "<w:zoom", "<w:updateFields/><w:zoom", "updateFields"),
        ("word/styles.xml", "w:ascii=", "w:asciiTheme=", "asciiTheme"),
        ("docProps/core.xml", "<dc:language>", "<dc:creator>张三</dc:creator><dc:language>", "creator"),
    ],
)
def test_a_fault_is_seen(part: str, old: str, new: str, seen: str) -> None:
    assert any(seen in fault for fault in faults(changed(LETTER, part, replaced(old, new))))


def test_two_controls_of_one_id_are_seen() -> None:
    doubled = changed(LETTER, MAIN, lambda xml: xml.replace("<w:dataBinding ", '<w:id w:val="7"/><w:dataBinding ', 2))
    assert any("occurs 2 times" in fault for fault in faults(doubled))


def test_a_part_that_nothing_points_at_is_seen() -> None:
    assert faults(packed({**parts(LETTER), "word/stray.xml": b"<a/>"})) == ["nothing points at word/stray.xml"]


def test_two_tables_that_touch_are_seen() -> None:
    def joined(xml: str) -> str:
        first = xml.index("</w:tbl>") + 8
        return xml[:first] + xml[xml.index("<w:tbl>", first) :]

    assert any("no paragraph after a table" in fault for fault in faults(changed(LETTER, MAIN, joined)))
