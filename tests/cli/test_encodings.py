"""A terminal that lacks a character, and what is redirected."""

from __future__ import annotations

import io
import sys

import pytest

from generator.cli.console import Console


class Terminal(io.TextIOWrapper):
    """A terminal in an encoding of its own."""

    def isatty(self) -> bool:
        return True


def printed(monkeypatch: pytest.MonkeyPatch, stream: io.TextIOWrapper, text: str) -> bytes:
    monkeypatch.setattr(sys, "stdout", stream)
    console = Console("zh", {"NO_COLOR": "1"})
    console.print(text)
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue()


def test_a_chinese_windows_console_keeps_its_encoding_and_shows_what_looks_alike(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream = Terminal(io.BytesIO(), encoding="cp936", newline="\n")
    data = printed(monkeypatch, stream, "一、质保期 › 第 1 个表格 “三年”… ↵ ✓ 𠮷")
    assert data.decode("cp936") == "一、质保期 > 第 1 个表格 “三年”… \\n ? ?\n"


def test_a_terminal_in_ascii_shows_what_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal(io.BytesIO(), encoding="ascii", newline="\n")
    assert printed(monkeypatch, stream, "a › “b” 期") == b'a > "b" ?\n'


def test_a_terminal_in_utf_8_shows_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal(io.BytesIO(), encoding="utf-8", newline="\n")
    assert printed(monkeypatch, stream, "› 𠮷").decode() == "› 𠮷\n"


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "latin-1"])
def test_what_is_redirected_is_utf_8_whatever_the_locale(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n")
    assert printed(monkeypatch, stream, "质保期 › 𠮷").decode() == "质保期 › 𠮷\n"
