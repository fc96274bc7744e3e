"""What is wrong with the things to check: bids, layers, Word files, templates. Each by itself: none stops the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from generator.cli.apology import fault
from generator.cli.bundle import Bundle
from generator.cli.clock import today
from generator.cli.console import Console
from generator.cli.contexts import context_beside
from generator.cli.folders import BID, bid_file, library_root
from generator.cli.plan import Output, refuse
from generator.cli.preparation import Composed, Request, compose, prepare
from generator.cli.reading import DiskReader
from generator.cli.reasons import reason
from generator.cli.targets import WORD, Sort, Target, targets
from generator.cli.templates import check_templates
from generator.findings import AnyPlace, Cause, Finding, Message, Place, Severity, message

if TYPE_CHECKING:  # pydantic and the rest are imported when the first bid is read, not for --help
    from generator.pages import Pages
    from generator.rules import Context
    from generator.rules.engine import Paper

WORD_LIMIT = 200_000_000
"""Bytes of a Word file."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of checking."""

    files: tuple[str, ...]
    """Shown names of what was checked, in order."""
    findings: tuple[Finding, ...]
    bid: str | None = None
    """Shown name of what was checked, if it was a single bid."""
    word: str | None = None
    """Shown name of the Word file that was checked, if it was a single one, and without a bid."""


def check(
    paths: Sequence[Path],
    request: Request,
    reader: DiskReader,
    *,
    console: Console,
    word: bool = False,
    beside: Path | None = None,
) -> Checked:
    """Return the findings of all paths; ``word`` includes the Word files beside bids.

    ``beside`` is the bid to which the Word files belong; absent when they belong to none that we know.
    """
    context, own = _context(beside, request, reader)
    reader.hold()  # the lines of the bid to which the Word files belong
    meant = targets(paths, reader, word=word)
    # Templates among bids are checked with the bids that use them, unless they are named themselves.
    things = [target for target in meant.found if not target.beside]
    findings = [*meant.findings, *own]
    papers: list[Paper] = []
    with console.progress(things) as shown:
        for target in shown:
            found = _guarded(target, request, reader, papers, context=context)
            reader.keep(place for finding in found for place in _places(finding))
            findings.extend(found)
    if context:  # what one file says, another may contradict
        findings.extend(_examine(context, papers))
    files = tuple(reader.shown(target.path) for target in things)
    only = files[0] if len(files) == 1 else None
    bid = only if only and things[0].path.name == BID else None
    return Checked(files, tuple(findings), bid, only if only and things[0].sort is Sort.WORD and not context else None)


def _guarded(
    target: Target, request: Request, reader: DiskReader, papers: list[Paper], *, context: Context | None
) -> tuple[Finding, ...]:
    """Return the findings of a target; a fault of ours at one must not cost the others."""
    try:
        return tuple(_check(target, request, reader, papers, context=context))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told as what it is
        return (fault(error, reader.shown(target.path)),)


def _places(finding: Finding) -> Iterator[AnyPlace | None]:
    yield finding.place
    yield from (place for _, place in finding.related)


def _check(
    target: Target, request: Request, reader: DiskReader, papers: list[Paper], *, context: Context | None
) -> Iterator[Finding]:
    """Yield the findings of one thing; a Word file that belongs to a bid is added to the papers of the bid."""
    match target.sort:
        case Sort.YAML:
            yield from _check_yaml(target.path, request, reader)
        case Sort.WORD:
            paper, findings = _read_word(target.path, reader, context, blind=request.blind)
            yield from findings
            if paper and context:
                papers.append(paper)
            elif paper:
                yield from _examine(paper.context, [paper])
        case Sort.TEMPLATES:
            yield from check_templates(target.path, target.only, reader)
        case _:
            assert_never(target.sort)


