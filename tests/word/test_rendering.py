"""What a reader sees: the pages as LibreOffice lays them out."""

from __future__ import annotations

import shutil
import subprocess

import pypdf
import pytest

from generator.document import Band, Cell, Column, Document, Heading, PageField, Paragraph, Row, Table, Text, Value
from generator.document.inlines import Page
from generator.word.writing import write
from tests.word.archives import changed
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
PERIOD, AMOUNT = Value("三年零一天", "warranty.period"), Value("一百零一台", "pumps[0].amount")
BAND = Band(left=(PERIOD,))
FILLER = tuple(Paragraph(words("正文内容占满一页所用的文字" * 9)) for _ in range(5))


FILES = {
    "long": write(
        Document("t", "zh-CN", (Heading(1, words("清单")), LONG, *FILLER, *CLOSING[1:]), footer=FOOTER), standard()
    ),
    "changed": changed(
        write(
            Document("t", "zh-CN", (Paragraph((PERIOD,)), Table((Column(),), (), (Row((Cell((AMOUNT,)),)),))), BAND),
            standard(),
        ),
        "customXml/item1.xml",
        lambda xml: xml.replace("三年零一天", "五年零七天").replace("一百零一台", "二百零二台"),
    ),
}


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return the words of each page of each file, without white space."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("rendered")
    for name, data in FILES.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [OFFICE, "--headless", "--convert-to", "pdf", f"-env:UserInstallation={profile}", "--outdir", folder]
    subprocess.run(
        [*command, *(f"{name}.docx" for name in FILES)], cwd=folder, capture_output=True, check=True, timeout=120
    )
    return {
        name: ["".join(page.extract_text().split()) for page in pypdf.PdfReader(folder / f"{name}.pdf").pages]
        for name in FILES
    }


@pytest.fixture(scope="module")
def pages(rendered: dict[str, list[str]]) -> list[str]:
    """Return the pages of a file with a long table and a letter's end."""
    return rendered["long"]


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


def test_values_are_bound_to_the_store(rendered: dict[str, list[str]]) -> None:
    """What was changed there is shown in the header, in the text and in a cell."""
    (page,) = rendered["changed"]
    assert page.count("五年零七天") == 2
    assert page.count("二百零二台") == 1
    assert "三年零一天" not in page
