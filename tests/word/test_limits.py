"""What would take more memory than a reader has is refused before it is unpacked; what is nested is no trap."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator.findings import Cause
from generator.word.reading import read_manuscript
from tests.word.archives import packed, parts
from tests.word.foreign import foreign, p, r, read_whole, row

MILLION = 1_000_000
BOMBS = {
    "paragraphs": foreign("<w:p/>" * MILLION),
    "rows": foreign(f"<w:tbl>{'<w:tr/>' * MILLION}</w:tbl>"),
    "cells": foreign(f"<w:tbl><w:tr>{'<w:tc/>' * MILLION}</w:tr></w:tbl>"),
    "attributes": foreign('<w:p w:a="" w:b="" w:c="" w:d=""/>' * (MILLION // 2)),
    "runs of one paragraph": foreign(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * MILLION}</w:p>"),
    "white space": packed({**parts(foreign(p("甲"))), "word/styles.xml": b"<a>" + b" " * 400_000_000 + b"</a>"}),
    "many parts": packed(
        {
            **parts(foreign(p("甲"))),
            **{f"word/part{number}.xml": b"<a>" + b"<b/>" * 100_000 + b"</a>" for number in range(200)},
        }
    ),
}
READER = """
import json, sys
from pathlib import Path
from generator.word.reading import read_manuscript
found = {}
for file in sys.argv[1:]:
    manuscript, findings = read_manuscript(Path(file).read_bytes(), file)
    found[Path(file).stem] = [manuscript is None, *sorted({finding.rule for finding in findings})]
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(json.dumps([int(peak.split()[1]) // 1024, found]))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell how much memory was used")
def test_bombs_are_refused_in_little_memory(tmp_path: Path) -> None:
    for name, data in BOMBS.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    ran = subprocess.run(
        [sys.executable, "-c", READER, *(str(tmp_path / f"{name}.docx") for name in BOMBS)],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    megabytes, found = json.loads(ran.stdout)
    assert set(found) == set(BOMBS)
    assert all(told == [True, "word-file-too-large"] for told in found.values()), found
    assert megabytes < 256


def test_an_archive_within_the_file_is_never_unpacked() -> None:
    bomb = packed({"a.xml": b" " * 50_000_000})
    data = packed({**parts(foreign(p("甲"))), "word/embeddings/a.docx": packed({"b.docx": bomb})})
    manuscript, findings = read_manuscript(data, "in.docx")
    assert manuscript is not None
    assert [finding.rule for finding in findings] == ["word-file-embedded-object"]


def nested(before: str, after: str, depth: int, inside: str) -> str:
    return before * depth + inside + after * depth


DEEP = {
    "controls": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 2, p("甲")),
    "tables": ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 3, p("甲")),
    "text boxes": ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 4, p("甲")),
    "custom XML": ("<w:customXml>", "</w:customXml>", 1, p("甲")),
    "insertions": ("<w:ins>", "</w:ins>", 1, p("甲")),
}


@pytest.mark.parametrize("kind", DEEP)
def test_what_is_nested_as_deep_as_xml_may_be_is_read(kind: str) -> None:
    before, after, height, inside = DEEP[kind]
    (passage,) = read_whole(foreign(nested(before, after, 240 // height, inside))).passages
    assert passage.text == "甲"


@pytest.mark.parametrize("wrapper", ["w:ins", "w:hyperlink", "w:smartTag", "w:fldSimple", "x"])
def test_runs_that_are_nested_as_deep_as_xml_may_be_are_read(wrapper: str) -> None:
    body = f"<w:p>{nested(f'<{wrapper}>', f'</{wrapper}>', 240, r('甲'))}</w:p>"
    assert [passage.text for passage in read_whole(foreign(body)).passages] == ["甲"]


def test_what_is_nested_deeper_is_told_of() -> None:
    manuscript, (finding, *_) = read_manuscript(foreign(nested("<w:sdt>", "</w:sdt>", 3000, "")), "in.docx")
    assert manuscript is None
    assert (finding.rule, finding.cause) == ("word-file-damaged", Cause.UNREADABLE)
    assert finding.message.id == "in the Word file, {part} is nested too deep"


def test_a_long_paragraph_and_a_long_table_are_read() -> None:
    text = "".join(chr(0x4E00 + number * number % 20_000) for number in range(400_000))
    assert [passage.text for passage in read_whole(foreign(p(text))).passages] == [text]
    rows = "".join(row(str(number), "质保", "三年") for number in range(2000))
    found = read_whole(foreign(f"<w:tbl>{rows}</w:tbl>")).passages
    assert len(found) == 6000
    assert found[-1].cell
    assert found[-1].cell.row == 2000
