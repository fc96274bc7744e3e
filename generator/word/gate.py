"""What an incoming file must pass before anything of it is looked at: it may come from anybody."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.findings import Cause, Finding, Message, Severity, WordPlace, message

if TYPE_CHECKING:
    from lxml.etree import _Element

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an encrypted .docx begins, and an old .doc."""
_WHOLE_LIMIT = 200 * 1024 * 1024
_PART_LIMIT = 48 * 1024 * 1024
_MEMBER_LIMIT = 5000
_RATIO_LIMIT = 400
"""Text of a real document deflates to a fiftieth, a repetitive table to a two-hundredth, a bomb to a thousandth."""
_RATIO_FLOOR = 1024 * 1024
_DOCTYPES = tuple(
    f"<!{word}".encode(code) for word in ("DOCTYPE", "ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be")
)
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError, IndexError)
"""What zipfile raises on archives that are damaged, password protected or packed in a way it does not know."""


class AdmissionError(Exception):
    """Carries the finding up to ``read``."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.rule)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Package:
    """An archive that passed; parts are parsed when asked for."""

    file: str
    _archive: zipfile.ZipFile
    names: frozenset[str]

    def part(self, name: str) -> _Element | None:
        """Return the root of a part; absent when there is none. Raises AdmissionError when it is unsafe or broken."""
        if name not in self.names:
            return None
        data = self._bytes(name)
        declared = _refused(
            self.file, "xml-declares-entities", message("the Word file declares XML entities in {part}", part=name)
        )
        if any(doctype in data for doctype in _DOCTYPES):
            raise declared
        from lxml import etree

        # Comments and instructions would cut the text of an element in two.
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise _refused(
                self.file,
                "word-file-damaged",
                message("the Word file is damaged: {part} is not well-formed XML", part=name),
                message("open it in Word, save it again and try once more"),
            ) from error
        if root.getroottree().docinfo.doctype:
            # Written in an encoding that the search above does not know.
            raise declared
        return root

    def _bytes(self, name: str) -> bytes:
        info = self._archive.getinfo(name)
        if info.file_size > _PART_LIMIT:
            raise _too_large(self.file)
        try:
            # zipfile inflates no more than the size declared, which is checked above.
            data = self._archive.read(name)
        except _BROKEN as error:
            raise _damaged(self.file) from error
        return data


def admit(data: bytes, file: str) -> Package:
    """Return the package. Raises AdmissionError when it is none or not safe to open."""
    if data.startswith(_OLE):
        raise _refused(
            file,
            "word-file-encrypted",
            message("the file is encrypted, or in the old .doc format"),
            message("take the password off, or save it as .docx"),
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except _BROKEN as error:
        raise _refused(
            file,
            "not-a-word-file",
            message("the file is not a Word file, or only a part of one"),
            message("give a complete .docx file"),
        ) from error
    _check(members, file)
    names = frozenset(member.filename for member in members)
    if "word/document.xml" not in names:
        raise _refused(
            file,
            "not-a-word-file",
            message("the archive holds no word/document.xml: it is not a Word file"),
            message("give a .docx file"),
        )
    return Package(file, archive, names)


def _check(members: list[zipfile.ZipInfo], file: str) -> None:
    seen: set[str] = set()
    for member in members:
        name = member.filename
        if name.casefold() in seen:
            raise _refused(file, "word-file-damaged", message("the Word file holds {part} twice", part=name))
        seen.add(name.casefold())
        if name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or "\0" in name:
            raise _refused(
                file, "word-file-unsafe", message("the Word file holds a part with an unsafe name: {part}", part=name)
            )
        if member.flag_bits & 1:
            raise _refused(
                file,
                "word-file-encrypted",
                message("the Word file is protected by a password"),
                message("take the password off and save it again"),
            )
        if member.file_size > _RATIO_FLOOR and member.file_size > _RATIO_LIMIT * max(member.compress_size, 1):
            raise _too_large(file)
    if len(members) > _MEMBER_LIMIT or sum(member.file_size for member in members) > _WHOLE_LIMIT:
        raise _too_large(file)


def _too_large(file: str) -> AdmissionError:
    return AdmissionError(
        Finding(
            "word-file-too-large",
            Severity.ERROR,
            message("the Word file unpacks to more than is safe to read"),
            WordPlace(file),
            message("split the document, or take large pictures out of it"),
            cause=Cause.LIMIT,
        )
    )


def _damaged(file: str) -> AdmissionError:
    return _refused(
        file,
        "word-file-damaged",
        message("the Word file is damaged"),
        message("open it in Word, save it again and try once more"),
    )


def _refused(file: str, rule: str, text: Message, hint: Message | None = None) -> AdmissionError:
    return AdmissionError(Finding(rule, Severity.ERROR, text, WordPlace(file), hint, cause=Cause.UNREADABLE))
