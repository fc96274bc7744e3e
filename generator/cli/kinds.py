"""Which kinds of document are to be made of a bid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.findings import Cause, Finding, Severity, message

if TYPE_CHECKING:  # pydantic and the rest are imported when the first bid is read, not for --help
    from generator.model.bid import Bid
    from generator.source import Tree
    from generator.text.library import Library


def choose(
    bid: Bid, tree: Tree, library: Library, asked: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Return the kinds ``asked`` for on the command line, else those the bid names; each once, and what is wrong."""
    from generator.model.gaps import is_gap
    from generator.text.library import Part

    named = {index: kind for index, kind in enumerate(asked or bid.documents) if not is_gap(kind)}
    if not named:
        return (), (_nothing_named(tree, library.names(Part.DOCUMENT)),)
    return tuple(dict.fromkeys(named.values())), tuple(_doubts(named, tree, library, asked=bool(asked)))


def doubts(tree: Tree, library: Library, asked: tuple[str, ...]) -> tuple[Finding, ...]:
    """Return what is wrong with the kinds of a bid that is none for other reasons: it is told in the same run."""
    from generator.source import Scalar, Sequence

    written = tree.find(("documents",))
    items = written.items if isinstance(written, Sequence) else ()
    texts = {index: item.text for index, item in enumerate(items) if isinstance(item, Scalar) and not item.is_null}
    return tuple(_doubts(dict(enumerate(asked)) or texts, tree, library, asked=bool(asked)))


def _doubts(named: Mapping[int, str], tree: Tree, library: Library, *, asked: bool) -> Iterator[Finding]:
    from generator.text.library import Part

    for index, kind in named.items():
        place = None if asked else tree.place(("documents", index))
        yield from (_meant(finding, kind, library) for finding in library.find(Part.DOCUMENT, kind, place=place)[1])
    if not asked:
        yield from _repeated(named, tree)


def _meant(finding: Finding, written: str, library: Library) -> Finding:
    """Return the finding with the kind's name for a hint, when its title or file name was written instead."""
    from generator.text.library import Part
    from generator.text.manifest import read_manifest

    if finding.rule != "unknown-template":
        return finding
    for kind in library.names(Part.DOCUMENT):
        listing, _ = read_manifest(library, kind)
        if listing and written in (listing.manifest.title, listing.manifest.file):
            hint = message("write {kind}: that is the name of the document kind {title}", kind=kind, title=written)
            return replace(finding, hint=hint)
    return finding


def _nothing_named(tree: Tree, kinds: tuple[str, ...]) -> Finding:
    return Finding(
        "no-document",
        Severity.ERROR,
        message("the bid names no document to build"),
        tree.place(("documents",)),
        message("name them under 文件 (documents) or with -d; there are: {kinds}", kinds=kinds),
        cause=Cause.USAGE,
    )


def _repeated(named: Mapping[int, str], tree: Tree) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, kind in named.items():
        if first.setdefault(kind, index) != index:
            yield Finding(
                "document-twice",
                Severity.WARNING,
                message("the document kind {kind} is named twice; it is built once", kind=kind),
                tree.place(("documents", index)),
                related=((message("first named here"), tree.place(("documents", first[kind]))),),
            )
