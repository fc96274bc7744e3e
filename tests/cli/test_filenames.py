"""Names that some system cannot carry are refused before anything is written."""

import pytest

from generator.cli.filenames import LONGEST, unfit


@pytest.mark.parametrize(
    "name",
    [
        "CON", "con.docx", "NUL.docx", "Aux.tar.docx", "COM1.docx", "lpt9", "COM¹.docx", "CONIN$", "nul .docx",
        "a:b.docx", "../x.docx", "a/b", "a\\b", "what?.docx", "a*b", "a|b", "<a>", 'a"b', "a\x00b", "a\nb", "a\x7f",
        "", ".", "..", "a.", "a ", " a.docx", "期" * 80 + ".docx",
    ],
)  # fmt: skip
def test_an_unfit_name_is_told(name: str) -> None:
    assert unfit(name) is not None


@pytest.mark.parametrize(
    "name",
    [
        "售后服务承诺书.docx",
        "a b.docx",
        "CONTRACT.docx",
        "COM10.docx",
        "a..b",
        ".bidwright.json",
        "#1 (2)",
        "x" * LONGEST,
    ],
)
def test_a_fit_name_passes(name: str) -> None:
    assert unfit(name) is None
