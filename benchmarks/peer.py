"""docxtpl's side: a template made by python-docx from the words of our own pack, rendered and saved."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document
    from docx.text.paragraph import Paragraph


def template(section: str) -> bytes:
    """Return the .docx template; ``section`` is our Markdown with Jinja, so that both print the same words."""
    import docx

    document = docx.Document()
    document.add_heading("{{ name }}技术服务方案", 0)
    _field(document.add_paragraph(), r'TOC \o "1-3" \h \z \u', "")
    lines = iter(section.splitlines())
    for line in lines:
        if line.startswith("| 名称"):
            _table(document, [line, *(next(lines) for _ in range(4))])
        elif line:
            _paragraph(document, line)
    head, foot = document.sections[0].header, document.sections[0].footer
    head.paragraphs[0].text = "{{ name }}\t\t{{ buyer }}"
    foot.paragraphs[0].add_run("第 ")
    _field(foot.paragraphs[0], "PAGE", "1")
    foot.paragraphs[0].add_run(" 页")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def build(data: Mapping[str, object], template: bytes) -> bytes:
    """Return the Word file: the template loaded, rendered and saved, as docxtpl is used."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(io.BytesIO(template))
    document.render(data)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def save(file: Path, template: Path, target: Path, *, fast: bool = False) -> None:
    """Make a Word file of a YAML file; ``fast`` reads the YAML with libyaml's loader in place of ``safe_load``."""
    import yaml
    from docxtpl import DocxTemplate

    text = file.read_text(encoding="utf-8")
    document = DocxTemplate(template)
    document.render(yaml.load(text, Loader=yaml.CSafeLoader) if fast else yaml.safe_load(text))
    document.save(target)


def _paragraph(document: Document, line: str) -> None:
    if line.startswith("{%"):
        document.add_paragraph(line.replace("{%", "{%p", 1))
    elif line.startswith("#"):
        marks, _, words = line.partition(" ")
        document.add_heading(words, len(marks))
    elif line.startswith("1. "):
        document.add_paragraph(line[3:], style="List Number")
    else:
        paragraph = document.add_paragraph()
        for position, words in enumerate(line.split("**")):
            paragraph.add_run(words).bold = True if position % 2 else None


def _table(document: Document, lines: list[str]) -> None:
    """Add a table: its header, the loop's tag, the row, the loop's end; the alignment row says nothing here."""
    header, _, opening, row, closing = lines
    columns = len(_cells(header))
    table = document.add_table(4, columns, style="Table Grid")
    for line, cells in zip((header, row), (0, 2), strict=True):
        for cell, words in zip(table.rows[cells].cells, _cells(line), strict=True):
            cell.text = words
    for at, tag in ((1, opening), (3, closing)):
        table.rows[at].cells[0].text = tag.replace("{%", "{%tr", 1)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _field(paragraph: Paragraph, instruction: str, result: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = result
    run.append(words)
    field.append(run)
    paragraph._p.append(field)
