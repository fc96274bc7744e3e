"""Files that were damaged at random are read or refused: never an exception, never a place that is none.

What is drawn is small and many: the bytes of a file, its parts, the elements of a part.
"""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.document.manuscript import Manuscript
from generator.document.normal import normal
from generator.word.reading import read_manuscript
from generator.word.writing import write
from tests.word.archives import packed, parts
from tests.word.everything import EVERYTHING
from tests.word.samples import RICH
from tests.word.standard import standard


def _of_python_docx() -> bytes:
    made = docx.Document()
    made.add_heading("一、质保", 1)
    made.add_paragraph("质保期三年", style="List Number")
    made.add_paragraph("培训两天", style="List Bullet 2")
    made.add_table(2, 2).cell(0, 0).merge(made.tables[0].cell(1, 1)).text = "甲"
    made.sections[0].header.paragraphs[0].text = "页眉"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


FILES = {"ours": write(RICH, standard()), "foreign": EVERYTHING, "python-docx": _of_python_docx()}
SOME = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(data: bytes) -> Manuscript | None:
    """Read the file, and check what holds for all that can be read."""
    manuscript, findings = read_manuscript(data, "in.docx")
    if manuscript is None:
        assert findings
        return None
    assert normal(manuscript.document) == manuscript.document
    order = [passage.place.order for passage in manuscript.passages]
    assert order == sorted(set(order))
    for passage in manuscript.passages:
        assert passage.place.file == "in.docx"
        assert passage.typed in passage.text
        assert all(0 <= each.start <= each.end <= len(passage.text) for each in passage.stretches)
        assert all(0 <= each.at <= len(passage.text) and each.text for each in passage.absent)
        assert passage.text or passage.absent or passage.number
    return manuscript


@pytest.mark.parametrize("name", FILES)
def test_the_files_themselves_can_be_read(name: str) -> None:
    assert check(FILES[name])


@given(st.sampled_from(sorted(FILES)), st.data())
@SOME
def test_bytes_that_were_changed_taken_out_or_doubled(name: str, data: st.DataObject) -> None:
    held = FILES[name]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(held) - 1))
        piece = data.draw(st.binary(max_size=8) | st.just(held[at : at + 64]))
        held = held[:at] + piece + held[at + data.draw(st.integers(0, 40)) :]
    check(held)


@given(st.sampled_from(sorted(FILES)), st.data())
@SOME
def test_parts_that_are_missing_empty_or_those_of_another(name: str, data: st.DataObject) -> None:
    held = parts(FILES[name])
    for _ in range(data.draw(st.integers(1, 3))):
        one = data.draw(st.sampled_from(sorted(held)))
        change = data.draw(st.sampled_from(["missing", "empty", "other", "cut"]))
        if change == "missing" and len(held) > 1:
            del held[one]
        elif change == "other":
            held[one] = held[data.draw(st.sampled_from(sorted(held)))]
        else:
            held[one] = held[one][: len(held[one]) // 2] if change == "cut" else b""
    check(packed(held))


_WIDEST = 50
"""Children; what is doubled again and again would take the test's time, and no more."""


def _swap(one: etree._Element, other: etree._Element) -> None:
    one.tag, other.tag = other.tag, one.tag


def _move(one: etree._Element, other: etree._Element) -> None:
    if other not in (one, *one.iterancestors()):
        one.append(other)


def _double(one: etree._Element, other: etree._Element) -> None:
    if len(one) < _WIDEST:
        one.append(etree.fromstring(etree.tostring(other)))


def _take_out(one: etree._Element, _: etree._Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _rename(one: etree._Element, _: etree._Element) -> None:
    one.tag = "{urn:unheard}of"


def _unsay(one: etree._Element, other: etree._Element) -> None:
    for name in list(one.attrib):
        one.set(name, other.get(name, "-1"))


CHANGES: tuple[Callable[[etree._Element, etree._Element], None], ...] = (
    _swap,
    _move,
    _double,
    _take_out,
    _rename,
    _unsay,
)


@given(st.sampled_from(sorted(FILES)), st.data())
@settings(SOME, max_examples=150)
def test_elements_that_were_moved_doubled_taken_out_or_renamed(name: str, data: st.DataObject) -> None:
    held = parts(FILES[name])
    part = data.draw(st.sampled_from(sorted(each for each in held if each.endswith((".xml", ".rels")))))
    part = data.draw(st.sampled_from([part, "word/document.xml"]))
    root = etree.fromstring(held[part])
    for _ in range(data.draw(st.integers(1, 8))):
        every = list(root.iter("*"))
        one, other = (data.draw(st.sampled_from(range(len(every)))) for _ in range(2))
        data.draw(st.sampled_from(CHANGES))(every[one], every[other])
    held[part] = etree.tostring(root)
    check(packed(held))
