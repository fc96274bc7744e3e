"""Bidwright's side: the workload through ``model``, ``text``, ``document`` and ``word``, as in ``bidwright build``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.document import Document
    from generator.model.record import Record
    from generator.text import Library
    from generator.word.profile import Profile

HERE = Path(__file__).resolve().parent
KIND, STYLE = "workload", "plain"


def library() -> Library:
    """Return the benchmark's own template pack."""
    from generator.cli.reading import DiskReader
    from generator.text import Library

    reader = DiskReader(HERE)
    return Library((HERE / "pack",), reader, folder=reader, locale="zh-CN")


def record(data: object) -> Record:
    """Return the data as the model's records: what is in memory when a batch makes its documents."""
    from records import Workload

    return Workload.model_validate(data)


def read(file: Path) -> Record:
    """Return the records that a YAML file holds."""
    from records import Workload

    from generator.cli.reading import DiskReader
    from generator.model.naming import names
    from generator.model.validation import validate
    from generator.source.layers import load

    tree, findings = load(file, DiskReader(file.parent), names(Workload), root=file.parent)
    if tree is None:
        raise ValueError(findings)
    found, wrong = validate(Workload, tree)
    if found is None:
        raise ValueError(wrong)
    return found


def compose(held: Record, pack: Library) -> tuple[Document, Profile]:
    """Return the block tree and its looks: manifest, style and sections are found and read for each document."""
    from generator.cli.styling import StyleName, read_style
    from generator.model.view import view
    from generator.text.compose import compose

    looks, findings = read_style(StyleName(STYLE), pack)
    if looks is None:
        raise ValueError(findings)
    document, wrong = compose(pack, KIND, view(held), furniture=looks.furniture)
    if document is None:
        raise ValueError(wrong)
    return document, looks.profile


def write(document: Document, profile: Profile, *, flat: bool = False) -> bytes:
    """Return the Word file."""
    from generator.word.writing import write

    return write(document, profile, flat=flat)


def build(held: Record, pack: Library, *, flat: bool = False) -> bytes:
    """Return the Word file of the records."""
    document, profile = compose(held, pack)
    return write(document, profile, flat=flat)


def save(file: Path, target: Path) -> None:
    """Make a Word file of a YAML file, all or nothing, as the command line does."""
    from generator.cli import collect_rarely

    collect_rarely()
    from generator.cli.changes import Change, exchange
    from generator.cli.outputs import RealDisk

    exchange([Change(target, None, build(read(file), library()))], RealDisk())
