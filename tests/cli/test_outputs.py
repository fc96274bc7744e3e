"""Documents are written all or none; at any moment each holds its old bytes or all of the new ones."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.cli import record
from generator.cli.changes import Change, exchange
from generator.cli.outputs import RealDisk
from generator.cli.plan import Output
from generator.cli.reading import DiskReader
from generator.cli.saving import save
from generator.findings import Place

NAMES = ("方案.docx", "承诺书.docx")
STAGED = ("make", "write") * 3
"""What a bid of two documents asks of the disk before it touches a file; the record is the third."""
PLACED = ("replace", "sync") * 3


class Failing:
    """A disk on which the Nth operation fails; one that fails to write has written half."""

    def __init__(self, number: int, error: BaseException) -> None:
        self._left = number
        self._error = error
        self._disk = RealDisk()

    def _fails(self) -> bool:
        self._left -= 1
        return self._left == 0

    def make(self, folder: Path, /) -> None:
        if self._fails():
            raise self._error
        self._disk.make(folder)

    def write(self, file: Path, data: bytes, /) -> None:
        if self._fails():
            file.write_bytes(data[: len(data) // 2])
            raise self._error
        self._disk.write(file, data)

    def replace(self, file: Path, target: Path, /) -> None:
        if self._fails():
            raise self._error
        self._disk.replace(file, target)

    def sync(self, folder: Path, /) -> None:
        if self._fails():
            raise self._error
        self._disk.sync(folder)

    def remove(self, file: Path, /) -> None:
        self._disk.remove(file)


def bid(folder: Path, version: bytes) -> list[Output]:
    return [Output(folder, name, version + name.encode(), "bid.yaml", Place("bid.yaml")) for name in NAMES]


def held(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()} if folder.exists() else {}


@pytest.mark.parametrize("number", range(1, len(STAGED) + len(PLACED) + 2))
@pytest.mark.parametrize("old", [None, b"old "])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_bid_is_written_whole_or_not_at_all_whichever_call_fails(
    tmp_path: Path, number: int, old: bytes | None, error: BaseException
) -> None:
    folder, reader = tmp_path / "out", DiskReader(tmp_path)
    if old is not None:
        save(bid(folder, old), reader, RealDisk(), force=False)
    before = held(folder)
    failed = False
    try:
        saved = save(bid(folder, b"new "), reader, Failing(number, error), force=False)
        failed = bool(saved.findings)
        assert len(saved.lines) == (0 if failed else 2)
    except KeyboardInterrupt:
        failed = True
    calls = (*STAGED, *PLACED, "none")
    # A folder that could not be synced is no failure: the files are whole and in their places.
    harmless = ("none",) if isinstance(error, KeyboardInterrupt) else ("none", "sync")
    assert failed == (calls[number - 1] not in harmless)
    if failed:
        assert held(folder) == before
    else:
        assert {name: held(folder)[name] for name in NAMES} == {name: b"new " + name.encode() for name in NAMES}
        assert set(held(folder)) == {*NAMES, record.NAME}


class Broken(RealDisk):
    """A disk on which nothing takes another's name after a number of times."""

    def __init__(self, times: int) -> None:
        self._times = times

    def replace(self, file: Path, target: Path, /) -> None:
        """Give a file another's name, while it lasts."""
        self._times -= 1
        if self._times < 0:
            raise OSError(5, "Input/output error")
        super().replace(file, target)


def test_what_cannot_be_put_back_is_told_and_is_not_taken_for_edited(tmp_path: Path) -> None:
    folder, reader = tmp_path / "out", DiskReader(tmp_path)
    save(bid(folder, b"old "), reader, RealDisk(), force=False)
    saved = save(bid(folder, b"new "), reader, Broken(2), force=False)
    assert [dict(line.arguments)["file"] for line in saved.lines] == [f"out/{NAMES[0]}"]
    assert [finding.place for finding in saved.findings] == [Place(f"out/{NAMES[1]}")]
    assert set(held(folder)) == {*NAMES, record.NAME}
    assert not save(bid(folder, b"new "), reader, RealDisk(), force=False).findings
    assert held(folder)[NAMES[1]].startswith(b"new ")


@pytest.mark.parametrize("times", [0, 1, 2])
def test_an_edited_file_survives_a_failure(tmp_path: Path, times: int) -> None:
    folder, reader = tmp_path / "out", DiskReader(tmp_path)
    save(bid(folder, b"old "), reader, RealDisk(), force=False)
    (folder / NAMES[0]).write_bytes(b"edited")
    assert save(bid(folder, b"new "), reader, Broken(times), force=True).findings
    assert b"edited" in held(folder).values()


@pytest.mark.parametrize("stopped", range(1, len(STAGED) + len(PLACED) + 1))
def test_after_a_crash_at_any_point_our_own_files_do_not_look_edited(tmp_path: Path, stopped: int) -> None:
    folder, reader = tmp_path / "out", DiskReader(tmp_path)
    save(bid(folder, b"old "), reader, RealDisk(), force=False)
    for version in range(20):  # more than the record remembers
        with pytest.raises(PowerError):
            save(bid(folder, b"%d " % version), reader, Crashing(stopped), force=False)
    assert not save(bid(folder, b"new "), reader, RealDisk(), force=False).findings
    assert {name: held(folder)[name] for name in NAMES} == {name: b"new " + name.encode() for name in NAMES}


class PowerError(BaseException):
    """The power failed."""


class Crashing(Failing):
    """A disk on which from the Nth operation on nothing happens any more."""

    def __init__(self, number: int) -> None:
        super().__init__(number, PowerError())

    def _fails(self) -> bool:
        self._left -= 1
        return self._left <= 0

    def remove(self, file: Path, /) -> None:
        if self._left <= 0:
            raise PowerError
        self._disk.remove(file)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_process_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "letter.docx"
    script = (
        "import sys, itertools; from pathlib import Path; from generator.cli.outputs import RealDisk\n"
        "from generator.cli.changes import Change, exchange\n"
        "for n in itertools.count(): "
        "exchange([Change(Path(sys.argv[1]), None, bytes([n % 256]) * 300_000)], RealDisk())"
    )
    for delay in range(12):
        process = subprocess.Popen([sys.executable, "-c", script, str(target)])
        deadline = time.monotonic() + 20
        before = target.stat().st_ino if target.exists() else None
        while (target.stat().st_ino if target.exists() else None) == before and time.monotonic() < deadline:
            time.sleep(0.001)
        time.sleep(delay / 1000)
        process.kill()
        process.wait()
        data = target.read_bytes()
        assert len(data) == 300_000
        assert len(set(data)) == 1


def test_missing_folders_are_made(tmp_path: Path) -> None:
    assert exchange([Change(tmp_path / "a" / "b" / "c.docx", None, b"x")], RealDisk()) is None
    assert (tmp_path / "a" / "b" / "c.docx").read_bytes() == b"x"


def test_a_file_stands_with_the_permissions_that_any_new_file_gets(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    exchange([Change(tmp_path / "ours", None, b"")], RealDisk())
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode
