"""The caret stands under the right column, whatever the line holds."""

from hypothesis import given
from hypothesis import strategies as st

from generator.report.excerpt import LEAST, excerpt, width


def test_ascii_columns_are_counted_as_they_stand() -> None:
    assert excerpt("period: 36", 9, 11) == ("period: 36", "        ^^")


def test_a_chinese_character_is_two_columns_wide() -> None:
    assert excerpt("期限: 三年", 5, 7) == ("期限: 三年", "      ^^^^")


def test_full_width_punctuation_is_wide_and_half_width_kana_is_not() -> None:
    assert excerpt("：ｱx", 3, 4) == ("：ｱx", "   ^")


def test_a_tab_moves_to_the_next_stop() -> None:
    assert excerpt("a\tb", 3, 4) == ("a   b", "    ^")


def test_a_combining_mark_takes_no_column() -> None:
    assert excerpt("e\u0301x", 3, 4) == ("e\u0301x", " ^")


def test_a_control_character_is_shown_by_its_code_and_marked_whole() -> None:
    assert excerpt("a\x1b[31mb", 2, 3) == ("a<U+001B>[31mb", " ^^^^^^^^")


def test_a_bidirectional_control_cannot_reorder_the_line() -> None:
    assert excerpt("a\u202eb", 3, 4) == ("a<U+202E>b", "         ^")


def test_without_an_end_one_character_is_marked() -> None:
    assert excerpt("期限", 1) == ("期限", "^^")


def test_a_column_past_the_end_marks_the_place_after_it() -> None:
    assert excerpt("abc", 99) == ("abc", "   ^")
    assert excerpt("", 1) == ("", "^")


def test_a_long_line_is_cut_to_the_surroundings_of_the_mark() -> None:
    shown, mark = excerpt("x" * 500 + "期" + "y" * 500, 501, 502)
    assert len(mark.lstrip()) == 2
    assert shown[len(mark) - 2] == "期"
    assert shown.startswith("...x")
    assert shown.endswith("y...")
    assert width(shown) <= 100


def test_a_mark_longer_than_the_window_ends_with_it() -> None:
    shown, mark = excerpt("长" * 20_000, 1, 20_001)
    assert width(shown) <= 100
    assert len(mark) <= width(shown)


def test_a_line_is_cut_to_the_terminal() -> None:
    shown, mark = excerpt("一二三四五六七八九十" * 10, 51, 53, room=40)
    assert width(shown) <= 40
    assert shown.encode()[:3] == b"..."
    marked = shown.encode("gbk")[len(mark) - 4 : len(mark)].decode("gbk")
    assert marked == "一二"


@given(
    st.text(st.characters(exclude_characters="\n\r"), max_size=300),
    st.integers(-3, 400),
    st.none() | st.integers(-3, 400),
    st.integers(0, 200),
)
def test_nothing_that_a_line_holds_breaks_it(line: str, start: int, end: int | None, room: int) -> None:
    shown, mark = excerpt(line, start, end, room=room)
    assert mark.strip(" ").strip("^") == ""
    assert mark.endswith("^")
    assert "\x1b" not in shown
    assert width(shown) <= max(room, LEAST)
    assert len(mark) <= max(room, LEAST) + 1
