"""Which fields of a record may be given together: found by asking the record's own validators.

A rate needs a base, and there is either a rate or an amount: the validators say so once, and whoever has to know it
without a bid (made-up bids, the check of templates) tries them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations, islice, product
from typing import TypeAlias

from pydantic import ValidationError

from generator.model.record import Record
from generator.model.shapes import One, may_be_absent, shape
from generator.source import Plain

_TRIED = 64
"""Combinations of answers that are tried with each combination of fields."""

Names: TypeAlias = frozenset[str]
Answers: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Fitting:
    """Fields, and answers of other fields, that go together."""

    given: Names
    answers: Answers = ()
    """Of choices (by their English names) and yes/no fields (是, 否); none where any answers will do."""


@dataclass(frozen=True, slots=True)
class Fittings:
    """What there is to know of a record class."""

    fields: Names
    """The fields that may be absent and do not stand or fall alone."""
    all: tuple[Fitting, ...]
    """Each combination that is allowed of these fields and of the answers that they depend on."""


def fittings(cls: type[Record], sample: Callable[[str], Plain]) -> Fittings | None:
    """Return the allowed combinations; None where each field stands for itself.

    ``sample`` makes a valid content for a field. Raises TypeError where no combination is allowed.
    """
    if cls.__pydantic_decorators__.model_validators.keys() == Record.__pydantic_decorators__.model_validators.keys():
        return None
    trial = _Trial(cls, sample)
    optional = tuple(name for name in cls.model_fields if may_be_absent(cls, name))
    fields = tuple(_mattering(trial, optional))
    allowed = [(given, answers) for given in _subsets(fields) for answers in trial.allowed(given)]
    if not allowed:
        raise TypeError(f"{cls.__name__}: no combination of its fields' examples is valid")
    asked = frozenset(trial.asked_for(fields))
    kept = (Fitting(given, tuple(pair for pair in answers if pair[0] in asked)) for given, answers in allowed)
    return Fittings(frozenset(fields), tuple(dict.fromkeys(kept)))


def _mattering(trial: _Trial, optional: tuple[str, ...]) -> Iterator[str]:
    """Yield the fields that make a difference when added to or taken from none, one or all of the others."""
    bases = (frozenset(), frozenset(optional), *(frozenset({name}) for name in optional))
    for name in optional:
        if any(trial.allowed(base - {name}) != trial.allowed(base | {name}) for base in bases):
            yield name


def _subsets(names: tuple[str, ...]) -> Iterator[Names]:
    return map(frozenset, chain.from_iterable(combinations(names, count) for count in range(len(names) + 1)))


class _Trial:
    def __init__(self, cls: type[Record], sample: Callable[[str], Plain]) -> None:
        self._cls = cls
        self._contents = {name: sample(name) for name in cls.model_fields}
        choices = {name: answers for name in cls.model_fields if (answers := _answers(cls, name))}
        every = product(*([(name, answer) for answer in answers] for name, answers in choices.items()))
        self._tries: tuple[Answers, ...] = tuple(islice(every, _TRIED))
        self._known: dict[Names, tuple[Answers, ...]] = {}

    def allowed(self, given: Names) -> tuple[Answers, ...]:
        """Return the answers with which these fields are allowed beside those that are required."""
        if given not in self._known:
            self._known[given] = tuple(answers for answers in self._tries if self._is_valid(given, answers))
        return self._known[given]

    def asked_for(self, fields: tuple[str, ...]) -> Iterator[str]:
        """Yield the choices and yes/no fields of which the answer makes a difference to what is allowed."""
        for name in {name for answers in self._tries for name, _ in answers}:
            for given in _subsets(fields):
                without = [tuple(pair for pair in answers if pair[0] != name) for answers in self.allowed(given)]
                every = [tuple(pair for pair in answers if pair[0] != name) for answers in self._tries]
                if any(0 < without.count(answers) < every.count(answers) for answers in without):
                    yield name
                    break

    def _is_valid(self, given: Names, answers: Answers) -> bool:
        names = {name for name in self._contents if name in given or not may_be_absent(self._cls, name)}
        contents = {name: self._contents[name] for name in self._contents if name in names}
        try:
            self._cls.model_validate(contents | {name: answer for name, answer in answers if name in names})
        except ValidationError:
            return False
        return True


def _answers(cls: type[Record], name: str) -> tuple[str, ...]:
    wanted = shape(cls, name)
    if not isinstance(wanted, One):
        return ()
    return ("是", "否") if wanted.type is bool else tuple(english for english, _ in wanted.reads.choices)
