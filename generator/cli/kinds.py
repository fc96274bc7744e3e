"""Which kinds of document are to be made of a bid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.findings import Cause, Finding, Severity, message

if TYPE_CHECKING:  # pydantic and the rest are imported when the first bid is read, not for --help
    from generator.model import Bid
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
    findings: list[Finding] = []
    for index, kind in named.items():
        place = None if asked else tree.place(("documents", index))
        findings.extend(_meant(finding, kind, library) for finding in library.find(Part.DOCUMENT, kind, place=place)[1])
    return tuple(dict.fromkeys(named.values())), (*findings, *(() if asked else _repeated(named, tree)))


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
