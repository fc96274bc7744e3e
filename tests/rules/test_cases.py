"""Each rule finds what its cases say, on the line that they mark, and nothing in what only looks like it."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.findings import WordPlace
from generator.rules.engine.discovery import Rule, rules
from generator.rules.engine.pages import PARTS, page, read_docstring
from generator.rules.engine.subjects import Offer
from tests.rules.cases import (
    CONTROL,
    ENTRY,
    HIDDEN,
    Case,
    about_words,
    case_of,
    cases,
    findings,
    findings_in_word,
    messages,
    unlike,
)

RULES = {rule.name: rule for rule in rules()}


def test_every_file_of_cases_is_about_a_rule_and_every_rule_has_cases_of_both_kinds() -> None:
    kinds = {(case.rule, case.is_found) for case in cases()}
    assert kinds == {(name, is_found) for name in RULES for is_found in (True, False)}


@pytest.mark.parametrize("case", cases(), ids=str)
def test_what_a_rule_finds_is_what_the_case_marks(case: Case) -> None:
    assert unlike(case, findings(case, [RULES[case.rule]])) == []


@pytest.mark.parametrize(
    "case", [case for case in cases() if about_words(RULES[case.rule]) and case.is_kept_by_writing], ids=str
)
def test_a_rule_about_words_finds_the_same_in_a_word_file(case: Case) -> None:
    rule = RULES[case.rule]
    composed = findings(case, [rule], itself=False)
    again = findings_in_word(case, [rule])
    assert messages(again) == messages(composed)
    quoted = Counter(finding.place.quote for finding in again if isinstance(finding.place, WordPlace))
    assert Counter(expected.words for expected in case.expected if expected.words and again) <= quoted


@pytest.mark.parametrize("case", [case for case in cases() if case.is_found], ids=str)
def test_a_rule_switched_off_makes_its_cases_fail(case: Case) -> None:
    others = [rule for rule in rules() if rule.name != case.rule]
    found = [finding for finding in findings(case, others) if finding.rule == case.rule]
    assert unlike(case, found) != []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_rule_has_a_page_in_each_language_with_the_same_examples(rule: Rule) -> None:
    english, chinese = page(rule.name, "en"), page(rule.name, "zh")
    assert english
    assert chinese
    headings = [heading for heading, _ in english.parts]
    assert headings == [name for name in PARTS if name in headings]
    assert headings[:3] == ["Why it matters", "Wrong", "Right"]
    assert [heading for heading, _ in chinese.parts] == [PARTS[heading] for heading in headings]
    assert all(text for _, text in (*english.parts, *chinese.parts))
    assert chinese.part("Wrong") == english.part("Wrong")
    assert chinese.part("Right") == english.part("Right")


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_the_examples_of_a_rules_page_are_as_it_says(rule: Rule) -> None:
    shown = read_docstring(rule.page)
    for part, is_found in (("Wrong", True), ("Right", False)):
        before, beside, after = shown.part(part).partition("\n⇒\n")
        is_word = any(each.search(before) for each in (CONTROL, ENTRY, HIDDEN))
        key = "bid" if Offer in rule.reads else "word" if is_word else "text"
        given = {"why": part, key: before, "blind": "blind" in rule.name} | ({"word": after} if beside else {})
        example = case_of(rule.name, given, is_found=is_found)
        assert bool(findings(example, [rule])) is is_found, part
