"""A small library of bids in a folder of its own, and the command line run in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli.entry import run

BID = """\
文件: [note]
项目:
  名称: 甲项目
  编号: A-1
  采购人: 甲校
  投标有效期: 90日
投标人:
  名称: 乙公司
"""
MANIFEST = "标题: 说明\n文件名: 说明\n章节: [body]\n"
SECTION = "{{ project.name }}的投标有效期为{{ project.bid_validity }}。\n"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str


class Library:
    """A folder with one bid, ``a/bid.yaml``, and one kind of document, ``note``."""

    def __init__(self, folder: Path, capture: Callable[[], tuple[str, str]]) -> None:
        self.folder = folder
        self._capture = capture
        self.write("a/bid.yaml", BID)
        self.write("a/templates/zh-CN/documents/note.yaml", MANIFEST)
        self.write("a/templates/zh-CN/sections/body.md", SECTION)

    def write(self, name: str, text: str | bytes) -> Path:
        """Write a file below the folder."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def change(self, old: str, new: str, name: str = "a/bid.yaml") -> None:
        """Replace text that stands once in a file."""
        text = (self.folder / name).read_text("utf-8")
        assert text.count(old) == 1
        self.write(name, text.replace(old, new))

    def run(self, *arguments: str, lang: str = "en") -> Ran:
        """Run the command line here."""
        self._capture()
        code = run([*arguments, "--lang", lang] if lang else list(arguments))
        return Ran(code, *self._capture())

    def outputs(self) -> list[str]:
        """Return all that stands below ``out``."""
        out = self.folder / "out"
        return sorted(file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file())


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Library:
    """Return the library, with the working folder set to it."""
    monkeypatch.chdir(tmp_path)
    for name in ("SOURCE_DATE_EPOCH", "NO_COLOR", "BIDWRIGHT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return Library(tmp_path, lambda: capsys.readouterr())
