"""Bytes → text: UTF-8, and UTF-16 or UTF-32 where a byte order mark says so; anything else is named and refused."""

from __future__ import annotations

import codecs

from generator.findings import Cause, Finding, Message, Place, Severity, message

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, file: str) -> tuple[str | None, tuple[Finding, ...]]:
    """Return the text, every line end made ``\\n`` and without a byte order mark; absent when it is not text."""
    encoding = next((name for mark, name in _MARKED if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and _is_unmarked_utf16(data):
        return None, (_refuse(message("the file looks like UTF-16, not UTF-8"), Place(file)),)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return None, (_refuse(_diagnose(data, encoding, error), _place(data, encoding, error, file)),)
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()


def _is_unmarked_utf16(data: bytes) -> bool:
    """Whether every other byte of the beginning is zero, as in ASCII text written as UTF-16."""
    start = data[:200]
    return len(start) >= 4 and max(start[0::2].count(0), start[1::2].count(0)) > len(start) * 0.3


def _diagnose(data: bytes, encoding: str, error: UnicodeDecodeError) -> Message:
    if encoding == "utf-8" and data[: error.start].isascii() and _is_gbk(data):
        return message("the file is saved as GBK (GB 18030), not as UTF-8")
    if encoding == "utf-8":
        return message("the file is not UTF-8: byte {byte} cannot stand here", byte=f"0x{data[error.start]:02X}")
    return message("the file is damaged: it begins as {encoding} but does not go on so", encoding=encoding.upper())


def _is_gbk(data: bytes) -> bool:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def _place(data: bytes, encoding: str, error: UnicodeDecodeError, file: str) -> Place:
    """Return the place of the first byte that could not be read."""
    if encoding not in ("utf-8", "utf-8-sig"):
        return Place(file)
    start = error.start + (len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0)
    before = data[:start].decode(encoding, errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Place(file, line, column, line, column + 1)


def _refuse(what: Message, place: Place) -> Finding:
    hint = message("save the file as UTF-8: in most editors, Save with Encoding")
    return Finding("not-utf-8", Severity.ERROR, what, place, hint, cause=Cause.UNREADABLE)
