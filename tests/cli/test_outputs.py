"""At any moment the target holds its old bytes or all of the new ones, whatever fails."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.cli.outputs import RealDisk, put

CALLS = ("make", "write", "replace", "sync")


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


@pytest.mark.parametrize("number", range(1, len(CALLS) + 2))
@pytest.mark.parametrize("old", [None, b"old"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_the_target_is_never_partial_and_nothing_is_left_beside_it(
    tmp_path: Path, number: int, old: bytes | None, error: BaseException
) -> None:
    target = tmp_path / "out" / "letter.docx"
    if old is not None:
        target.parent.mkdir()
        target.write_bytes(old)
    failed = False
    try:
        put(target, b"new bytes", Failing(number, error))
    except (OSError, KeyboardInterrupt):
        failed = True
    # A folder that could not be synced is no failure: the file is whole and in its place.
    assert failed == (number <= CALLS.index("sync") or (number == len(CALLS) and isinstance(error, KeyboardInterrupt)))
    now = target.read_bytes() if target.exists() else None
    assert now == (old if number <= CALLS.index("sync") else b"new bytes")
    left = [file.name for file in target.parent.iterdir()] if target.parent.exists() else []
    assert left == ([] if now is None else ["letter.docx"])


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_process_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "letter.docx"
    script = (
        "import sys, itertools; from pathlib import Path; from generator.cli.outputs import RealDisk, put\n"
        "for n in itertools.count(): put(Path(sys.argv[1]), bytes([n % 256]) * 300_000, RealDisk())"
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
    put(tmp_path / "a" / "b" / "c.docx", b"x", RealDisk())
    assert (tmp_path / "a" / "b" / "c.docx").read_bytes() == b"x"


def test_a_file_stands_with_the_permissions_that_any_new_file_gets(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    put(tmp_path / "ours", b"", RealDisk())
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode
