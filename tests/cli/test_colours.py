"""When words are in colours."""

from __future__ import annotations

import pytest

from generator.cli.colours import asked, wanted
from tests.cli.conftest import Library


@pytest.mark.parametrize(
    ("when", "environment", "expected"),
    [
        ("auto", {}, None),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": ""}, None),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "0"}, None),
        ("auto", {"FORCE_COLOR": ""}, None),
        ("auto", {"CLICOLOR_FORCE": "1"}, True),
        ("auto", {"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
        ("auto", {"CLICOLOR": "0"}, False),
        ("auto", {"CLICOLOR": "1"}, None),
        ("auto", {"CLICOLOR": "0", "FORCE_COLOR": "3"}, True),
        ("auto", {"TERM": "dumb"}, False),
        ("auto", {"TERM": "xterm"}, None),
    ],
)
def test_the_option_comes_before_the_environment(when: str, environment: dict[str, str], expected: bool | None) -> None:
    assert wanted(when, environment) is expected


def test_the_option_is_found_anywhere_and_the_last_one_counts() -> None:
    assert asked(["check", "a", "--color", "always"]) == "always"
    assert asked(["--color=never", "check", "a", "--color=always"]) == "always"
    assert asked(["check", "--", "--color", "always"]) == "auto"
    assert asked(["check", "--color"]) == "auto"


def test_colours_asked_for_are_printed_where_there_is_no_terminal(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.change("90日", "90")
    assert "\x1b[31;1merror\x1b[0m" in library.run("check", "a", "--color", "always").out
    assert "\x1b" not in library.run("check", "a", "--color", "auto").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31;1merror\x1b[0m" in library.run("check", "a").out
    assert "\x1b" not in library.run("check", "a", "--color", "never").out
    assert "\x1b" not in library.run("check", "a", "--format", "json").out


def test_another_word_than_these_is_wrong_usage(library: Library) -> None:
    ran = library.run("check", "a", "--color", "yes")
    assert ran.code == 2
    assert "--color must be one of: auto, always, never" in ran.err
