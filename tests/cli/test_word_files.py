"""Word files from anywhere on the command line: what is said of one that cannot be read, and the exit code."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Library
from tests.word.foreign import foreign, p
from tests.word.typist import typed

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("name", "data", "code", "said"),
    [
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), 3, "protected by a password"),
        ("旧.doc", OLE + "WordDocument".encode("utf-16-le"), 3, "the old format .doc (or .wps)"),
        ("a.docx", foreign(p("甲"))[:-200], 3, "the Word file is incomplete"),
        ("a.docx", b"%PDF-1.7", 3, "the file is a PDF"),
        ("a.docx", foreign("<w:p/>" * 1_000_000), 5, "more than is safe to read"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_finding_that_says_why(
    library: Library, name: str, data: bytes, code: int, said: str
) -> None:
    library.write(name, data)
    ran = library.run("check", name)
    assert ran.code == code
    assert said in ran.out + ran.err
    assert "1 error, 0 warnings, 0 notes" in ran.out + ran.err


def test_a_finding_names_the_headings_and_the_paragraph_or_cell_and_quotes_the_words(library: Library) -> None:
    library.write("方案.docx", typed(table=(("级别", "时限"), ("一级", "X小时"))))
    ran = library.run("check", "方案.docx")
    assert '方案.docx 一、服务 › 2、热线服务 › paragraph 1 "X个工作日"' in ran.out
    assert '方案.docx 二、质保 › table 1 › row 2, column 2 "X小时"' in ran.out
