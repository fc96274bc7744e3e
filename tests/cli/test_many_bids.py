"""Many bids in one call: made some at a time, among several processes, with the same files and findings as ever."""

from __future__ import annotations

import concurrent.futures
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.cli import building, processes
from tests.cli.conftest import Library

FILES = ("bid.yaml", "templates/zh-CN/documents/note.yaml", "templates/zh-CN/sections/body.md")
COUNT = 7


@pytest.fixture
def many(library: Library) -> Library:
    """Return the library with some more bids, the fourth of which is at fault."""
    for number in range(COUNT):
        for file in FILES:
            library.write(f"b{number}/{file}", (library.folder / "a" / file).read_bytes())
        library.change("甲项目", f"第{number}项目", f"b{number}/bid.yaml")
    library.change("90日", "90", "b3/bid.yaml")
    return library


def names() -> list[str]:
    return [f"b{number}" for number in range(COUNT)]


def written(library: Library, out: str) -> dict[str, bytes]:
    folder = library.folder / out
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("jobs", ["2", "3", "0", "64"])
def test_several_processes_write_the_same_bytes_and_find_the_same_faults(many: Library, jobs: str) -> None:
    alone = many.run("build", *names(), "-o", "alone")
    shared = many.run("build", *names(), "-o", "alone2", "-j", jobs)
    assert alone.code == shared.code == 1
    assert shared.err == alone.err
    assert "b3/bid.yaml:6:10" in shared.err
    assert "    6 |   投标有效期: 90" in shared.err
    assert shared.out == alone.out.replace("alone/", "alone2/")
    assert written(many, "alone2") == written(many, "alone")
    assert len(written(many, "alone")) == 3 * (COUNT - 1)


def test_bids_made_some_at_a_time_are_the_same_as_all_at_once(many: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = many.run("build", *names(), "-o", "once")
    monkeypatch.setattr(building, "_TOGETHER", 2)
    some = many.run("build", *names(), "-o", "some")
    assert (some.err, some.out) == (at_once.err, at_once.out.replace("once/", "some/"))
    assert written(many, "some") == written(many, "once")


def test_two_bids_of_one_name_are_refused_whichever_process_makes_them(many: Library) -> None:
    for file in FILES:
        many.write(f"x/b0/{file}", (many.folder / "b0" / file).read_bytes())
    ran = many.run("build", *names(), "x/b0", "-j", "4")
    assert ran.code == 2
    assert "both go to the folder b0" in ran.err
    assert not [name for name in many.outputs() if name.startswith("b0/")]


def test_one_bid_needs_no_other_process(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "share", None)
    assert library.run("build", "a", "-j", "4").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_what_a_process_that_was_killed_did_not_make_is_made_all_the_same(
    many: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = os.getpid()

    class Fragile(concurrent.futures.ProcessPoolExecutor):
        def submit(self, *arguments: Any, **more: Any) -> concurrent.futures.Future[Any]:
            future = super().submit(*arguments, **more)
            for process in list((self._processes or {}).values()):
                assert process.pid != parent
                process.kill()  # nothing where it has come to its end
                process.join()
            return future

    whole = many.run("build", *names(), "-o", "whole")
    monkeypatch.setattr(processes, "ProcessPoolExecutor", Fragile)
    ran = many.run("build", *names(), "-o", "rest", "-j", "2")
    assert (ran.code, ran.err) == (whole.code, whole.err)
    assert written(many, "rest") == written(many, "whole")


def test_a_number_of_processes_that_cannot_be_is_wrong_usage(library: Library) -> None:
    assert library.run("build", "a", "-j", "-1").code == 2
    assert not (library.folder / "out").exists()
    assert Path.cwd() == library.folder
