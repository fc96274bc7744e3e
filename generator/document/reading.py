"""One piece of Markdown being read: what its tokens stand for, and what has been found and named so far."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.document.inlines import Gap, PageField, Text, Value
from generator.document.letters import FORBIDDEN
from generator.document.origins import Written
from generator.document.source import TOKEN, TOKENS, Source
from generator.findings import Argument, Finding, Message, Place, Severity, message

_IDENTIFIER = re.compile("[A-Za-z0-9_-]+")
_STRAY = re.compile(f"{TOKEN.pattern}|{FORBIDDEN.pattern}")


@dataclass(slots=True)
class Reading:
    """Belongs to one call of ``parse``; everything that reads a part of the text reports here."""

    source: Source
    found: list[tuple[int, Finding]] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    """Each id that a heading or table has, with its Markdown line."""
    references: list[tuple[str, int]] = field(default_factory=list)
    """Each id that is referred to, with the line."""
    missing: frozenset[str] = frozenset()
    """Targets known to exist nowhere: such a reference stays as the text that was typed."""
    written: list[Written] = field(default_factory=list)
    """Where each line of inlines was written."""

    def report(
        self,
        rule: str,
        what: Message,
        *,
        line: int,
        hint: Message | None = None,
        related: tuple[tuple[Message, Place], ...] = (),
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Add a finding at a Markdown line; in what it quotes, values stand for their tokens."""
        hint = hint and self._spelled(hint)
        self.found.append((line, Finding(rule, severity, self._spelled(what), self.source.place(line), hint, related)))

    def _spelled(self, said: Message) -> Message:
        def words(argument: Argument) -> Argument:
            if isinstance(argument, str):
                return TOKEN.sub(lambda found: getattr(self.source.values.get(found[0]), "text", "…"), argument)
            if isinstance(argument, tuple):
                return tuple(str(words(part)) for part in argument)
            return argument

        return Message(said.id, tuple((name, words(argument)) for name, argument in said.arguments))

    def findings(self) -> tuple[Finding, ...]:
        """Return what was found, in the order of the lines."""
        return tuple(finding for _, finding in sorted(self.found, key=lambda entry: entry[0]))

    def cleaned(self, text: str, line: int) -> str:
        """Return the text without characters that cannot stand in it; each is reported."""
        pieces = TOKENS.split(text)
        if all(map(self.source.values.__contains__, pieces[1::2])) and not FORBIDDEN.search("".join(pieces[::2])):
            return text

        def kept(match: re.Match[str]) -> str:
            if len(match[0]) > 1 and match[0] in self.source.values:
                return match[0]
            self.report(
                "character-not-allowed",
                message("the character {code} cannot stand in a template", code=f"U+{ord(match[0][0]):04X}"),
                line=line + text.count("\n", 0, match.start()),
                hint=message("delete it; private-use and control characters have no meaning a reader could see"),
            )
            return ""

        return _STRAY.sub(kept, text)

    def value(self, token: str) -> Text | Value | Gap | PageField:
        """Return what a token stands for; ``cleaned`` has let none pass that stands for nothing."""
        return self.source.values[token]

    def name(self, id: str, line: int) -> str:
        """Return the id of a block at this line once it is known to be well formed and new; else empty."""
        if not id:
            return ""
        if not _IDENTIFIER.fullmatch(id):
            self.report(
                "id-not-understood",
                message("the id {id} holds other signs than letters, digits, - and _", id=id),
                line=line,
                hint=message("write it in Latin letters, for instance #tbl-warranty"),
            )
            return ""
        if id in self.ids:
            first = (message("first used here"), self.source.place(self.ids[id]))
            self.report(
                "duplicate-id",
                message("the id {id} is used twice", id=id),
                line=line,
                hint=message("give each heading and table its own id"),
                related=(first,),
            )
            return ""
        self.ids[id] = line
        return id

    def check_references(self) -> frozenset[str]:
        """Report each reference whose target no block is; return the targets."""
        missing = frozenset(target for target, _ in self.references if target not in self.ids)
        for target, line in self.references:
            if target in missing:
                self.report(
                    "reference-to-nothing",
                    message("nothing here has the id {id}", id=target),
                    line=line,
                    hint=_near(target, self.ids),
                )
        return missing


def _near(target: str, ids: Iterable[str]) -> Message:
    import difflib

    near = difflib.get_close_matches(target, ids, n=1)
    if near:
        return message("did you mean {id}?", id=near[0])
    if not ids:
        return message(
            "give the heading or table meant an id: {{#name}} after a heading, or on the line before a table"
        )
    return message("the ids there are: {ids}", ids=tuple(ids))
