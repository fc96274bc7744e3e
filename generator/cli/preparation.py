"""A bid made ready: loaded, with the templates it may use and the kinds of document it names; then its documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.contexts import context_of
from generator.cli.folders import BidFile, library_root, template_roots
from generator.cli.kept_templates import kept_templates
from generator.cli.kinds import choose, doubts
from generator.cli.missing import missing
from generator.cli.naming import called, numbered
from generator.cli.reading import DiskReader
from generator.cli.styling import Looks, StyleName, read_style
from generator.findings import Finding, Place, Severity

if TYPE_CHECKING:  # pydantic, jinja2 and the rest are imported when the first bid is read, not for --help
    from generator.document import Document
    from generator.document.origins import Origins
    from generator.model.bid import Bid, Language
    from generator.model.pack import Pack
    from generator.model.view import RecordView
    from generator.rules import Context, Examined
    from generator.rules.engine import Paper
    from generator.source import Tree
    from generator.text.furniture import Furniture
    from generator.text.library import Library
    from generator.text.manifest import Listing
    from generator.text.whereabouts import Chaptered
    from generator.word.profile import Profile


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks of every bid."""

    here: Path
    root: Path | None = None
    """The folder that layers may not leave; absent when it is to be found."""
    kinds: tuple[str, ...] = ()
    """Kinds of document; empty when the bid's own are meant."""
    style: str | None = None
    """Absent when the bid's own, or that of the kind of document, is meant."""
    draft: bool = False
    """Values may be missing."""
    blind: bool = False
    """Documents are blind volumes (暗标): nothing in them may tell who bids."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A bid without errors so far."""

    file: BidFile
    tree: Tree
    view: RecordView
    library: Library
    kinds: tuple[str, ...]
    """Kinds of document to be made."""
    named: tuple[str, ...]
    """Kinds that the bid itself names: what is handed in together."""
    about: frozenset[str]
    """Those of all these that tell of the others, and are not handed in themselves."""
    looks: Looks | None
    """Of all its documents; absent when each kind has its own."""
    context: Context
    """What rules know of the bid."""
    root: Path
    """The folder of the library that the bid belongs to."""
    lines: Callable[[str, int], str | None]
    """The text of a line of a file that was read, by its shown name."""
    complete: bool = True
    """Whether every required value is there: rules know nothing of gaps, and are asked about complete bids only."""
    draft: bool = False
    """Values may be missing, and the documents say that they are drafts."""
    blind: bool = False
    """Nothing in the documents may tell who bids, whatever their style says."""
    made: dict[str, tuple[Document, Profile]] = field(default_factory=dict)
    """The documents made so far, by kind: others may tell where something stands in them.

    Without their origins, which lead back to the bid: memory would go round in a circle.
    """

    @property
    def bid(self) -> Bid:
        """The bid itself."""
        assert self.context.bid is not None
        return self.context.bid

    def examine(self, documents: Sequence[Composed]) -> Examined:
        """Return what the rules find in the bid and in its documents, and what it waives and has approved."""
        from generator.rules import Examined, examine

        if not self.complete:
            return Examined(())
        return examine(self.context, self.papers(documents), whole=self._is_whole(documents), draft=self.draft)

    def papers(self, documents: Sequence[Composed]) -> tuple[Paper, ...]:
        """Return the documents as rules read them."""
        from generator.rules import composed

        return tuple(
            composed(
                each.document,
                each.kind,
                self.context,
                origins=each.origins,
                lines=self.lines,
                blind=self.blind or each.profile.blind,
            )
            for each in documents
        )

    def unprinted(self, documents: Sequence[Composed]) -> tuple[Finding, ...]:
        """Return what the bid promises in vain: it stands in none of its documents."""
        from generator.text.unprinted import unprinted

        if not self.complete or not self._is_whole(documents):
            return ()
        return tuple(unprinted(self.bid, self.tree, (each.document for each in documents)))

    def _is_whole(self, documents: Sequence[Composed]) -> bool:
        """Return whether all documents that the bid hands in are among these."""
        return {each.kind for each in documents}.issuperset(set(self.named) - self.about)


@dataclass(frozen=True, slots=True)
class Composed:
    """One document of a bid, how it looks, and the name its file shall have."""

    kind: str
    number: str
    """Where it stands among the bid's files: 01, 02; 00 when it tells of the others."""
    document: Document
    origins: Origins | None
    """Where each of its lines was written."""
    profile: Profile
    furniture: Furniture
    name: str
    named: Place
    """Where the name is written."""


