"""Files that are not ours are read for what they say."""

from __future__ import annotations

import io

import docx

from generator.document import Cell, Column, Heading, PageBreak, Paragraph, Row, Strong, Table, Text, Title
from tests.reading import read
from tests.word.samples import words


def test_a_file_of_another_editor_is_read_as_headings_paragraphs_and_tables() -> None:
    made = docx.Document()
    made.core_properties.title = "方案"
    made.add_heading("售后服务方案", 0)
    made.add_heading("质保", 1)
    made.add_paragraph("质保期").add_run("3年").bold = True
    made.add_page_break()
    table = made.add_table(2, 2)
    for place, text in enumerate("甲乙丙丁"):
        table.cell(*divmod(place, 2)).text = text
    made.add_paragraph("完")
    buffer = io.BytesIO()
    made.save(buffer)
    document, findings = read(buffer.getvalue(), "other.docx")
    assert findings == ()
    assert document is not None
    assert document.title == "方案"
    assert document.blocks == (
        Title(words("售后服务方案")),
        Heading(1, words("质保")),
        Paragraph(words("质保期3年")),
        PageBreak(),
        Table(
            (Column(), Column()),
            (),
            (Row((Cell(words("甲")), Cell(words("乙")))), Row((Cell(words("丙")), Cell(words("丁"))))),
        ),
        Paragraph(words("完")),
    )


def test_styles_are_known_by_name_when_another_editor_renamed_their_ids() -> None:
    made = docx.Document()
    made.styles["Heading 1"].element.set(f"{{{made.element.nsmap['w']}}}styleId", "1")
    made.styles["Strong"].element.set(f"{{{made.element.nsmap['w']}}}styleId", "a7")
    made.add_paragraph("质保", style="Heading 1")
    made.add_paragraph().add_run("3年", style="Strong")
    buffer = io.BytesIO()
    made.save(buffer)
    document, _ = read(buffer.getvalue(), "renamed.docx")
    assert document is not None
    assert document.blocks == (Heading(1, words("质保")), Paragraph((Strong((Text("3年"),)),)))
