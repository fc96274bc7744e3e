"""Each fault of the templates in ``cases/`` is found at its place, and nothing else is."""

from __future__ import annotations

import pytest

from tests.text.checking.cases import Case, cases, findings, places

CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_marked_is_found_and_nothing_else(case: Case) -> None:
    expected = sorted(case.expected, key=str)
    assert places(findings(case), expected) == expected
