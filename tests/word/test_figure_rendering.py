"""What a reader sees of figures: the page as LibreOffice lays it out."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest

from generator.document import Document, Flow, Gantt, Measure, Org, Paragraph, Post, Step, Task
from generator.word.writing import write
from tests.word.samples import words
from tests.word.standard import standard

OFFICE = shutil.which("soffice")
STEPS = tuple(Step(words(f"动作{at}"), words(f"执行人{at}"), words("时限1日")) for at in "一二三四五六七")
FIGURES = (
    Flow(STEPS, words("流程")),
    Org(Post(words("总部"), (), (Post(words("甲部"), (words("示例甲"),)), Post(words("乙部")))), words("机构")),
    Gantt(Measure.DAY, (Task(words("供货"), 1, 30), Task(words("终验"), 57, 57)), caption=words("进度")),
)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_figures_are_drawn_between_the_text_above_and_their_captions(tmp_path: Path) -> None:
    blocks = tuple(block for figure in FIGURES for block in (Paragraph(words("正文")), figure))
    page = _laid(Document("t", "zh-CN", blocks), tmp_path)
    shown = "".join(page.extract_text().split())
    said = ("动作一", "动作七", "执行人七", "时限1日", "总部", "示例甲", "乙部", "第1～30日", "◆", "每格1周")
    assert [word for word in said if word not in shown] == []
    heights = _heights(page)
    order = ("执行人一", "执行人七", "流程", "总部", "乙部", "机构", "供货", "终验", "进度")
    assert sorted(order, key=lambda word: -heights[word]) == list(order)


def _laid(document: Document, folder: Path) -> pypdf.PageObject:
    """Return the one page of a document."""
    (folder / "figures.docx").write_bytes(write(document, standard()))
    assert OFFICE
    user = f"-env:UserInstallation={(folder / 'user').as_uri()}"
    command = [OFFICE, "--headless", user, "--convert-to", "pdf", "--outdir", str(folder), "figures.docx"]
    subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=120)
    (page,) = pypdf.PdfReader(folder / "figures.pdf").pages
    return page


def _heights(page: pypdf.PageObject) -> dict[str, float]:
    """Return how high above the foot of the page each stretch of words stands."""
    found: dict[str, float] = {}

    def visit(text: str, _: object, matrix: list[float], *__: object) -> None:
        found.setdefault("".join(text.split()).lstrip("图0123456789"), matrix[5])

    page.extract_text(visitor_text=visit)
    return found
