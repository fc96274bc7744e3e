"""Messages are worded with the user's own values, and nothing in a value can hurt."""

import pytest

from generator.findings import Place, WordPlace, message
from generator.report.wording import word, word_place


def test_arguments_stand_where_the_message_names_them() -> None:
    assert word(message("{text} has no unit {n}", text="36", n=2), "en") == "36 has no unit 2"


def test_a_list_is_joined_as_the_language_does() -> None:
    names = message("{names}", names=("期限", "起算"))
    assert word(names, "en") == "期限, 起算"
    assert word(names, "zh") == "期限、起算"


def test_a_place_is_file_line_and_column() -> None:
    assert word(message("see {place}", place=Place("a/b.yaml", 3, 5)), "en") == "see a/b.yaml:3:5"
    assert word_place(Place("a.yaml"), "en") == "a.yaml"


def test_a_word_place_names_headings_and_words() -> None:
    place = WordPlace("a.docx", ("一、质保期", "（一）起算"), "三年")
    assert word_place(place, "en") == 'a.docx 一、质保期 › （一）起算 "三年"'
    assert word_place(place, "zh") == "a.docx 一、质保期 › （一）起算 “三年”"


def test_a_word_place_says_the_way_below_the_heading() -> None:
    steps = (message("table {number}", number=1), message("row {row}, column {column}", row=2, column=3))
    place = WordPlace("a.docx", ("一、质保期",), "三年", steps=steps)
    assert word_place(place, "en") == 'a.docx 一、质保期 › table 1 › row 2, column 3 "三年"'
    assert word_place(place, "zh") == "a.docx 一、质保期 › 第 1 个表格 › 第 2 行第 3 列 “三年”"


def test_a_message_may_hold_a_message() -> None:
    assert word(message("why: {why}", why=message("too {what}", what="long")), "en") == "why: too long"


def test_a_missing_or_superfluous_argument_does_no_harm() -> None:
    assert word(message("{a} and {b}", a="x", c="y"), "en") == "x and {b}"


def test_a_doubled_brace_is_a_brace_and_what_names_nothing_stays() -> None:
    assert word(message("write {{#id}} or { x } or {sign}", sign="{{"), "en") == "write {#id} or { x } or {{"


def test_an_argument_that_looks_like_a_placeholder_stays_as_it_is() -> None:
    assert word(message("{a} {b}", a="{b}", b="x"), "en") == "{b} x"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a\x1b[2Jb", "a<U+001B>[2Jb"),
        ("a\nb", "a↵b"),
        ("a\tb", "a⇥b"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\ud800b", "a<U+D800>b"),
    ],
)
def test_what_has_no_glyph_is_written_as_its_code_point(raw: str, shown: str) -> None:
    assert word(message("{text}", text=raw), "en") == shown


def test_the_middle_of_a_very_long_value_is_left_out() -> None:
    said = word(message("{text}", text="头" + "x" * 40_000 + "尾"), "en")
    assert len(said) < 200
    assert said.startswith("头x")
    assert said.endswith("x尾")
    assert "…" in said
