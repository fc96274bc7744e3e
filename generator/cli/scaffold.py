"""The files of a bid to be: which of them are missing, what they say at first, and their writing."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.cli.filenames import unfit
from generator.cli.folders import BID, COMPANY, shipped_templates
from generator.cli.outputs import Disk, create, not_writable
from generator.cli.reading import DiskReader
from generator.findings import Cause, Finding, Message, Place, Severity, message
from generator.source.decoding import decode

LINES = "product-lines"
SCHEMA = Path("schema") / "bid.schema.json"
FIRST = "standard"
"""The product line of a company that has none yet."""

_EXTENDS = re.compile(r"^(?:extends|继承):.*$", re.MULTILINE)
_PLAIN = re.compile(r"[\w./-]+")


@dataclass(frozen=True, slots=True)
class Begun:
    """What came of it."""

    done: tuple[Message, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A file to write: which, and the name of the scaffold that it begins as."""

    file: Path
    scaffold: str
    extends: tuple[str, ...] = ()


def begin(folder: Path, here: Path, reader: DiskReader, *, line: str | None, disk: Disk) -> Begun:
    """Write a bid in the folder, and the layers above it that are missing; nothing when one of them cannot be begun.

    ``line`` names the product line: absent when the company has at most one.
    """
    bid = reader.resolve(folder) / BID
    if refusal := _refuse(bid, reader, line=line):
        return Begun(findings=(refusal,))
    library = _library(bid.parent, here)
    lines = tuple(name.removesuffix(".yaml") for name in reader.names(library / LINES) if name.endswith(".yaml"))
    if line is None and len(lines) > 1:
        return Begun(findings=(_several(lines, reader.shown(library / LINES)),))
    layers = (library / COMPANY, library / LINES / f"{line or next(iter(lines), FIRST)}.yaml")
    extends = tuple(_from(bid, layer) for layer in layers)
    sheets = (_Sheet(layers[0], "company"), _Sheet(layers[1], "product-line"), _Sheet(bid, "bid", extends))
    return _write(tuple(sheet for sheet in sheets if not os.path.lexists(sheet.file)), library, reader, disk)


def _refuse(bid: Path, reader: DiskReader, *, line: str | None) -> Finding | None:
    if os.path.lexists(bid):
        text = message("{file} is there already; it is left as it is", file=reader.shown(bid))
        hint = message("choose a folder of its own for the new bid")
        return Finding("file-exists", Severity.ERROR, text, Place(reader.shown(bid)), hint, cause=Cause.UNWRITABLE)
    for name in (bid.parent.name, *([line] if line is not None else [])):
        if reason := unfit(name):
            hint = message("choose another name")
            return Finding("output-name", Severity.ERROR, reason, None, hint, cause=Cause.USAGE)
    return None


def _library(folder: Path, here: Path) -> Path:
    """Return the folder that holds the company's file, or is to hold it: beside ``bids``, else beside the bid.

    A bid in the working folder itself has the company's file with it: who stands there means to write there.
    """
    for above in (folder, *folder.parents):
        if (above / COMPANY).is_file():
            return above
    if here.is_relative_to(folder):
        return folder
    return folder.parents[1] if folder.parent.name == "bids" else folder.parent


def _several(lines: tuple[str, ...], folder: str) -> Finding:
    text = message("there are several product lines in {folder}: {names}", folder=folder, names=lines)
    hint = message("choose one: add --product-line and its name")
    return Finding("product-line-open", Severity.ERROR, text, Place(folder), hint, cause=Cause.USAGE)


def _write(sheets: tuple[_Sheet, ...], library: Path, reader: DiskReader, disk: Disk) -> Begun:
    texts: list[str] = []
    for sheet in sheets:
        text, found = _text(sheet, library, reader)
        if text is None:
            return Begun(findings=found)
        texts.append(text)
    done: list[Message] = []
    # The bid comes last: without the files it extends it would be of no use.
    for sheet, text in zip(sheets, texts, strict=True):
        shown = reader.shown(sheet.file)
        try:
            create(sheet.file, text.encode(), disk)
        except OSError as error:
            return Begun(tuple(done), (not_writable(shown, error),))
        done.append(message("wrote {file}", file=shown))
    return Begun(tuple(done))


def _text(sheet: _Sheet, library: Path, reader: DiskReader) -> tuple[str | None, tuple[Finding, ...]]:
    from generator.text.library import Library, Part

    roots = (library / "templates", shipped_templates())
    template, absent = Library(roots, reader, folder=reader, locale="zh-CN").find(Part.SCAFFOLD, sheet.scaffold)
    if template is None:
        return None, absent
    text, wrong = decode(template.data, template.shown)
    if text is None:
        return None, wrong
    if sheet.extends:
        extends = f"extends: [{', '.join(map(_quoted, sheet.extends))}]"
        text = _EXTENDS.sub(lambda _: extends, text, count=1) if _EXTENDS.search(text) else f"{extends}\n{text}"
    return "".join(_modeline(sheet.file)) + text, ()


def _modeline(file: Path) -> Iterator[str]:
    """Yield the line by which an editor finds the schema, if that is above the file."""
    for above in file.parents:
        if (above / SCHEMA).is_file():
            yield f"# yaml-language-server: $schema={_from(file, above / SCHEMA)}\n"
            return


def _from(file: Path, other: Path) -> str:
    """Return the other file's name as seen from this file, with forward slashes."""
    return Path(os.path.relpath(other, file.parent)).as_posix()


def _quoted(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)
