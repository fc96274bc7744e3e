"""What an incoming file must pass before anything of it is looked at: it may come from anybody."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.findings import message
from generator.word import other_kinds
from generator.word.parsing import PART_LIMIT, Budget, parse
from generator.word.refusals import AdmissionError, damaged, no_word_file, refused, too_large

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHOLE_LIMIT = 512 * 1024 * 1024
"""Bytes of all parts; pictures are never unpacked."""
_MEMBER_LIMIT = 5000
_RATIO_LIMIT = 400
"""Text of a real document deflates to a fiftieth, a repetitive table to a two-hundredth, a bomb to a thousandth."""
_RATIO_FLOOR = 1024 * 1024
_KEPT_LIMIT = 64 * 1024 * 1024
"""Bytes of the trees that are kept: those of a usual document, not that of a table of ten thousand rows."""
_ARCHIVE = b"PK\x03\x04"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError, IndexError)
"""What zipfile raises on archives that are damaged, password protected or packed in a way it does not know."""
_PROTECTED_HINT = message("take the password off in Word (File › Info › Protect Document) and save it again")


@dataclass(frozen=True, slots=True)
class Package:
    """An archive that passed; parts are parsed when asked for, and small ones kept for whoever asks next."""

    file: str
    _archive: zipfile.ZipFile
    names: frozenset[str]
    _spelled: Mapping[str, str]
    """Each name by itself in lower case: parts are told apart without case (ECMA-376 part 2, 6.2.2.3)."""
    _budget: Budget
    _kept: dict[str, _Element]

    def part(self, name: str) -> _Element | None:
        """Return the root of a part; absent when there is none. Raises AdmissionError when it is unsafe or broken.

        Others may be given the same root: who changes it takes it (``taken``).
        """
        spelled = self.spelled(name)
        if not spelled:
            return None
        kept = self._kept.get(spelled)
        if kept is not None and not self._budget.is_overdrawn:
            return kept
        before = self._budget.spent
        root = parse(self._bytes(spelled), spelled, self.file, self._budget)
        weight = self._budget.spent - before
        if self._budget.kept + weight <= _KEPT_LIMIT:
            self._budget.kept += weight
            self._kept[spelled] = root
        return root

    def taken(self, name: str) -> _Element | None:
        """Return the root of a part as ``part`` does, for one who takes out of it what was read."""
        root = self.part(name)
        self._kept.pop(self.spelled(name), None)
        return root

    def spelled(self, name: str) -> str:
        """Return the name of a part as the archive has it; empty when there is none."""
        return self._spelled.get(name.casefold(), "")

    def _bytes(self, name: str) -> bytes:
        info = self._archive.getinfo(name)
        if info.file_size > PART_LIMIT:
            raise too_large(self.file)
        try:
            # zipfile inflates no more than the size declared, which is checked above.
            return self._archive.read(name)
        except _BROKEN as error:
            raise damaged(self.file) from error


def admit(data: bytes, file: str) -> Package:
    """Return the package. Raises AdmissionError when it is none or not safe to open."""
    _check_kind(data, file)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except _BROKEN as error:
        if data.startswith(_ARCHIVE):
            raise damaged(file, message("the Word file is incomplete: its end is missing or damaged")) from error
        text = message("the file is not a Word file, or only a part of one")
        raise no_word_file(file, text) from error
    _check(members, file)
    names = frozenset(member.filename for member in members)
    return Package(file, archive, names, {name.casefold(): name for name in names}, Budget(), {})


def _check_kind(data: bytes, file: str) -> None:
    match other_kinds.compound(data):
        case "":
            pass
        case "encrypted":
            text = message("the Word file is protected by a password: nothing in it can be checked")
            raise refused(file, "word-file-encrypted", text, _PROTECTED_HINT)
        case "doc":
            raise no_word_file(file, message("the file is in the old format .doc (or .wps) of Word and WPS"))
        case "works":
            raise no_word_file(file, message("the file is a document of Microsoft Works (.wps)"))
        case "xls" | "ppt":
            raise no_word_file(file, message("the file is an old Excel or PowerPoint file, not a Word file"))
        case _:
            raise no_word_file(file, message("the file is in an old Office format, not a .docx"))
    if not data.strip(b"\0 \t\r\n"):
        raise no_word_file(file, message("the file is empty"))
    if (kind := other_kinds.kind(data)) is not None:
        raise no_word_file(file, message("the file is {what}, not a Word file (.docx)", what=kind))


def _check(members: list[zipfile.ZipInfo], file: str) -> None:
    seen: set[str] = set()
    for member in members:
        name = member.filename
        if name.casefold() in seen:
            raise damaged(file, message("the Word file holds {part} twice", part=name))
        seen.add(name.casefold())
        if name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or "\0" in name:
            text = message("the Word file holds a part with an unsafe name: {part}", part=name)
            raise refused(file, "word-file-unsafe", text)
        if member.flag_bits & 1:
            text = message("the archive is protected by a password: nothing in it can be checked")
            raise refused(file, "word-file-encrypted", text, message("give the file without a password"))
        if member.file_size > _RATIO_FLOOR and member.file_size > _RATIO_LIMIT * max(member.compress_size, 1):
            raise too_large(file)
    if len(members) > _MEMBER_LIMIT or sum(member.file_size for member in members) > _WHOLE_LIMIT:
        raise too_large(file)


__all__ = ["AdmissionError", "Package", "admit"]
