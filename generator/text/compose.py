"""A kind of document and a bid → the block tree, or every reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.document import Band, Cover, Document, Title
from generator.document.origins import Origins
from generator.document.parse import read
from generator.document.plain import plain
from generator.findings import Finding, Message, Place, Severity, message
from generator.model.view import RecordView
from generator.source import Scalar, Sequence, Tree
from generator.source.paths import parse_path
from generator.text.assembly import Assembly
from generator.text.drafting import gapped, marked, unfinished
from generator.text.furniture import Furniture, Strip
from generator.text.library import Library
from generator.text.lone_items import unnumbered
from generator.text.manifest import Listing, read_manifest
from generator.text.paths import absent, titled
from generator.text.sections import Need, checked, lacking
from generator.text.whereabouts import Others

Composed = tuple[Document | None, tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Composition:
    """A document with the way back to what each of its lines was written in."""

    document: Document | None
    """Absent when a finding is an error."""
    findings: tuple[Finding, ...]
    origins: Origins | None = None
    """The template place of each line; absent where there is no document."""


def compose(
    library: Library,
    kind: str,
    bid: RecordView,
    *,
    furniture: Furniture | None = None,
    tree: Tree | None = None,
    draft: bool = False,
    others: Others = tuple,
) -> Composed:
    """Return the document; nothing when a finding is an error. The arguments are those of ``trace``."""
    composition = trace(library, kind, bid, furniture=furniture, tree=tree, draft=draft, others=others)
    return composition.document, composition.findings


def trace(
    library: Library,
    kind: str,
    bid: RecordView,
    *,
    furniture: Furniture | None = None,
    tree: Tree | None = None,
    draft: bool = False,
    others: Others = tuple,
) -> Composition:
    """Return the document and where each of its lines was written.

    ``tree`` is what the bid was read from: with it, findings about data that is not given show where to give it.
    In a ``draft`` these are warnings, and the document has a Gap where the value would stand.
    ``others`` makes the other documents of the bid, for a template that says where in them a value stands.
    """
    listing, found = read_manifest(library, kind)
    if listing is None:
        return Composition(None, found)
    assembly = Assembly(library, bid, draft, others)
    assembly.report(*found)
    told = _check_needs(assembly, listing, kind=kind, tree=tree)
    manifest = listing.manifest
    title = assembly.line(manifest.title, listing.tree.place(("title",)))
    words = assembly.title = " ".join(plain(title).split("\n"))
    headings = _headings(listing)
    sections = [(name, listing.tree.place(("sections", index))) for index, name in enumerate(manifest.sections)]
    assembly.announce(sections)
    for name, place in sections:
        assembly.add(name, place, heading=headings.get(name))
    place = _named(tree, kind) if tree else listing.tree.place(("sections",))
    assembly.report(*_left_out(assembly, told, kind=kind, place=place))
    header, footer = (_band(assembly, strip) for strip in _strips(furniture))
    if draft:
        header = marked(header, library.locale)
    if _has_error(assembly.run.findings):
        return Composition(None, _shown(assembly, tree))
    source = assembly.source()
    if not words.strip():
        assembly.report(_empty(message("the title is empty"), listing.tree.place(("title",))))
    if not source.markdown.strip():
        assembly.report(_empty(message("no section of the document is left"), listing.tree.place(("sections",))))
    parsed = read(source)
    blocks = tuple(map(unnumbered, parsed.blocks))
    assembly.report(*parsed.findings)
    covered = bool(blocks) and isinstance(blocks[0], Cover)
    document = Document(words, library.locale, blocks if covered else (Title(title), *blocks), header, footer)
    if not draft:
        assembly.report(*unfinished(document, source, listing.tree.place(("sections",)), tree))
    findings = _shown(assembly, tree)
    if _has_error(findings):
        return Composition(None, findings)
    _note(parsed.origins, document, listing.tree.place(("title",)), furniture)
    return Composition(document, findings, parsed.origins)


def _note(origins: Origins, document: Document, title: Place, furniture: Furniture | None) -> None:
    """Keep where those lines were written that stand outside the sections."""
    if isinstance(document.blocks[0], Title):
        origins.note(document.blocks[0].inlines, title)
    for band, strip in zip((document.header, document.footer), _strips(furniture), strict=True):
        for line in (band.left, band.centre, band.right):
            origins.note(line, strip.place if strip else title)


def _headings(listing: Listing) -> dict[str, tuple[str, Place]]:
    """Return the sections whose first heading has other words, with these and where they are written."""
    return {
        heading.section: (heading.heading, listing.tree.place(("headings", index, "heading")))
        for index, heading in enumerate(listing.manifest.headings)
    }


def _check_needs(assembly: Assembly, listing: Listing, *, kind: str, tree: Tree | None) -> tuple[str, ...]:
    """Report what the document needs and the bid does not give, and return the paths."""
    written = listing.manifest.needs
    places = tuple(listing.tree.place(("needs", index)) for index in range(len(written)))
    needs, wrong = checked(written, places, root=assembly.run.root)
    assembly.report(*wrong)
    missing = lacking(assembly.bid, needs)
    for need in missing:
        assembly.report(_lacking(assembly, need, kind=kind, tree=tree))
    paths = tuple(need.path for need in missing)
    if assembly.draft:
        assembly.show(gapped(assembly.bid, paths))
    return paths


def _lacking(assembly: Assembly, need: Need, *, kind: str, tree: Tree | None) -> Finding:
    title = titled(assembly.run.root, need.path)
    text = message("{title} ({path}) is not given: {kind} cannot be without it", title=title, path=need.path, kind=kind)
    hint = message("give it in the bid, or in a layer the bid extends")
    severity = Severity.WARNING if assembly.draft else Severity.ERROR
    if tree is None:
        return Finding("value-missing", severity, text, need.place, hint)
    needed = (message("needed here"), need.place)
    return Finding("value-missing", severity, text, _place(tree, need.path), hint, related=(needed,))


def _left_out(assembly: Assembly, told: tuple[str, ...], *, kind: str, place: Place) -> Iterator[Finding]:
    """Yield what tells of all sections left out: what the bid does not give, once, however many sections need it.

    Paths that were ``told`` of, and what is below them, are not told of again.
    """
    before = {absent(assembly.bid, path) for path in told}
    lacking = [
        {path: None for need in needs if (path := absent(assembly.bid, need.path)) not in before}
        for needs in assembly.left_out.values()
    ]
    paths = tuple({path: None for each in lacking for path in each})
    if paths:
        text = message(
            "{title} ({kind}) is without {count} of its sections: the bid does not give {titles} ({paths})",
            title=assembly.title or "",
            kind=kind,
            count=sum(map(bool, lacking)),
            titles=tuple(titled(assembly.run.root, path) for path in paths),
            paths=paths,
        )
        yield Finding("section-left-out", Severity.INFO, text, place)


def _named(tree: Tree, kind: str) -> Place:
    """Return where a bid asks for a document; the bid itself where it does not."""
    asked = tree.find(("documents",))
    items = asked.items if isinstance(asked, Sequence) else ()
    at = next((at for at, item in enumerate(items) if isinstance(item, Scalar) and item.text == kind), None)
    return Place(tree.files[-1]) if at is None else tree.place(("documents", at))


def _empty(text: Message, place: Place) -> Finding:
    hint = message("give the bid the data that the document is about")
    return Finding("document-empty", Severity.ERROR, text, place, hint)


def _strips(furniture: Furniture | None) -> tuple[Strip | None, Strip | None]:
    return (furniture.header, furniture.footer) if furniture else (None, None)


def _band(assembly: Assembly, strip: Strip | None) -> Band:
    if strip is None:
        return Band()
    left, centre, right = (
        assembly.line(text, strip.place, paged=True) for text in (strip.left, strip.centre, strip.right)
    )
    return Band(left, centre, right)


def _shown(assembly: Assembly, tree: Tree | None) -> tuple[Finding, ...]:
    """Return the findings; a value that a template misses is shown where the bid would give it, too.

    A draft's warning stands at that place alone, so that a value printed in many places is told of once; so does what
    is said of a period without a date.
    """
    shown = (_related(finding, tree) if tree else finding for finding in assembly.run.findings)
    return tuple(dict.fromkeys(shown))


_OF_THE_BID = ("value-missing", "date-not-reckoned")
"""What a template comes upon and the bid is to mend."""


def _related(finding: Finding, tree: Tree) -> Finding:
    if finding.rule not in _OF_THE_BID or finding.related or not isinstance(finding.place, Place):
        return finding
    if finding.severity is not Severity.ERROR:
        return replace(finding, place=_place(tree, finding.place.path))
    where = (message("to be given here"), _place(tree, finding.place.path))
    return replace(finding, related=(where,))


def _place(tree: Tree, path: str) -> Place:
    return tree.place(parse_path(path) or ())


def _has_error(findings: tuple[Finding, ...] | dict[Finding, None]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)