def prepare(file: BidFile, reader: DiskReader, request: Request) -> tuple[Prepared | None, tuple[Finding, ...]]:
    """Read a bid, and see that the templates of its documents exist.

    The rules are asked only where there is an error: else they want its documents, too (``Prepared.examine``).
    """
    from generator.model.loading import load
    from generator.model.view import view
    from generator.rules import examine
    from generator.text.about_pack import kind_is_about_pack

    if lost := missing(file.file, reader):
        return None, (lost,)
    root = reader.resolve(request.root) if request.root else library_root(file.file, reader, here=request.here)
    loaded = load(file.file, reader, root=root, draft=request.draft)
    bid, tree = loaded.bid, loaded.tree
    if tree is None:
        return None, loaded.findings
    library = _library(bid.language if bid else _language(tree), tree, file, reader, root)
    if bid is None:
        return None, (*loaded.findings, *doubts(tree, library, request.kinds), *_unstyled(tree, library, request.style))
    kinds, unknown = choose(bid, tree, library, request.kinds)
    looks, unstyled = _looks(bid, tree, library, request.style)
    idle = _unused(bid, library, kinds) if not unknown else ()
    context, worded = context_of(bid, tree, file, reader, root=root)
    findings = (*loaded.findings, *unknown, *unstyled, *idle, *worded)
    if _has_error(findings):
        ruled = examine(context, draft=request.draft).findings if loaded.complete else ()
        return None, (*findings, *ruled)
    named = _named(bid) or kinds
    made = Prepared(
        file,
        tree,
        view(bid),
        library,
        kinds,
        named,
        frozenset(kind for kind in {*kinds, *named} if kind_is_about_pack(library, kind)),
        looks,
        context,
        root,
        reader.line,
        complete=loaded.complete,
        draft=request.draft,
        blind=request.blind,
    )
    return made, findings


def compose(
    prepared: Prepared, kind: str, *, alone: bool = False, pack: Pack | None = None
) -> tuple[Composed | None, tuple[Finding, ...]]:
    """Return a document of the bid, or why there is none.

    One ``alone`` does not ask what stands in the others. One that tells of the others is given the ``pack`` of them.
    """
    from generator.model.pack import packed
    from generator.model.view import view
    from generator.text.compose import trace
    from generator.text.manifest import read_manifest
    from generator.word.fitting import unfit

    listing, found = read_manifest(prepared.library, kind)
    if listing is None:
        return None, found
    looks, unstyled = _own_looks(listing, prepared)
    furniture = looks.furniture if looks else None
    traced = trace(
        prepared.library,
        kind,
        view(packed(prepared.bid, pack)) if pack else prepared.view,
        furniture=furniture,
        tree=prepared.tree,
        draft=prepared.draft,
        others=tuple if alone else partial(_others, prepared, kind),
    )
    document, findings = traced.document, (*found, *unstyled, *traced.findings)
    if document is None or looks is None or _has_error(findings):
        return None, findings
    number = numbered(kind, prepared)
    name, place = called(number, listing, prepared)
    findings = (*findings, *unfit(document, looks.profile, origins=traced.origins, place=place))
    made = Composed(kind, number, document, traced.origins, looks.profile, looks.furniture, name, place)
    prepared.made.setdefault(kind, (document, looks.profile))
    return made, findings


def _others(prepared: Prepared, kind: str) -> tuple[Chaptered, ...]:
    """Return the documents that the bid names, without the one of this kind: where in them each value stands.

    What is wrong with one of them is told when it is built itself.
    """
    from generator.document.chapters import chapters
    from generator.text.whereabouts import Chaptered

    for other in prepared.named:
        if other != kind and other not in prepared.about and other not in prepared.made:
            compose(prepared, other, alone=True)
    made = (prepared.made.get(other) for other in prepared.named if other != kind and other not in prepared.about)
    return tuple(
        Chaptered(document.title, chapters(document, profile.headings.scheme.english))
        for document, profile in filter(None, made)
    )


def _looks(bid: Bid, tree: Tree, library: Library, asked: str | None) -> tuple[Looks | None, tuple[Finding, ...]]:
    """Return the style that the command line or the bid asks for; absent when neither does."""
    if asked:
        return read_style(StyleName(asked), library)
    return read_style(StyleName(bid.style, tree.place(("style",))), library) if bid.style else (None, ())


def _own_looks(listing: Listing, prepared: Prepared) -> tuple[Looks | None, tuple[Finding, ...]]:
    if prepared.looks:
        return prepared.looks, ()
    return read_style(StyleName(listing.manifest.style, listing.tree.place(("style",))), prepared.library)


def _unstyled(tree: Tree, library: Library, asked: str | None) -> tuple[Finding, ...]:
    """Return what is wrong with the style of a bid that is none for other reasons."""
    from generator.source import Scalar

    if asked:
        return read_style(StyleName(asked), library)[1]
    written = tree.find(("style",))
    if not isinstance(written, Scalar) or written.is_null:
        return ()
    return read_style(StyleName(written.text, tree.place(("style",))), library)[1]


def _language(tree: Tree) -> Language:
    """Return the language of a bid that is none for other reasons."""
    from generator.model.bid import Language
    from generator.source import Scalar

    written = tree.find(("language",))
    named = Language.parse(written.text) if isinstance(written, Scalar) else None
    return named if isinstance(named, Language) else Language.CHINESE


def _library(language: Language, tree: Tree, file: BidFile, reader: DiskReader, root: Path) -> Library:
    from generator.text.library import Library

    roots = template_roots(file.file, tree.files, reader, root=root)
    return Library(roots, reader, folder=reader, locale=language.locale, kept=kept_templates())


def _unused(bid: Bid, library: Library, kinds: tuple[str, ...]) -> tuple[Finding, ...]:
    from generator.model.gaps import is_gap
    from generator.text.unused import unused

    own = library.roots[:-1]
    named = {*kinds, *(kind for kind in bid.documents if not is_gap(kind))}
    return tuple(unused(library, own[0], named)) if own else ()


def _named(bid: Bid) -> tuple[str, ...]:
    from generator.model.gaps import is_gap

    return tuple(dict.fromkeys(kind for kind in bid.documents if not is_gap(kind)))


def _has_error(findings: tuple[Finding, ...]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)
