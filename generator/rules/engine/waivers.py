"""Waivers of a bid: which findings they let stand, and which of them nobody needs any more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.findings import Finding, Message, Place, Severity, Waiver, message
from generator.model.bid import Bid
from generator.model.path_patterns import Pattern, covers, read_pattern
from generator.model.waivers import Waiver as Given
from generator.quantities import Refusal
from generator.rules.engine.settings import rule_names
from generator.rules.engine.subjects import Context, Hit
from generator.source.paths import parse_path

_QUOTED = re.compile('[“"](.+)[”"]', re.DOTALL)
_PARTS = re.compile(r"\s*[›>]\s*")


@dataclass(slots=True)
class Waivers:
    """The waivers of one examination; knows which have been of use."""

    context: Context
    used: set[int] = field(default_factory=set)

    def apply(self, finding: Finding, at: Hit | None) -> Finding:
        """Return the finding, waived where the bid says so; ``at`` are the words of a document that it is about."""
        for index, given in enumerate(self._given):
            if given.rule == finding.rule and self._meets(given, finding, at):
                self.used.add(index)
                if not self._is_over(given):
                    return replace(finding, waiver=self._waiver(index, given))
        return finding

    def findings(self, *, whole: bool) -> Iterator[Finding]:
        """Yield what is wrong with the waivers themselves; one is unused only where all documents were ``whole``."""
        for index, given in enumerate(self._given):
            if self._is_over(given):
                yield self._expired(index, given)
            elif whole and index not in self.used and given.rule in rule_names():  # of another, that is what is told
                yield self._unused(index, given)

    @property
    def _given(self) -> tuple[Given, ...]:
        return self.context.bid.waivers if self.context.bid else ()

    def _is_over(self, given: Given) -> bool:
        return self.context.today is not None and given.until.day < self.context.today

    def _meets(self, given: Given, finding: Finding, at: Hit | None) -> bool:
        bid = self.context.bid
        path = parse_path(finding.place.path) if finding.place else None
        pattern = read_pattern(Bid, given.place)
        if bid and path and not isinstance(pattern, Refusal) and covers(bid, pattern, path):
            return True
        return at is not None and _names(given.place, at)

    def _waiver(self, index: int, given: Given) -> Waiver:
        return Waiver(given.reason, given.who, self._place(index), given.until.day.isoformat())

    def _place(self, index: int, name: str = "") -> Place:
        steps = ("waivers", index, name) if name else ("waivers", index)
        return self.context.tree.place(steps) if self.context.tree else Place("")

    def _expired(self, index: int, given: Given) -> Finding:
        until = given.until.day.isoformat()
        return Finding(
            "waiver-expired",
            Severity.WARNING,
            message("the waiver of {rule} has expired on {until}", rule=given.rule, until=until),
            self._place(index, "until"),
            message("look at the finding again: mend it, or give the waiver a new day"),
        )

    def _unused(self, index: int, given: Given) -> Finding:
        return Finding(
            "waiver-unused",
            Severity.WARNING,
            message("nothing is waived: {rule} finds nothing at {place}", rule=given.rule, place=given.place),
            self._place(index, "place"),
            _meant(given.place),
        )


def _names(place: str, at: Hit) -> bool:
    """Return whether a place as a waiver writes it is where the words stand: document › heading › “words”."""
    parts = _PARTS.split(place.strip())
    quoted = _QUOTED.fullmatch(parts[-1])
    if quoted and not _quotes(quoted[1], at):
        return False
    named = parts[:-1] if quoted else parts
    if not named:
        return bool(quoted)
    document, *headings = named
    if document.casefold() not in {name.casefold() for name in _called(at)}:
        return False
    above = [*at.trail, at.passage.text]
    return all(any(heading in words for words in above) for heading in headings)


def _quotes(words: str, at: Hit) -> bool:
    return words in at.text or (at.text in words and words in at.passage.text)


def _called(at: Hit) -> tuple[str, ...]:
    """Return the names that a user may know a document by."""
    file = at.paper.name.rpartition("/")[2]
    return at.paper.name, file, file.removesuffix(".docx"), at.paper.kind, at.paper.document.title


def _meant(place: str) -> Message | None:
    pattern: Pattern | Refusal = read_pattern(Bid, place)
    if isinstance(pattern, Refusal) and not re.search('[›>“"]', place):
        return pattern.hint
    return message("delete the waiver, or write the place as the finding gives it")
