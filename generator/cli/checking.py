"""What is wrong with a path: a bid, a layer, a Word file, or a folder of bids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.cli.console import Console
from generator.cli.folders import BID, bid_file, bids_below, library_root
from generator.cli.missing import missing
from generator.cli.plan import Output, refuse
from generator.cli.preparation import Composed, Request, compose, prepare
from generator.cli.reading import DiskReader
from generator.cli.reasons import reason
from generator.findings import Cause, Finding, Message, Place, Severity, message

WORD_LIMIT = 64_000_000
"""Bytes of a Word file."""

_YAML = (".yaml", ".yml")


def check(paths: Sequence[Path], request: Request, reader: DiskReader, *, console: Console) -> tuple[Finding, ...]:
    """Return the findings of all paths."""
    findings: list[Finding] = []
    files = list(dict.fromkeys(_files(paths, reader, findings)))
    with console.progress(files) as shown:
        for file in shown:
            findings.extend(_check(file, request, reader))
    return tuple(findings)


def _files(paths: Sequence[Path], reader: DiskReader, findings: list[Finding]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        bids = tuple(bids_below(path))
        if not bids:
            text = message("there is no {bid} in {folder} or below it", bid=BID, folder=reader.shown(path))
            findings.append(_misused(text, path, reader))
        yield from bids


def _check(file: Path, request: Request, reader: DiskReader) -> Iterator[Finding]:
    suffix = file.suffix.lower()
    if lost := missing(file, reader):
        yield lost
    elif suffix in _YAML:
        yield from _check_yaml(file, request, reader)
    elif suffix == ".docx":
        yield from _check_word(file, reader)
    else:
        text = message("{file} is neither YAML nor a Word file (.docx)", file=reader.shown(file))
        yield _misused(text, file, reader)


def _check_yaml(file: Path, request: Request, reader: DiskReader) -> Iterator[Finding]:
    if file.name != BID and (layer := _layer(file, request, reader)) is not None:
        yield from layer
        return
    bid = bid_file(file, reader)
    prepared, findings = prepare(bid, reader, request)
    yield from findings
    if prepared is None:
        return
    outputs: list[Output] = []
    documents: list[Composed] = []
    for kind in prepared.kinds:
        composed, found = compose(prepared, kind)
        yield from found
        if composed:
            documents.append(composed)
            outputs.append(Output(Path(bid.name), composed.name, b"", reader.shown(file), composed.named))
    yield from prepared.examine(documents)
    yield from (finding for _, finding in refuse(outputs))


def _layer(file: Path, request: Request, reader: DiskReader) -> tuple[Finding, ...] | None:
    """Return the findings of a layer; None when the file is a bid, which says what the project is."""
    from generator.model import load

    root = reader.resolve(request.root) if request.root else library_root(file, reader, here=request.here)
    loaded = load(file, reader, root=root, partial=True)
    if loaded.tree is None:
        return loaded.findings
    if loaded.tree.root.get("project") or loaded.tree.root.get("documents"):
        return None
    text = message("checked as a layer: it has neither 项目 (project) nor 文件 (documents)")
    return (*loaded.findings, Finding("layer-alone", Severity.INFO, text, Place(reader.shown(file))))


def _check_word(file: Path, reader: DiskReader) -> tuple[Finding, ...]:
    from generator.document.manuscript import Manuscript
    from generator.document.reading_order import passages
    from generator.rules import Context, examine, word_file
    from generator.word import read

    shown = reader.shown(file)
    try:
        data = reader.read(file, limit=WORD_LIMIT)
    except OSError as error:
        return (_unreadable(message("{file} cannot be read: {reason}", file=shown, reason=reason(error)), shown),)
    if len(data) > WORD_LIMIT:
        text = message("{file} is larger than {limit} bytes", file=shown, limit=WORD_LIMIT)
        return (Finding("too-large", Severity.ERROR, text, Place(shown), cause=Cause.LIMIT),)
    document, findings = read(data, shown)
    if document is None:
        return findings
    context = Context()
    paper = word_file(Manuscript(shown, document, passages(document, shown)), context)
    return (*findings, *examine(context, [paper]).findings)


def _unreadable(text: Message, shown: str) -> Finding:
    return Finding("unreadable-file", Severity.ERROR, text, Place(shown), cause=Cause.UNREADABLE)


def _misused(text: Message, path: Path, reader: DiskReader) -> Finding:
    hint = message("name a bid.yaml, a layer, a .docx, or a folder of bids")
    return Finding("nothing-to-check", Severity.ERROR, text, Place(reader.shown(path)), hint, cause=Cause.USAGE)
