"""What a reader sees: the pages as LibreOffice lays them out."""

from __future__ import annotations

import shutil
import subprocess

import pypdf
import pytest

from generator.document import Band, Column, Document, Heading, PageField, Paragraph, Table, Text
from generator.document.inlines import Page
from generator.word import write
from tests.word.samples import CLOSING, row, words
from tests.word.standard import standard

OFFICE = shutil.which("soffice")
LONG = Table(
    (Column(), Column()),
    (row("表头序号", "表头内容"),),
    tuple(row(str(number), "逐行检查的内容" * 6) for number in range(60)),
    caption=words("一览"),
)
FOOTER = Band(centre=(Text("第"), PageField(Page.NUMBER), Text("页共"), PageField(Page.COUNT), Text("页")))
FILLER = tuple(Paragraph(words("正文内容占满一页所用的文字" * 9)) for _ in range(5))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the words of each page of a file with a long table and a letter's end, without white space."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("rendered")
    document = Document("t", "zh-CN", (Heading(1, words("清单")), LONG, *FILLER, *CLOSING[1:]), footer=FOOTER)
    (folder / "long.docx").write_bytes(write(document, standard()))
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            OFFICE,
            "--headless",
            "--convert-to",
            "pdf",
            f"-env:UserInstallation={profile}",
            "--outdir",
            folder,
            "long.docx",
        ],
        cwd=folder,
        capture_output=True,
        check=True,
        timeout=120,
    )
    return ["".join(page.extract_text().split()) for page in pypdf.PdfReader(folder / "long.pdf").pages]


def test_every_page_says_which_of_how_many_it_is(pages: list[str]) -> None:
    assert len(pages) > 2
    for number, words_of in enumerate(pages, 1):
        assert f"第{number}页共{len(pages)}页" in words_of


def test_the_header_row_stands_on_each_page_of_a_long_table(pages: list[str]) -> None:
    with_rows = [page for page in pages if "逐行检查" in page]
    assert len(with_rows) > 1
    assert all("表头序号" in page for page in with_rows)


def test_the_lines_to_sign_are_on_one_page_with_some_of_the_text(pages: list[str]) -> None:
    (signed,) = [page for page in pages if "投标人：" in page]
    for word in ("盖单位章", "签字或盖章", "日期：", "特此承诺", "违约金"):
        assert word in signed


def test_no_page_is_blank(pages: list[str]) -> None:
    assert min(map(len, pages)) > 40


def test_values_in_content_controls_are_printed(pages: list[str]) -> None:
    assert "2026年3月18日" in "".join(pages)
