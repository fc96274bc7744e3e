"""Bids made up from the model's declarations alone: what a template can be tried on before there is any data.

Values are the fields' own examples, so a new field needs nothing here. Where the fields of a record must go together
(a rate needs a base), ``combinations`` says how.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Generic, TypeAlias, TypeVar, assert_never

from generator.model import combinations
from generator.model.combinations import Fitting, Fittings
from generator.model.naming import declarations
from generator.model.record import Record
from generator.model.shapes import Fields, Many, One, Shape, shape
from generator.quantities import Duration, StartEvent
from generator.source import Plain

R = TypeVar("R", bound=Record)

_Part: TypeAlias = tuple[Hashable, ...]
Steps: TypeAlias = tuple[str, ...]
"""English names from the bid down to a field; items of a list have no step of their own: ``warranty.tiers.start``."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What a specimen gives, and how."""

    everything: bool
    """Whether it gives the fields that may be absent and are not spoken of in ``given``."""
    given: Mapping[Steps, bool] = field(default_factory=dict)
    """Fields that it gives, or does not."""
    yes: Mapping[Steps, bool] = field(default_factory=dict)
    """The answers of yes/no fields; of those not spoken of, the first item of a list says yes, the next no."""
    chosen: Mapping[Steps, str] = field(default_factory=dict)
    """The answers of choices, by their English names; those not spoken of go through all the answers in turn."""
    items: int = 1
    """How many items each list has."""
    words: Callable[[str], str] = str
    """Makes of a text's example the text."""
    grows: bool = False
    """Whether the periods of later items are longer, as those of stages are."""
    first: int = 0
    """Which item of a list a single record is like: with 1, a single yes/no says no."""

    def gives(self, steps: Steps) -> bool:
        """Return whether a field that may be absent is given: said to be, or on the way to one that is."""
        told = self.given.get(steps)
        if told is not None:
            return told
        return self.everything or any(wanted and path[: len(steps)] == steps for path, wanted in self.given.items())

    def part(self, name: str) -> _Part:
        """Return all that has a say in one field of the bid and what is in it."""
        told = (self.given, self.yes, self.chosen)
        below = tuple(frozenset(pair for pair in each.items() if pair[0][0] == name) for each in told)
        return name, self.everything, self.items, self.words, self.grows, self.first, below


