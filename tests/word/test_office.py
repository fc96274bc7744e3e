"""Files that LibreOffice has written, out of ours and out of its own formats."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.document import OrderedList
from generator.document.passages import Kind, Passage, Region
from generator.document.reading_order import sourced
from generator.word.writing import write
from tests.word.everything import EVERYTHING
from tests.word.foreign import foreign, numbered, p, read_whole, way
from tests.word.samples import RICH
from tests.word.standard import standard
from tests.word.test_automatic_numbers import OUTLINE, level, numbering

OFFICE = shutil.which("soffice")
PAGE = """<html><meta charset="utf-8"><body><h1>售后服务方案</h1><h2>一、质保</h2>
<p>质保期<b>三年</b>，自<u>验收合格</u>起算，见<a href="https://example.com/a">网站</a>。</p>
<ol start="3"><li>水箱<ol type="a"><li>内胆</li></ol></li><li>支架</li></ol><ul><li>耗材</li></ul>
<table border="1"><tr><th>部件</th><th>质保</th></tr><tr><td rowspan="2">水箱</td><td>3年</td></tr><tr><td>5年</td></tr>
</table></body></html>"""
LEVELS = (
    level(0, "chineseCountingThousand", "第%1章")
    + level(1, "decimal", "%1.%2")
    + level(2, "upperLetter", "%3)")
    + level(3, "lowerRoman", "(%4)")
    + level(4, "decimalEnclosedCircle", "%5")
    + level(5, "decimal", "%5-%6.", start=7)
)
STEPS = (0, 1, 2, 3, 3, 4, 5, 5, 2, 1, 2, 0, 1, 1, 4)
SKIPPING = (1, 0, 2, 1, 2, 0, 1)
NUMBERED = {
    "levels": foreign("".join(p("甲", numbered(1, depth)) for depth in STEPS), numbering(LEVELS, "")),
    "skipping": foreign("".join(p("甲", numbered(1, depth)) for depth in SKIPPING), numbering(OUTLINE, "")),
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of files that LibreOffice has written."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("office")
    (folder / "page.html").write_text(PAGE, "utf-8")
    for name, data in {"rich": write(RICH, standard(), flat=True), "every": EVERYTHING, **NUMBERED}.items():
        (folder / f"{name}.docx").write_bytes(data)

    def convert(target: str, *names: str) -> None:
        command = [OFFICE, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
        subprocess.run(
            [*command, "--convert-to", target, "--outdir", "out", *names],
            cwd=folder, capture_output=True, check=True, timeout=180,
        )  # fmt: skip

    convert("docx:MS Word 2007 XML", "rich.docx", "every.docx")
    convert("odt", "page.html")
    convert("docx:MS Word 2007 XML", "out/page.odt")
    convert("txt:Text (encoded):UTF8", *(f"{name}.docx" for name in NUMBERED))
    return folder / "out"


def read(file: Path) -> tuple[Passage, ...]:
    return read_whole(file.read_bytes()).passages


def test_our_file_says_the_same_with_the_same_headings_after_libreoffice_has_saved_it(office: Path) -> None:
    def told(passages: tuple[Passage, ...]) -> list[tuple[str, Kind, tuple[str, ...]]]:
        return [(each.text, each.kind, each.place.heading) for each in passages if each.region is Region.BODY]

    assert told(read(office / "rich.docx")) == told(tuple(each.passage for each in sourced(RICH, "in.docx")))


def test_a_page_made_of_html_is_read_with_headings_lists_tables_and_links(office: Path) -> None:
    manuscript = read_whole((office / "page.docx").read_bytes())
    told = [(passage.kind, passage.number, passage.text) for passage in manuscript.passages]
    assert told == [
        (Kind.HEADING, "", "售后服务方案"),
        (Kind.HEADING, "", "一、质保"),
        (Kind.PARAGRAPH, "", "质保期三年，自验收合格起算，见网站。"),
        (Kind.ITEM, "3.", "水箱"),
        (Kind.ITEM, "a.", "内胆"),
        (Kind.ITEM, "4.", "支架"),
        (Kind.ITEM, "•", "耗材"),
        *((Kind.CELL, "", words) for words in ("部件", "质保", "水箱", "3年", "5年")),
    ]
    assert "https://example.com/a" in [stretch.detail for stretch in manuscript.passages[2].stretches]
    assert way(manuscript.passages[-1]) == "售后服务方案 › 一、质保 › table 1 › row 3, column 2"
    (listed, *_) = [block for block in manuscript.document.blocks if isinstance(block, OrderedList)]
    assert (listed.start, len(listed.items)) == (3, 2)


def test_nothing_of_another_file_is_lost_when_libreoffice_saves_it(office: Path) -> None:
    before = {passage.text for passage in read_whole(EVERYTHING).passages}
    after = {passage.text for passage in read(office / "every.docx")}
    # LibreOffice writes the words of a control with a title more than once.
    assert before - after == {"两年", "整段"}
    assert {"两年" * 4, "整段" * 4} <= after


@pytest.mark.parametrize("name", NUMBERED)
def test_automatic_numbers_are_those_that_libreoffice_shows(office: Path, name: str) -> None:
    shown = (office / f"{name}.txt").read_text("utf-8-sig").splitlines()
    ours = [f"{passage.number} 甲" for passage in read_whole(NUMBERED[name]).passages]
    assert ours == [line.strip() for line in shown if line.strip()]
