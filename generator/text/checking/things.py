"""What a name or an expression of a template may stand for, known from the model alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from generator.frozen import frozen
from generator.model.record import Record
from generator.model.shapes import Fields, Many, One, Shape
from generator.text.checking.logic import ALWAYS, Formula

if TYPE_CHECKING:
    from jinja2 import nodes

    from generator.text.checking.scope import Scope
    from generator.text.checking.sheet import Sheet

Steps: TypeAlias = tuple[str, ...]
"""Field names from the bid down, items of lists left out."""


@dataclass(frozen=True, slots=True, eq=False)
class Root:
    """What paths begin at: the bid, or the item that one loop is at. Each is only itself."""

    name: str = ""
    """As the template calls it; empty for the bid."""
    series: Ref | None = None
    """The list whose items these are; absent for the bid."""


@frozen
class Ref:
    """A thing of the bid: where the path begins, and the fields and item numbers after that."""

    root: Root
    steps: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        """Return what a template writes to reach it: ``tier.start``."""
        written = self.root.name
        for step in self.steps:
            written += f"[{step}]" if isinstance(step, int) else f".{step}"
        return written.removeprefix(".")

    @property
    def below_bid(self) -> Steps:
        """The names of the fields from the bid down."""
        names = tuple(step for step in self.steps if isinstance(step, str))
        return (*(self.root.series.below_bid if self.root.series else ()), *names)

    @property
    def is_of_bid(self) -> bool:
        """Whether it is one thing of the bid, not one of each item."""
        return self.root.series is None


@frozen
class Has:
    """That a thing which may be absent is given, if what it belongs to is."""

    ref: Ref
    title: str = field(compare=False)
    holder: type[Record] | None = field(default=None, compare=False)
    """The record it is a field of; absent for an item of a list."""


@dataclass(frozen=True, slots=True)
class Yes:
    """That a yes/no field says yes."""

    ref: Ref
    title: str = field(compare=False)
    holder: type[Record] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Chosen:
    """That a choice is made."""

    ref: Ref
    answer: str
    """By its English name."""
    title: str = field(compare=False)
    answers: tuple[str, ...] = field(compare=False)
    """All there are."""
    holder: type[Record] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Present:
    """That the document has a section."""

    section: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something else that is so or not: two numbers compare, a date is known."""

    what: tuple[object, ...]
    is_of_bid: bool = field(default=True, compare=False)
    """Whether it is one thing of the bid, not one of each item or round of a loop."""


@frozen
class Field:
    """Something of the bid."""

    ref: Ref
    path: str
    """``warranty.tiers[].start``."""
    title: str
    shape: Shape
    given: Formula = ALWAYS
    """When it is given; a list, when it has items."""
    holder: type[Record] | None = None

    @property
    def called(self) -> str:
        """What a message calls it."""
        return f"{self.title} ({self.path})" if self.path else "bid"

    @property
    def single(self) -> One | None:
        """The value it is, if it is one."""
        match self.shape:
            case One():
                return self.shape
            case Fields(value=value) if self.shape.is_promise:
                return value
            case _:
                return None

    @property
    def record(self) -> type[Record] | None:
        """The record that has its fields; absent where it has none."""
        return self.shape.record if isinstance(self.shape, Fields) else None

    @property
    def is_list(self) -> bool:
        """Whether it is a list."""
        return isinstance(self.shape, Many)


@dataclass(frozen=True, slots=True)
class Words:
    """The template's own words."""

    truth: Formula = ALWAYS
    """When they count as true: when there are any."""
    given: Formula = ALWAYS
    """When they are known at all."""
    words: str = ""
    """Where they are written outright."""
    called: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that the template writes or counts."""

    truth: Formula
    called: str = ""


@dataclass(frozen=True, slots=True)
class YesNo:
    """The answer of a test."""

    truth: Formula


@dataclass(frozen=True, slots=True)
class Formed:
    """A field in one of its forms."""

    field: Field


@dataclass(frozen=True, slots=True)
class Joined:
    """The words of a list."""

    field: Field


@dataclass(frozen=True, slots=True)
class Loop:
    """``loop``: the counters of a loop."""

    root: Root
    items: tuple[Case, ...]
    """What its items may be."""


@dataclass(frozen=True, slots=True, eq=False)
class Macro:
    """A macro, with where it was written."""

    node: nodes.Macro
    scope: Scope
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Nameless:
    """A name that stands for nothing."""

    name: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """What is false and prints nothing, and of which any field is nothing, too: the item before the first."""


@dataclass(frozen=True, slots=True)
class Told:
    """What has been told to be wrong already."""


Thing: TypeAlias = Field | Words | Number | YesNo | Formed | Joined | Loop | Macro | Nameless | Nothing | Told


@frozen
class Case:
    """One of the things that an expression may stand for, and when."""

    when: Formula
    what: Thing


Value: TypeAlias = tuple[Case, ...]
"""All that an expression may stand for; one of them always holds."""


def sure(what: Thing) -> Value:
    """Return the value of an expression that stands for one thing."""
    return (Case(ALWAYS, what),)
