"""What one composition gathers while its templates run: values, findings, and how much work was done."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from markupsafe import Markup

from generator.document.inlines import Gap, PageField, Text, Value
from generator.document.source import token
from generator.findings import Finding, Message, Place, Severity
from generator.model.record import Record
from generator.model.view import Leaf, spell
from generator.quantities import Locale
from generator.text.markers import Site
from generator.text.objections import Objection
from generator.text.whereabouts import Chaptered, Others

if TYPE_CHECKING:
    from generator.model.timeline import Timeline

STEPS = 200_000
"""Loop rounds, outputs and macro calls in one composition; the longest real document takes some 20,000."""
SIZE = 5_000_000
"""Characters written in one composition."""

_Key = TypeVar("_Key")
Printed: TypeAlias = Text | Value | Gap | PageField
"""What a token may stand for."""

_LINE_END = re.compile("\r\n?")


@dataclass(frozen=True, slots=True)
class SectionNames:
    """The sections of a document, for templates that ask whether one is there."""

    present: frozenset[str] = frozenset()
    """Those that the document has."""
    known: Callable[[], tuple[str, ...]] = tuple
    """Return all there are."""


class Spent(Exception):  # noqa: N818 (no error of ours: it ends the run of a template that asks for too much)
    """The composition has done as much as it may."""

    def __init__(self, site: Site) -> None:
        super().__init__(site)
        self.site = site


@dataclass(slots=True)
class Rendering:
    """One composition under way."""

    record: Record
    locale: Locale
    draft: bool = False
    """Whether values that are not given are marked in the document, instead of being errors."""
    others: Others = tuple
    """Makes the other documents of the bid."""
    sections: SectionNames = SectionNames()
    files: dict[int, str] = field(default_factory=dict)
    """Shown names of the template files by the numbers that a Site gives them."""
    values: dict[str, Printed] = field(default_factory=dict)
    """What each token printed stands for."""
    findings: dict[Finding, None] = field(default_factory=dict)
    """In the order found, each once: a loop comes by the same fault many times."""
    steps: int = 0
    size: int = 0
    _plain: dict[str, Markup] = field(default_factory=dict)
    """The token of each value printed in its plain form, by its path."""
    _others: dict[Printed | tuple[str, str], Markup] = field(default_factory=dict)
    _made: tuple[Chaptered, ...] | None = None
    _timeline: Timeline | None = None

    @property
    def root(self) -> type[Record]:
        """What kind of record the document is made of."""
        return type(self.record)

    @property
    def timeline(self) -> Timeline:
        """What the bid knows of dates, and what follows from its periods, one after the other."""
        if self._timeline is None:
            from generator.model.timeline import timeline  # late: a document without dates need not know deliveries

            self._timeline = timeline(self.record)
        return self._timeline

    def place(self, site: Site, path: str = "") -> Place:
        """Return the place of a line of one of the files."""
        return Place(self.files[site[0]], site[1], path=path)

    def report(self, rule: str, text: Message, site: Site, *, hint: Message | None = None, path: str = "") -> None:
        """Add a finding of severity error at a line of a template."""
        self.findings.setdefault(Finding(rule, Severity.ERROR, text, self.place(site, path), hint))

    def object_to(self, objection: Objection, site: Site, *, path: str = "") -> None:
        """Add an objection as a finding of severity error at a line of a template."""
        self.report(objection.rule, objection.text, site, hint=objection.hint, path=path)

    def warn(self, rule: str, text: Message, site: Site, *, hint: Message | None = None, path: str = "") -> None:
        """Add a finding of severity warning at a line of a template."""
        self.findings.setdefault(Finding(rule, Severity.WARNING, text, self.place(site, path), hint))

    def tell(self, rule: str, text: Message, site: Site, *, hint: Message | None = None, path: str = "") -> None:
        """Add a finding of severity info at a line of a template."""
        self.findings.setdefault(Finding(rule, Severity.INFO, text, self.place(site, path), hint))

    def spend(self, steps: int, size: int, *, site: Site) -> None:
        """Count work done; raises Spent when it is too much."""
        self.steps += steps
        self.size += size
        if self.steps > STEPS or self.size > SIZE:
            raise Spent(site)

    @property
    def elsewhere(self) -> tuple[Chaptered, ...]:
        """The other documents of the bid."""
        if self._made is None:
            self._made = self.others()
        return self._made

    @property
    def is_spent(self) -> bool:
        """Whether more work was asked for than is allowed."""
        return self.steps > STEPS or self.size > SIZE

    def known(self, path: str) -> Markup | None:
        """Return the token of a value that has been printed in its plain form."""
        found = self._plain.get(path)
        if found is not None and isinstance(value := self.values[found], Value):
            self.size += len(value.text)
        return found

    def put_first(self, text: str, path: str, title: str) -> Markup:
        """Return the token of a value that has not yet been printed in its plain form."""
        self.size += len(text)
        found = self._plain[path] = _token(len(self.values))
        self.values[found] = Value(text, path, "plain", title)
        return found

    def put(self, inline: Printed) -> Markup:
        """Return the token that stands for what is printed, the same for equal things."""
        self.size += 0 if isinstance(inline, PageField) else len(inline.text)
        if isinstance(inline, Value) and inline.form == "plain":
            return self._put(self._plain, inline.path, inline)
        # A path and a form have one text in a bid.
        return self._put(self._others, (inline.path, inline.form) if isinstance(inline, Value) else inline, inline)

    def _put(self, tokens: dict[_Key, Markup], key: _Key, inline: Printed) -> Markup:
        known = tokens.get(key)
        if known is None:
            known = tokens[key] = _token(len(self.values))
            self.values[known] = inline
        return known

    def value(self, leaf: Leaf, form: str = "plain") -> Value | Text:
        """Return a leaf as it stands in the document; its line ends are ``\n``, all else is exactly as spelled."""
        if leaf.reckoned:
            return Text(unbroken(spell(leaf.value, form, self.locale)))
        return Value(unbroken(spell(leaf.value, form, self.locale)), leaf.path, form, leaf.title)


@lru_cache(maxsize=16_384)
def _token(number: int) -> Markup:
    return Markup(token(number))


def unbroken(text: str) -> str:
    """Return the text with each of its line ends as ``\n``."""
    return _LINE_END.sub("\n", text) if "\r" in text else text
