"""What is generated is fresh, and every message has its Chinese."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.findings import message
from generator.report.wording import word

ROOT = Path(__file__).parents[2]


def test_the_generated_files_are_fresh_and_no_message_lacks_its_chinese() -> None:
    command = [sys.executable, "docs/generate.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert (done.stdout, done.returncode) == ("", 0)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    import catalogue

    monkeypatch.setattr(catalogue, "PO", tmp_path / "x.po")
    monkeypatch.setattr(catalogue, "MO", tmp_path / "x.mo")
    folder = tmp_path / "package"
    folder.mkdir()
    return folder


def faults(package: Path) -> list[str]:
    import catalogue

    return list(catalogue.faults(package))


def translate(old: str, new: str) -> None:
    import catalogue

    text = catalogue.PO.read_text("utf-8")
    assert old in text
    catalogue.PO.write_bytes(text.replace(old, new).encode())


def test_each_kind_of_staleness_is_told(package: Path) -> None:
    import catalogue

    source = package / "a.py"
    source.write_text('message("one {a}")\nprint(f"{message("two", b=1) if 0 else 1}")\n'.replace('"two"', "'two'"))
    assert faults(package) == ["not in x.po: 'one {a}'", "not in x.po: 'two'"]
    catalogue.write(package)
    assert faults(package) == ["without Chinese: 'one {a}'", "without Chinese: 'two'"]
    translate('msgid "one {a}"\nmsgstr ""', 'msgid "one {a}"\nmsgstr "一 {b}"')
    translate('msgid "two"\nmsgstr ""', 'msgid "two"\nmsgstr "二"')
    assert faults(package) == ["placeholders differ: 'one {a}' and '一 {b}'", "x.mo is not what x.po compiles to"]
    translate("{b}", "{a}")
    catalogue.write(package)
    assert faults(package) == []
    source.write_text('message("one {a}")\n')
    assert faults(package) == ["no longer in the code: 'two'"]


def test_a_message_that_is_not_literal_is_refused(package: Path) -> None:
    (package / "a.py").write_text("message(text)\n")
    with pytest.raises(SystemExit, match=r"a\.py:1"):
        faults(package)


def test_the_compiled_catalogue_is_used() -> None:
    found = message("{errors}, {warnings}, {notes}", errors=message("1 error"), warnings="w", notes="n")
    assert word(found, "zh") == "1 个错误，w，n"
    assert word(message("never said in this program"), "zh") == "never said in this program"
