"""What is gathered while a template is read: faults that are certain, and what can only be judged later."""

from __future__ import annotations

from dataclasses import dataclass, field

from jinja2 import nodes

from generator.findings import Finding, Message, Place, Severity, message
from generator.frozen import frozen
from generator.text.checking.axioms import of_model
from generator.text.checking.logic import ALWAYS, Formula, both, possible, size
from generator.text.checking.scope import Scope
from generator.text.checking.sheet import Sheet
from generator.text.checking.things import Steps
from generator.text.objections import Objection

STEPS = 50_000
"""Statements and expressions looked at in one section; the longest of ours has some 300."""


SIZE = 2_000
"""Parts of one condition; the longest of ours has some twenty."""


class Exhausted(Exception):  # noqa: N818 (no error of ours: the template is built to take long)
    """The template asks for too much."""


@frozen
class Here:
    """Where the reading is."""

    sheet: Sheet
    scope: Scope
    path: Formula
    """When one comes here."""
    calls: tuple[Place, ...] = ()
    """Where macros were called on the way, the outermost first."""
    within: tuple[object, ...] = ()
    """The sections and macros that are being read."""


@dataclass(frozen=True, slots=True)
class Print:
    """Something printed that may be absent."""

    path: Formula
    """When it is printed."""
    given: Formula
    """When it is given."""
    text: Message
    place: Place
    related: tuple[tuple[Message, Place], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the template itself."""

    text: str
    line: int
    """On which they begin."""
    sheet: Sheet
    path: Formula
    """When they are printed."""


@dataclass(frozen=True, slots=True)
class Question:
    """The condition of an ``if``."""

    truth: Formula
    place: Place


@dataclass(slots=True)
class Notes:
    """Of one section, with what it includes."""

    findings: dict[tuple[str, Place, Message], Finding] = field(default_factory=dict)
    prints: list[Print] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    questions: dict[Question, None] = field(default_factory=dict)
    branches: dict[Formula, None] = field(default_factory=dict)
    """When each stretch of the template is reached."""
    used: dict[Steps, None] = field(default_factory=dict)
    """The fields of the bid that are spoken of."""
    includes: dict[str, Place] = field(default_factory=dict)
    asked_for: dict[str, Place] = field(default_factory=dict)
    """The sections of which it is asked whether they are there, each with where that is."""
    steps: int = 0

    def step(self) -> None:
        """Count work done; raises Exhausted when it is too much."""
        self.steps += 1
        if self.steps > STEPS:
            raise Exhausted

    def weigh(self, *conditions: Formula) -> None:
        """Raise Exhausted when conditions have grown too large to be asked about."""
        if sum(map(size, conditions)) > SIZE:
            raise Exhausted

    def report(self, finding: Finding) -> None:
        """Add a finding, each once."""
        if isinstance(finding.place, Place):
            self.findings.setdefault((finding.rule, finding.place, finding.message), finding)

    def object_to(self, objection: Objection, here: Here, node: nodes.Node, *, path: str = "") -> None:
        """Add an objection to a part of a template."""
        place = here.sheet.place(node, path=path)
        self.report(Finding(objection.rule, Severity.ERROR, objection.text, place, objection.hint, called_from(here)))


def called_from(here: Here) -> tuple[tuple[Message, Place], ...]:
    """Return where the macro that is being read was called."""
    return ((message("the macro is called here"), here.calls[-1]),) if here.calls else ()


def may_be(when: Formula, here: Here) -> bool:
    """Return whether an expression may stand for one of several things here.

    Where nothing leads, what is wrong is wrong all the same; but a macro is not there for every argument.
    """
    if when == ALWAYS and not here.calls:
        return True
    return possible(both(here.path, when), of_model)
