"""Compiled templates in the user's cache folder, in one file for each version of all that compiles them.

Nobody misses the file when it is gone, damaged or cannot be written: the templates are compiled again.
"""

from __future__ import annotations

import atexit
import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from time import time

VARIABLE = "BIDWRIGHT_CACHE"
"""Environment variable: the folder; ``off`` for none."""
_OFF = "off"
_MOST = 16 * 1024 * 1024
"""Bytes of the file: ten times the templates that come with the program."""
_OLD = 30 * 24 * 3600
"""Seconds after which the file of another version goes."""
_DIGEST = hashlib.sha256().digest_size


class KeptTemplates:
    """What one file holds: read when it is first asked for, written when the program ends and something was added."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._entries: dict[str, bytes] | None = None
        self._added: dict[str, bytes] = {}

    def get(self, key: str, /) -> bytes | None:
        """Return the code of a template; None where there is none."""
        if self._entries is None:
            self._entries = _read(self._file)
        return self._entries.get(key)

    def put(self, key: str, code: bytes, /) -> None:
        """Keep the code of a template."""
        if not self._added:
            atexit.register(self.save)
        self._added[key] = code

    def save(self) -> None:
        """Write what was added to what is there by now; never raises."""
        added, self._added = self._added, {}
        if added:
            with suppress(OSError):
                _write(self._file, dict(_newest(_read(self._file) | added)))


@cache
def kept_templates() -> KeptTemplates | None:
    """Return where this process keeps compiled templates; None where the user wants none kept."""
    return in_folder(os.environ)


def in_folder(environment: Mapping[str, str]) -> KeptTemplates | None:
    """Return what is kept in the folder that the environment names, else in the user's own."""
    named = environment.get(VARIABLE, "")
    if named == _OFF:
        return None
    if named:
        folder = Path(named)
    else:
        from platformdirs import user_cache_path

        folder = user_cache_path("bidwright", appauthor=False)
    try:
        return KeptTemplates(folder / f"templates-{_version()}.bin")
    except OSError:  # an installation without its sources
        return None


@cache
def _version() -> str:
    """Return what tells apart the versions of all that has a say in the code: Python, Jinja, the files beside us."""
    import jinja2

    package = Path(__file__).parent.parent
    digest = hashlib.sha256(f"{sys.implementation.cache_tag} {sys.hexversion}".encode())
    theirs = sorted(Path(str(jinja2.__file__)).parent.glob("*.py"))
    ours = sorted((package / "text").glob("*.py"))
    for file in (*theirs, *ours, package / "source" / "characters.py"):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _read(file: Path) -> dict[str, bytes]:
    """Return what a file holds; nothing when it is not there, or not as it was written."""
    try:
        data = file.read_bytes()
    except OSError:
        return {}
    if hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
        return {}
    entries: dict[str, bytes] = marshal.loads(data[_DIGEST:])
    return entries


def _newest(entries: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield what was added last, as far as it goes into the file, in the order in which it was added."""
    left, kept = _MOST, []
    for key, code in reversed(entries.items()):
        left -= len(code)
        if left < 0:
            break
        kept.append((key, code))
    yield from reversed(kept)


def _write(file: Path, entries: dict[str, bytes]) -> None:
    body = marshal.dumps(entries)
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(hashlib.sha256(body).digest() + body)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    for other in file.parent.glob("templates-*.bin"):
        if other != file and other.stat().st_mtime < time() - _OLD:
            other.unlink()
