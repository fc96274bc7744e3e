"""A bid's documents on their way to their files: composed, laid out, told of by those that tell of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.folders import shipped_templates
from generator.cli.naming import ABOUT, marked
from generator.cli.preparation import Composed, Prepared, compose
from generator.cli.reading import DiskReader
from generator.findings import BUILT_IN, Finding, Severity

if TYPE_CHECKING:  # pydantic and the rest are imported when the first bid is read, not for --help
    from datetime import datetime

    from generator.pack import Member
    from generator.pack.facts import Written
    from generator.pages import Pages
    from generator.rules.engine.limits import Breach

MANIFEST = "manifest"
"""Name of the file that lists the others, without its ending ``.json``."""


@dataclass(slots=True)
class Bundle:
    """The documents of one bid."""

    prepared: Prepared
    reader: DiskReader
    loaded: tuple[Finding, ...] = ()
    """What was found in the bid when it was read."""
    composed: dict[str, Composed] = field(default_factory=dict)
    """Each document that could be made, by its kind; those that tell of the others as they were made last."""
    found: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    """What was found in each."""
    ruled: tuple[Finding, ...] = ()
    """What the rules found in the bid and its documents."""
    approved: tuple[Breach, ...] = ()
    """Promises beyond a limit of the company that somebody has approved."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """Kinds to compose first: those to be built, and those that one of them tells of."""
        prepared = self.prepared
        told_of = prepared.named if prepared.about & set(prepared.kinds) else ()
        return tuple(kind for kind in dict.fromkeys((*prepared.kinds, *told_of)) if kind not in prepared.about)

    @property
    def shown(self) -> str:
        """What the user calls the bid."""
        return self.reader.shown(self.prepared.file.file)

    @property
    def is_whole(self) -> bool:
        """Whether all that the bid names is to be built."""
        return set(self.prepared.named) <= set(self.prepared.kinds)

    @property
    def is_bad(self) -> bool:
        """Whether an error keeps the documents from being written."""
        return any(each.severity is Severity.ERROR and each.waiver is None for each in self.findings())

    def findings(self) -> Iterator[Finding]:
        """Yield all that was found in the bid and its documents since it was read."""
        for each in self.found.values():
            yield from each
        yield from self.ruled

    def compose(self, kind: str) -> None:
        """Make one of ``kinds``."""
        composed, self.found[kind] = compose(self.prepared, kind)
        if composed:
            self.composed[kind] = composed

    def examine(self) -> None:
        """Ask the rules about the bid and the documents that are handed in."""
        examined = self.prepared.examine([each for each in self.composed.values() if each.number != ABOUT])
        self.ruled, self.approved = examined.findings, examined.approved

    def tell(self, pages: Mapping[str, Pages]) -> dict[str, Composed]:
        """Make the documents that tell of the others, given the pages of these, and return them."""
        from generator.cli.approvals import approvals
        from generator.pack import gather

        prepared = self.prepared
        wanted = [kind for kind in prepared.kinds if kind in prepared.about]
        if not wanted or any(kind not in self.composed for kind in self.kinds):
            return {}
        members = tuple(self.members(pages, prepared.named))
        told = (*self.loaded, *(finding for kind in self.kinds for finding in self.found[kind]), *self.ruled)
        locale = prepared.library.locale
        pack = gather(
            prepared.bid, members, self._portable(told), approvals(prepared.bid, self.approved, locale), locale=locale
        )
        made: dict[str, Composed] = {}
        for kind in wanted:
            composed, self.found[kind] = compose(prepared, kind, pack=pack)
            if composed:
                self.composed[kind] = made[kind] = composed
        return made

    def members(self, pages: Mapping[str, Pages], kinds: Iterable[str]) -> Iterator[Member]:
        """Yield documents with their pages, those of ``kinds`` that are handed in."""

        for kind in kinds:
            if kind in self.composed and kind in pages and kind not in self.prepared.about:
                yield self.member(kind, pages[kind])

    def member(self, kind: str, pages: Pages) -> Member:
        """Return one document with its pages."""
        from generator.pack import Member

        each = self.composed[kind]
        scheme = each.profile.headings.scheme.english
        return Member(kind, each.number, each.name, each.document, scheme, pages)

    def manifest(
        self, written: Iterable[Written], pages: Mapping[str, Pages], created: datetime | None
    ) -> tuple[str, bytes]:
        """Return the name and the bytes of the manifest of what is written."""
        from dataclasses import replace

        from generator.cli.approvals import approvals
        from generator.pack.facts import Whole, manifest
        from generator.pack.manifest import render

        prepared = self.prepared
        whole = Whole(
            prepared.bid,
            prepared.file.name,
            self._everywhere(self.shown),
            prepared.library.locale,
            tuple(self.members(pages, prepared.named)),
            self._portable((*self.loaded, *self.ruled)),
            approvals(prepared.bid, self.approved, prepared.library.locale),
            draft=prepared.draft,
            complete=self.is_whole,
            created=created,
        )
        documents = [replace(each, findings=self._portable(each.findings)) for each in written]
        return f"{marked(MANIFEST, prepared)}.json", render(manifest(whole, documents))

    def _portable(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        from generator.pack.portable import portable

        return tuple(portable(finding, self._everywhere) for finding in findings)

    def _everywhere(self, shown: str) -> str:
        """Return what a file is called whatever folder the user stands in, and wherever the library lies."""
        if shown.startswith(BUILT_IN):
            return shown
        whole = self.reader.resolve(Path(shown))
        for folder, called in ((self.prepared.root, ""), (shipped_templates(), f"{BUILT_IN}/templates/")):
            if whole.is_relative_to(self.reader.resolve(folder)):
                return called + whole.relative_to(self.reader.resolve(folder)).as_posix()
        return whole.name