def long(example: str) -> str:
    """Return a text of some hundred signs."""
    return "，".join([example] * (1 + 120 // len(example)))


_AWKWARD = (
    "R&D <b>*甲*</b>|乙 #1 {{ x }}",
    "# 甲 {% if x %} && ]]> &lt;",
    "- 甲 `乙` [丙](#丁) \\| ~~",
    "1. 甲 {#id} _乙_ **丙** {## ##}",
    "第一行\n| 第二行 | --- |\n::: cover",
)


def awkward(example: str) -> str:
    """Return a text full of signs that mean something in Markdown, in templates and in XML; it goes by the example."""
    return _AWKWARD[sum(map(ord, example)) % len(_AWKWARD)]


LEAST = Manner(everything=False)
"""Only what is required."""
MOST = Manner(everything=True, items=2, words=long, grows=True)
"""All there is, two items in each list, and long texts."""
AWKWARD = Manner(everything=True, items=2, words=awkward, first=1)
"""All there is, in texts that no template may trip over."""


class Specimens(Generic[R]):
    """Specimens of one class with their records; what is alike in two manners is made and validated once."""

    def __init__(self, cls: type[R]) -> None:
        self._cls = cls
        self._contents: dict[_Part, Plain] = {}
        self._validated: dict[_Part | None, object] = {}

    def made(self, manner: Manner) -> tuple[dict[str, Plain], R]:
        """Return the contents, as they would stand in a YAML file under English keys, and their record."""
        contents = _record(self._cls, (), manner, manner.first, lambda name: self._content(name, manner))
        # An answer that goes with other fields is no part of its own.
        parts = {name: part for name in contents if self._contents.get(part := manner.part(name)) is contents[name]}
        given = {name: self._validated.get(parts.get(name), content) for name, content in contents.items()}
        record = self._cls.model_validate(given)
        whole = ((part, getattr(record, name)) for name, part in parts.items())
        self._validated |= {part: value for part, value in whole if _is_whole(value)}
        return contents, record

    def _content(self, name: str, manner: Manner) -> Plain:
        part = manner.part(name)
        if part not in self._contents:
            self._contents[part] = _value(self._cls, name, (name,), manner, manner.first)
        return self._contents[part]


def _is_whole(value: object) -> bool:
    """Return whether pydantic takes a value as it is: a record, a list of records."""
    return isinstance(value, Record) or (
        isinstance(value, tuple) and bool(value) and all(isinstance(item, Record) for item in value)
    )


@cache
def fittings(cls: type[Record]) -> Fittings | None:
    """Return which of a record's fields may be given together; None where each stands for itself."""
    return combinations.fittings(cls, lambda name: _value(cls, name, (), LEAST, 0))


def _record(
    cls: type[Record], steps: Steps, manner: Manner, number: int, make: Callable[[str], Plain] | None = None
) -> dict[str, Plain]:
    """``number`` counts the items of the list that the record stands in; ``make`` makes the content of a field."""
    value = make or (lambda name: _value(cls, name, (*steps, name), manner, number))
    names = frozenset(
        name for name, info in cls.model_fields.items() if info.is_required() or manner.gives((*steps, name))
    )
    answers: Mapping[str, str] = {}
    if known := fittings(cls):
        fitting = _nearest(known, names, number, value)
        names, answers = names - known.fields | fitting.given, dict(fitting.answers)
    return {name: answers.get(name) or value(name) for name in cls.model_fields if name in names}


def _nearest(known: Fittings, wanted: frozenset[str], number: int, answer: Callable[[str], Plain]) -> Fitting:
    """Return the combination that differs least from what is wanted; of several, each in its turn."""
    differing = [
        (len(fitting.given ^ (wanted & known.fields)), sum(answer(name) != told for name, told in fitting.answers))
        for fitting in known.all
    ]
    near = [fitting for fitting, count in zip(known.all, differing, strict=True) if count == min(differing)]
    return near[number % len(near)]


def _value(cls: type[Record], name: str, steps: Steps, manner: Manner, number: int) -> Plain:
    return _made(shape(cls, name), declarations(cls)[name].example, steps, manner, number)


def _made(wanted: Shape, example: str, steps: Steps, manner: Manner, number: int) -> Plain:
    match wanted:
        case One():
            return _leaf(wanted, example, steps, manner, number)
        case Fields(value=One() as value) if wanted.is_promise:
            bare = _leaf(value, example, steps, manner, number)
            inside = _record(wanted.record, steps, manner, number)
            return {**inside, "value": bare} if len(inside) > 1 else bare
        case Fields(record):
            return _record(record, steps, manner, number)
        case Many(One() as item):
            examples = example.strip("[]").split(", ")
            count = max(manner.items, len(examples)) if manner.everything else 1
            return [_leaf(item, examples[at % len(examples)], steps, manner, at) for at in range(count)]
        case Many(item):
            return [_made(item, example, steps, manner, at) for at in range(manner.items)]
        case _:
            assert_never(wanted)


def _leaf(wanted: One, example: str, steps: Steps, manner: Manner, number: int) -> str:
    if wanted.reads.choices:
        answers = [english for english, _ in wanted.reads.choices]
        return manner.chosen.get(steps) or answers[number % len(answers)]
    if wanted.type is bool:
        return "是" if manner.yes.get(steps, number % 2 == 0) else "否"
    bare = example.strip('"')
    if wanted.type is Duration and manner.grows:
        return re.sub("[0-9]+", lambda figures: str(int(figures[0]) * (number + 1)), bare, count=1)
    if wanted.type is StartEvent and number:
        events = [event.wording.chinese for event in StartEvent]
        return events[(events.index(bare) + number) % len(events)] if bare in events else bare
    # Items of one list differ, as their ids must.
    return manner.words(f"{bare}{number + 1}" if number else bare) if wanted.reads.name == "text" else bare
