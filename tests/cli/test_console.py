"""What is printed where, and when."""

from __future__ import annotations

import pytest

from generator.cli import console as module
from generator.cli.console import Console
from generator.findings import message
from tests.cli.conftest import Library


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_on_terminal", lambda **_: True)


def shown(console: Console, items: list[str]) -> list[str]:
    with console.progress(items) as each:
        return list(each)


@pytest.mark.usefixtures("terminal")
def test_progress_is_shown_on_stderr_once_there_are_several_documents(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console("en", {})
    assert shown(console, ["a", "b"]) == ["a", "b"]
    assert capsys.readouterr() == ("", "")
    assert shown(console, ["a", "b", "c"]) == ["a", "b", "c"]
    out, err = capsys.readouterr()
    assert out == ""
    assert "3/3" in err or err == "\n"


def test_progress_is_silent_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(Console("en", {}), ["a"] * 9) == ["a"] * 9
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("environment", "colours"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_needs_a_terminal_that_wants_it(environment: dict[str, str], colours: bool) -> None:
    assert Console("en", environment).colours(err=False) is colours


def test_there_is_no_colour_without_a_terminal(library: Library) -> None:
    library.change("90日", "90")
    assert "\x1b" not in library.run("check", "a").out


def test_a_message_goes_to_the_stream_meant_in_the_language_meant(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console("zh", {})
    console.say(message("error"))
    console.complain(message("warning"))
    assert capsys.readouterr() == ("错误\n", "警告\n")
