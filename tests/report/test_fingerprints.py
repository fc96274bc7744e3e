"""A finding keeps its fingerprint while the file around it changes, and shares it with no other."""

from __future__ import annotations

from dataclasses import replace

from generator.findings import Finding, Place, WordPlace, message
from generator.report.fingerprints import fingerprints
from tests.report import samples


def prints(*findings: Finding, folder: str = "") -> list[str]:
    return [fingerprint for _, fingerprint in fingerprints(samples.outcome(*findings, folder=folder))]


def moved(finding: Finding, line: int) -> Finding:
    assert isinstance(finding.place, Place)
    return replace(finding, place=replace(finding.place, line=line, end_line=line))


def test_lines_put_in_above_change_nothing() -> None:
    assert prints(samples.NO_UNIT) == prints(moved(samples.NO_UNIT, 90))
    mentioned = message("also {place}", place=Place("company.yaml", 3))
    later = message("also {place}", place=Place("company.yaml", 7))
    assert prints(replace(samples.NO_UNIT, message=mentioned)) == prints(replace(samples.NO_UNIT, message=later))


def test_another_value_path_file_or_rule_is_another_finding() -> None:
    found = samples.NO_UNIT
    assert isinstance(found.place, Place)
    others = [
        replace(found, message=message("{text} has no unit", text="37")),
        replace(found, place=replace(found.place, path="warranty.tiers[1].period")),
        replace(found, place=replace(found.place, file="bids/b/bid.yaml")),
        replace(found, rule="another-rule"),
    ]
    assert len({prints(each)[0] for each in (found, *others)}) == 5


def test_words_tell_places_in_a_word_file_apart() -> None:
    assert isinstance(samples.IN_WORD.place, WordPlace)
    other = replace(samples.IN_WORD, place=replace(samples.IN_WORD.place, quote="示例乙公司负责"))
    assert prints(samples.IN_WORD) != prints(other)


def test_alike_findings_are_told_apart_by_their_order() -> None:
    first, second = prints(moved(samples.NO_UNIT, 3), moved(samples.NO_UNIT, 8))
    assert first != second
    assert [first, second] == prints(moved(samples.NO_UNIT, 30), moved(samples.NO_UNIT, 80))
    assert prints(moved(samples.NO_UNIT, 8)) == [first]


def test_the_folder_where_the_run_began_counts_only_for_the_file_name() -> None:
    above = replace(samples.WHOLE_FILE, place=Place("../company.yaml"))
    assert prints(samples.WHOLE_FILE) == prints(above, folder="bids")
