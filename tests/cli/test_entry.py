"""A run as a whole: languages, streams, exit codes, and no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import batch, exits
from generator.cli.language import choose
from generator.findings import Cause, Finding, Severity, message
from tests.cli.conftest import Library

HEAVY = {"pydantic", "jinja2", "docx", "lxml", "yaml", "markdown_it"}


def process(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONIOENCODING": "gbk", "LC_ALL": "C", "LANG": "C"}
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_import_nothing_heavy(argument: str) -> None:
    script = (
        "import sys; from generator.cli.entry import run; code = run([sys.argv[1]]);"
        f"print(code, sorted({HEAVY!r} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, argument], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines()[-1] == "0 []"


@pytest.mark.parametrize(
    ("arguments", "environment", "lang"),
    [
        ([], {}, "en"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "en_US", "LC_ALL": "zh_TW"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
        ([], {"LANG": "C"}, "en"),
        (["--lang", "zh", "check", "x"], {"LANG": "en_US"}, "zh"),
        (["check", "x", "--lang=en"], {"LANG": "zh_CN"}, "en"),
        (["--lang", "zh", "check", "--lang", "en"], {}, "en"),
        (["check", "--", "--lang", "zh"], {}, "en"),
        (["check", "--lang"], {}, "en"),
    ],
)
def test_the_option_decides_the_language_before_the_locale(
    arguments: list[str], environment: dict[str, str], lang: str
) -> None:
    assert choose(arguments, environment) == lang


def test_help_is_in_the_language_asked_for(library: Library) -> None:
    english, chinese = library.run("build", "--help"), library.run("build", "--help", lang="zh")
    assert english.out.startswith("Usage: bidwright build [OPTIONS] BID...\n")
    assert chinese.out.startswith("用法：bidwright build [选项] BID...\n")
    for options in (english.out, chinese.out):
        assert all(option in options for option in ("-o", "-d", "--style", "--flat", "--force", "--root", "--lang"))
    assert library.run("--help", lang="zh").out.count("检查") >= 2


@pytest.mark.parametrize(
    ("arguments", "english", "chinese"),
    [
        (
            ["bild", "a"],
            "there is no command bild; there are: build, check, explain, new",
            "没有命令 bild；可用的有：build、check、explain、new",
        ),
        (["build", "--foo", "a"], "there is no option --foo", "没有选项 --foo"),
        (["check", "a", "--format", "xml"], "--format must be one of: text, json", "--format 只能是：text、json"),
    ],
)
def test_wrong_usage_is_told_in_one_line_with_code_2(
    library: Library, arguments: list[str], english: str, chinese: str
) -> None:
    for lang, words in (("en", english), ("zh", chinese)):
        ran = library.run(*arguments, lang=lang)
        assert ran.code == 2
        assert words in ran.err.splitlines()[0]
        assert ran.out == ""


def test_an_option_without_its_value_is_wrong_usage(library: Library) -> None:
    ran = library.run("build", "a", "-o", lang="")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "error: -o needs a value")


def test_a_language_that_we_do_not_speak_is_wrong_usage(library: Library) -> None:
    ran = library.run("check", "a", lang="fr")
    assert ran.code == 2
    assert "--lang must be one of: zh, en" in ran.err


def test_the_highest_exit_code_wins_and_warnings_have_none() -> None:
    def finding(severity: Severity, cause: Cause) -> Finding:
        return Finding("x", severity, message("x"), cause=cause)

    assert exits.code([]) == 0
    assert exits.code([finding(Severity.WARNING, Cause.LIMIT), finding(Severity.INFO, Cause.USAGE)]) == 0
    codes = [exits.code([finding(Severity.ERROR, cause)]) for cause in Cause]
    assert codes == [1, 2, 3, 4, 5, exits.BUG]
    assert exits.code([finding(Severity.ERROR, cause) for cause in (Cause.UNREADABLE, Cause.CONTENT)]) == 3


def test_a_fault_of_ours_is_one_line_that_asks_for_a_report(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(batch, "prepare", broken)
    for lang, words in (("en", "this is a bug in bidwright"), ("zh", "程序缺陷")):
        ran = library.run("build", "a", lang=lang)
        assert ran.code == exits.BUG
        assert ran.err.count("\n") == 1
        assert words in ran.err
        assert "ZeroDivisionError" in ran.err
        assert "ours" in ran.err
    monkeypatch.setenv("BIDWRIGHT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        library.run("build", "a")


def test_ctrl_c_ends_with_130_and_one_line(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(batch, "prepare", interrupted)
    ran = library.run("build", "a")
    assert (ran.code, ran.err.strip()) == (130, "interrupted")
    assert not (library.folder / "out").exists()


def test_a_console_in_another_encoding_gets_utf_8(library: Library) -> None:
    done = process("build", "a", "--lang", "zh", cwd=library.folder)
    assert done.returncode == 0
    assert done.stdout.decode("utf-8").startswith("已写 out/a/01-说明.docx")
    assert done.stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
@pytest.mark.parametrize("command", ["check a", "check a --format json", "build a", "--help", "--version"])
def test_a_closed_stdout_is_no_matter_for_words(library: Library, command: str) -> None:
    library.change("90日", "90")
    script = f'( sleep 0.2; "{sys.executable}" -m generator {command}; echo "code $?" >&2 ) | true'
    done = subprocess.run(
        ["sh", "-c", script], cwd=library.folder, capture_output=True, text=True, timeout=60, check=False
    )
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
    assert "code 70" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_process_without_any_stdout_still_builds(library: Library) -> None:
    script = f'"{sys.executable}" -m generator build a >&-'
    done = subprocess.run(
        ["sh", "-c", script], cwd=library.folder, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert library.outputs() == ["a/.bidwright.json", "a/01-说明.docx", "a/manifest.json"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a device on which every write fails")
@pytest.mark.parametrize("command", ["check a", "build a", "check a --format json"])
def test_a_full_disk_behind_stdout_is_a_failure_to_write(library: Library, command: str) -> None:
    script = f'"{sys.executable}" -m generator {command} >/dev/full'
    done = subprocess.run(
        ["sh", "-c", script], cwd=library.folder, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (4, "")


def test_a_file_reached_through_another_folder_is_called_by_its_own_name(library: Library) -> None:
    library.write("company.yaml", "投标人: {简称: 乙, 成立年份: 约十年}\n")
    library.change("文件: [note]", "extends: ../company.yaml\n文件: [note]")
    assert library.run("check", "a").out.startswith("company.yaml:1:20  error")


def test_a_file_name_that_is_no_text_is_named_all_the_same(library: Library) -> None:
    name = os.fsdecode(b"\xff.yaml")
    library.write(name, "项目: 1\n")
    ran = library.run("check", name)
    assert ran.code == 1
    assert ran.out.startswith("<U+DCFF>.yaml:1:")
    assert '"file": "\\udcff.yaml"' in library.run("check", name, "--format", "json").out


def test_source_date_epoch_must_be_a_number(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    ran = library.run("build", "a")
    assert ran.code == 2
    assert "SOURCE_DATE_EPOCH must be a number of seconds, not yesterday" in ran.err
