"""A kind of document composed from made-up bids: with the least, with everything, and through every stretch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.document import Document
from generator.findings import Finding, Message, Place, Severity, message
from generator.model.specimen import AWKWARD, MOST, Manner, Specimens
from generator.model.view import view
from generator.source import Plain
from generator.text.checking.check import Check, Kind
from generator.text.checking.coverage import leading_through, reaches
from generator.text.checking.logic import Formula
from generator.text.compose import compose
from generator.text.furniture import Furniture
from generator.text.whereabouts import Chaptered

_RUNS = 40
"""Bids made for the stretches of one kind of document that the usual bids do not reach."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A document of a made-up bid."""

    bid: Message
    """What a message calls the bid."""
    document: Document | None
    findings: tuple[Finding, ...]
    is_written: bool
    """Whether the document is tried as a Word file, too: where there is least to write, and where it is hardest."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a section."""

    section: str
    path: Formula


class Trials:
    """Belongs to one check: a stretch that one document has led through is not sought again for another."""

    def __init__(self, check: Check) -> None:
        self._check = check
        self._reached: set[Stretch] = set()
        self._specimens = Specimens(check.reading.root)
        self._of_kinds: dict[str, tuple[Stretch, ...]] = {}

    def of(self, kind: Kind, furniture: Furniture | None) -> Iterator[Trial]:
        """Yield a kind of document in each of its trials."""
        for bid, manner in _usual(kind):
            yield self._tried(kind, bid, manner, furniture, is_written=manner is not MOST)
        for _ in range(_RUNS):
            left = [each for each in self._stretches(kind) if each not in self._reached]
            if not left:
                return
            paths = (each.path for each in left)
            root = self._check.reading.bid.ref.root
            found = leading_through(paths, kind.setting.needs, kind.setting.axioms, root)
            if found is None:
                return
            yield self._tried(kind, message("a bid that gives some of it"), found, furniture, is_written=False)
            if len(left) == len([each for each in left if each not in self._reached]):
                self._reached.add(left[0])

    def _tried(
        self, kind: Kind, bid: Message, manner: Manner, furniture: Furniture | None, *, is_written: bool
    ) -> Trial:
        contents, record = self._specimens.made(manner)
        self._note(kind, contents)
        made, found = compose(self._check.library, kind.name, view(record), furniture=furniture)
        findings = tuple(_with(bid, finding) for finding in found if finding.severity is not Severity.INFO)
        return Trial(bid, made, findings, is_written)

    def _note(self, kind: Kind, bid: Plain) -> None:
        """Remember what a bid leads through."""
        sections = self._sections(kind)
        present = frozenset(name for name, needs in sections.items() if reaches(bid, needs, frozenset()))
        for stretch in self._stretches(kind):
            if stretch not in self._reached and reaches(bid, stretch.path, present):
                self._reached.add(stretch)

    def _stretches(self, kind: Kind) -> tuple[Stretch, ...]:
        if kind.name not in self._of_kinds:
            read = {name: self._check.reading.section(name) for name in kind.listing.manifest.sections}
            self._of_kinds[kind.name] = tuple(
                Stretch(name, path) for name, section in read.items() if section for path in section.notes.branches
            )
        return self._of_kinds[kind.name]

    def _sections(self, kind: Kind) -> dict[str, Formula]:
        read = {name: self._check.reading.section(name) for name in kind.listing.manifest.sections}
        return {name: section.needs for name, section in read.items() if section}


def _usual(kind: Kind) -> Iterator[tuple[Message, Manner]]:
    needed = {tuple(need.path.split(".")): True for need in kind.needs}
    yield message("a bid that gives only what is required"), Manner(everything=False, given=needed)
    yield message("a bid that gives everything, in long texts"), MOST
    yield message("a bid that gives everything, in awkward texts"), AWKWARD


class _Everywhere(Mapping[str, tuple[str, ...]]):
    """The chapters of a document in which there is every value."""

    def __getitem__(self, path: str) -> tuple[str, ...]:
        return ("一", "二")

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _others() -> tuple[Chaptered, ...]:
    return (Chaptered("示例方案", _Everywhere()),)


def _with(bid: Message, finding: Finding) -> Finding:
    return replace(finding, message=message("{finding} (tried with {bid})", finding=finding.message, bid=bid))


def once(read: Iterable[Finding], tried: Iterable[Finding]) -> Iterator[Finding]:
    """Yield each fault once: what reading a template has told, trying it tells again, and each trial tells the same."""
    told = dict.fromkeys(read)
    yield from told
    seen = {_fault(finding) for finding in told}
    for finding in tried:
        if _fault(finding) not in seen:
            seen.add(_fault(finding))
            yield finding


def _fault(finding: Finding) -> tuple[str, str, int | None]:
    place = finding.place
    return (finding.rule, place.file, place.line) if isinstance(place, Place) else (finding.rule, "", None)
