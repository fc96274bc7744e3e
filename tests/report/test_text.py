"""Findings as a person reads them."""

from dataclasses import replace

from generator.findings import AnyPlace, Finding, Message, Place, Severity, Waiver, WordPlace, message
from generator.report.excerpt import width
from generator.report.order import Count, arrange, count
from generator.report.text import render
from generator.report.wording import word

LINES = {"bid.yaml": ["项目:", "  名称: 甲", "  期限: 36  # 年?"]}


def line(file: str, number: int) -> str | None:
    lines = LINES.get(file, [])
    return lines[number - 1] if number <= len(lines) else None


def finding(
    place: AnyPlace | None, *, hint: Message | None = None, related: tuple[tuple[Message, AnyPlace], ...] = ()
) -> Finding:
    return Finding("no-unit", Severity.ERROR, Message("36 has no unit"), place, hint, related)


def test_a_finding_shows_its_line_with_the_caret_under_the_value_and_says_what_to_do() -> None:
    found = finding(Place("bid.yaml", 3, 7, 3, 9), hint=Message("write 36个月"))
    assert list(render([found], line, lang="en")) == [
        "bid.yaml:3:7  error  36 has no unit  [no-unit]",
        "    3 |   期限: 36  # 年?",
        "      |         ^^",
        "      = hint: write 36个月",
    ]


def test_the_other_place_is_named() -> None:
    found = finding(Place("a.yaml", 9, 1), related=((Message("first given here"), Place("bid.yaml", 2, 3)),))
    assert list(render([found], line, lang="en")) == [
        "a.yaml:9:1  error  36 has no unit  [no-unit]",
        "      = also at bid.yaml:2:3: first given here",
    ]


def test_a_place_over_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert list(render([finding(Place("bid.yaml", 1, 1, 3, 2))], line, lang="en"))[2] == "      | ^^^^^"


def test_a_file_as_a_whole_and_no_file_at_all_have_no_excerpt() -> None:
    assert list(render([finding(Place("b.yaml")), finding(None)], line, lang="en")) == [
        "error  36 has no unit  [no-unit]",
        "",
        "b.yaml  error  36 has no unit  [no-unit]",
    ]


def test_colour_is_put_on_only_when_asked_for() -> None:
    found = [finding(Place("bid.yaml", 3, 7))]
    assert not any("\x1b" in text for text in render(found, line, lang="en"))
    painted = list(render(found, line, lang="en", colour=True))
    assert "\x1b[31;1merror\x1b[0m" in painted[0]
    assert painted[2].endswith("\x1b[31;1m^\x1b[0m")


def test_findings_are_ordered_by_file_and_place_each_once_and_our_own_files_come_last() -> None:
    ours = Place("<bidwright>/templates/a.md", 1)
    places = [
        ours,
        Place("b", 1, 1),
        Place("a", 10, 1),
        Place("a", 9, 5),
        Place("a", 9, 2),
        Place("b", 1, 1),
        Place("a"),
    ]
    assert [f.place for f in arrange(finding(place) for place in places)] == [
        Place("a"),
        Place("a", 9, 2),
        Place("a", 9, 5),
        Place("a", 10, 1),
        Place("b", 1, 1),
        ours,
    ]


def test_the_closing_line_counts_in_good_english() -> None:
    assert word(Count(1, 0, 2).message(), "en") == "1 error, 0 warnings, 2 notes"
    assert word(Count(2, 1, 1).message(), "en") == "2 errors, 1 warning, 1 note"


def test_each_severity_is_counted_by_itself() -> None:
    severities = (Severity.ERROR, Severity.INFO, Severity.ERROR, Severity.WARNING)
    assert count(Finding("x", each, message("x")) for each in severities) == Count(2, 1, 1)


def test_a_waived_finding_is_listed_only_when_asked_for_and_counted_apart() -> None:
    waiver = Waiver("the buyer agreed", "张三", Place("bid.yaml", 9), "2026-12-31")
    found = [replace(finding(Place("bid.yaml", 3, 7)), waiver=waiver)]
    assert list(render(found, line, lang="en")) == []
    listed = list(render(found, line, lang="en", waived=True))
    assert listed[-1] == "      = waived by 张三 until 2026-12-31 (bid.yaml:9): the buyer agreed"
    without_end = [replace(found[0], waiver=replace(waiver, until=""))]
    said = list(render(without_end, line, lang="zh", waived=True))[-1]
    assert said == "      = 张三 已豁免（bid.yaml:9）：the buyer agreed"
    assert count(found) == Count(0, 0, 0, 1)
    assert word(count(found).message(), "en") == "0 errors, 0 warnings, 0 notes, 1 waived"


IN_PARAGRAPH = WordPlace(
    "a.docx",
    ("一、质保期",),
    "尽快",
    steps=(message("paragraph {number}", number=2),),
    paragraph="我公司承诺尽快响应。",
    start=5,
)


def test_words_of_a_word_file_are_shown_in_their_paragraph() -> None:
    assert list(render([finding(IN_PARAGRAPH)], line, lang="en")) == [
        'a.docx 一、质保期 › paragraph 2 "尽快"  error  36 has no unit  [no-unit]',
        "      | 我公司承诺尽快响应。",
        "      |           ^^^^",
    ]
    whole = replace(IN_PARAGRAPH, quote=IN_PARAGRAPH.paragraph, start=0)
    assert len(list(render([finding(whole)], line, lang="en"))) == 1


def test_an_excerpt_is_cut_to_the_terminal_and_advice_wrapped() -> None:
    place = replace(IN_PARAGRAPH, paragraph="前" * 60 + "尽快" + "后" * 60, start=60)
    advised = finding(place, hint=Message("写明时限，例如接到通知后2小时内响应、4小时内到达现场、24小时内修复。"))
    shown = list(render([advised], line, lang="zh", width=40))
    assert all(width(each) <= 40 for each in shown[1:])
    assert shown[3:] == [
        "      = 建议：写明时限，例如接到通知后",
        "        2小时内响应、4小时内到达现场、",
        "        24小时内修复。",
    ]
    assert len(list(render([advised], line, lang="zh"))) == 4