def _context(beside: Path | None, request: Request, reader: DiskReader) -> tuple[Context | None, tuple[Finding, ...]]:
    """Return what rules know of a bid whose documents were edited, and what is wrong with it."""
    if beside is None:
        return None, ()
    if beside.suffix.lower() in WORD:
        text = message("{file} is a Word file, and --bid takes a bid", file=reader.shown(beside))
        hint = message("name the bid's YAML file, or its folder")
        return None, (Finding("not-a-bid", Severity.ERROR, text, Place(reader.shown(beside)), hint, cause=Cause.USAGE),)
    file = bid_file(beside, reader)
    prepared, findings = prepare(file, reader, request)
    if prepared is None:  # it may be read all the same, and only be without documents to compare with
        return context_beside(file, reader, here=request.here, root=request.root)
    made = (compose(prepared, kind)[0] for kind in prepared.named if kind not in prepared.about)
    built = prepared.papers([each for each in made if each])  # what is wrong with them is told when they are built
    return replace(prepared.context, built=built), findings


def _check_yaml(file: Path, request: Request, reader: DiskReader) -> Iterator[Finding]:
    if file.name != BID and (layer := _layer(file, request, reader)) is not None:
        yield from layer
        return
    bid = bid_file(file, reader)
    prepared, findings = prepare(bid, reader, request)
    yield from findings
    if prepared is None:
        return
    bundle = Bundle(prepared, reader, findings)
    for kind in bundle.kinds:
        bundle.compose(kind)
    bundle.examine()
    if prepared.about:
        bundle.tell({kind: _estimated(made) for kind, made in bundle.composed.items()})
    yield from bundle.findings()
    yield from prepared.unprinted(tuple(bundle.composed.values()))
    shown, folder = reader.shown(file), Path(bid.name)
    outputs = [Output(folder, made.name, b"", shown, made.named) for made in bundle.composed.values()]
    yield from (finding for _, finding in refuse(outputs))


def _estimated(made: Composed) -> Pages:
    from generator.pages.estimate import estimate

    return estimate(made.document, made.profile)


def _layer(file: Path, request: Request, reader: DiskReader) -> tuple[Finding, ...] | None:
    """Return the findings of a layer; None when the file is a bid, which says what the project is."""
    from generator.model.loading import load

    root = reader.resolve(request.root) if request.root else library_root(file, reader, here=request.here)
    loaded = load(file, reader, root=root, partial=True)
    if loaded.tree is None:
        return loaded.findings
    if loaded.tree.root.get("project") or loaded.tree.root.get("documents"):
        return None
    text = message("checked as a layer: it has neither 项目 (project) nor 文件 (documents)")
    return (*loaded.findings, Finding("layer-alone", Severity.INFO, text, Place(reader.shown(file))))


def _examine(context: Context, papers: Sequence[Paper]) -> tuple[Finding, ...]:
    """Return what the rules find in Word files; about the bid itself they are not asked."""
    from generator.rules import examine

    return examine(context, papers, itself=False).findings


def _read_word(
    file: Path, reader: DiskReader, beside: Context | None, *, blind: bool
) -> tuple[Paper | None, tuple[Finding, ...]]:
    from generator.rules import Context, word_file
    from generator.word.reading import read_manuscript

    shown = reader.shown(file)
    try:
        data = reader.read(file, limit=WORD_LIMIT, remember=False)
    except OSError as error:
        text = message("{file} cannot be read: {reason}", file=shown, reason=reason(error))
        return None, (_unreadable(text, shown),)
    if len(data) > WORD_LIMIT:
        text = message("{file} is larger than {limit} bytes", file=shown, limit=WORD_LIMIT)
        return None, (Finding("too-large", Severity.ERROR, text, Place(shown), cause=Cause.LIMIT),)
    manuscript, findings = read_manuscript(data, shown)
    if manuscript is None:
        return None, findings
    return word_file(manuscript, beside or Context(today=today()), blind=blind), findings


def _unreadable(text: Message, shown: str) -> Finding:
    return Finding("unreadable-file", Severity.ERROR, text, Place(shown), cause=Cause.UNREADABLE)
