"""Conditions as formulas, and the one question asked of them: can this be so?

A condition of a template speaks of few things at a time, so a search by cases is enough. It is deterministic, and it
gives up where a template is built to make it long: what cannot be told is no fault.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias, assert_never

_EFFORT = 50_000
"""Parts of formulas looked at for one question."""


@dataclass(slots=True, eq=False)
class _Hashed:
    """Keeps its hash: a formula of many parts is looked up, and compared, many times. None is ever changed."""

    _hash: int = field(init=False, repr=False)

    def __hash__(self) -> int:
        return self._hash


@dataclass(slots=True, eq=False)
class Atom(_Hashed):
    """Something that is so or not: a field is given, a yes/no field says yes."""

    about: Hashable

    def __post_init__(self) -> None:
        self._hash = hash(("atom", self.about))

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Atom) and self._hash == other._hash and self.about == other.about)

    __hash__ = _Hashed.__hash__


@dataclass(slots=True, eq=False)
class Not(_Hashed):
    """The opposite."""

    inner: Formula

    def __post_init__(self) -> None:
        self._hash = hash(("not", self.inner))

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Not) and self._hash == other._hash and self.inner == other.inner)

    __hash__ = _Hashed.__hash__


@dataclass(slots=True, eq=False)
class All(_Hashed):
    """Every part is so; without parts, always."""

    parts: tuple[Formula, ...]

    def __post_init__(self) -> None:
        self._hash = hash(("all", self.parts))

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, All) and self._hash == other._hash and self.parts == other.parts)

    __hash__ = _Hashed.__hash__


@dataclass(slots=True, eq=False)
class Some(_Hashed):
    """At least one part is so; without parts, never."""

    parts: tuple[Formula, ...]

    def __post_init__(self) -> None:
        self._hash = hash(("some", self.parts))

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Some) and self._hash == other._hash and self.parts == other.parts)

    __hash__ = _Hashed.__hash__


Formula: TypeAlias = Atom | Not | All | Some

ALWAYS: Formula = All(())
NEVER: Formula = Some(())

Axioms: TypeAlias = Callable[[Atom], Iterable[Formula]]
"""Returns what always holds of an atom."""


def both(*parts: Formula) -> Formula:
    """Return the formula that is so where every part is."""
    kept: dict[Formula, None] = {}
    for part in parts:
        if isinstance(part, Some) and not part.parts:
            return NEVER
        kept.update(dict.fromkeys(part.parts if isinstance(part, All) else (part,)))
    if len(kept) == 1:
        return next(iter(kept))
    return All(tuple(kept)) if kept else ALWAYS


def either(*parts: Formula) -> Formula:
    """Return the formula that is so where any part is."""
    kept: dict[Formula, None] = {}
    for part in parts:
        if isinstance(part, All) and not part.parts:
            return ALWAYS
        kept.update(dict.fromkeys(part.parts if isinstance(part, Some) else (part,)))
    if len(kept) == 1:
        return next(iter(kept))
    return Some(tuple(kept)) if kept else NEVER


def negated(formula: Formula) -> Formula:
    """Return the formula that is so where this one is not."""
    match formula:
        case Atom():
            return Not(formula)
        case Not(inner):
            return inner
        case All(parts):
            return either(*map(negated, parts))
        case Some(parts):
            return both(*map(negated, parts))
        case _:
            assert_never(formula)


@lru_cache(maxsize=16384)
def atoms(formula: Formula) -> tuple[Atom, ...]:
    """Return the atoms of a formula, each once, in the order in which they stand in it."""
    match formula:
        case Atom():
            return (formula,)
        case Not(inner):
            return atoms(inner)
        case All(parts) | Some(parts):
            return tuple(dict.fromkeys(atom for part in parts for atom in atoms(part)))
        case _:
            assert_never(formula)


@lru_cache(maxsize=16384)
def _spoken(formula: Formula) -> frozenset[Atom]:
    return frozenset(atoms(formula))


def size(formula: Formula) -> int:
    """Return how many parts a formula has, all told."""
    match formula:
        case Atom():
            return 1
        case Not(inner):
            return size(inner)
        case All(parts) | Some(parts):
            return 1 + sum(map(size, parts))
        case _:
            assert_never(formula)


def holds(formula: Formula, case: Mapping[Atom, bool]) -> bool:
    """Return whether a formula is so in a case that settles all its atoms."""
    match formula:
        case Atom():
            return case[formula]
        case Not(inner):
            return not holds(inner, case)
        case All(parts):
            return all(holds(part, case) for part in parts)
        case Some(parts):
            return any(holds(part, case) for part in parts)
        case _:
            assert_never(formula)


def assumed(formula: Formula, atom: Atom, so: bool) -> Formula:
    """Return what is left of a formula once an atom is settled."""
    return replaced(formula, {atom: ALWAYS if so else NEVER})


def replaced(formula: Formula, by: Mapping[Atom, Formula]) -> Formula:
    """Return a formula with other formulas in the place of atoms."""
    if by.keys().isdisjoint(_spoken(formula)):
        return formula
    match formula:
        case Atom():
            return by.get(formula, formula)
        case Not(inner):
            return negated(replaced(inner, by))
        case All(parts):
            return both(*(replaced(part, by) for part in parts))
        case Some(parts):
            return either(*(replaced(part, by) for part in parts))
        case _:
            assert_never(formula)


def example(formula: Formula, axioms: Axioms) -> Mapping[Atom, bool] | None:
    """Return a case in which a formula is so, settling all atoms that it and the axioms speak of.

    None where there is none, or the search for it was given up. Atoms are so, rather than not, where both will do.
    """
    try:
        return _example(formula, axioms)
    except _GivenUp:
        return None


def follows(formula: Formula, given: Formula, axioms: Axioms) -> bool:
    """Return whether a formula is so wherever ``given`` is; true as well where it cannot be told."""
    try:
        return formula == ALWAYS or _example(both(given, negated(formula)), axioms) is None
    except _GivenUp:
        return True


def possible(formula: Formula, axioms: Axioms) -> bool:
    """Return whether a formula may be so; true as well where it cannot be told."""
    try:
        return formula == ALWAYS or _example(formula, axioms) is not None
    except _GivenUp:
        return True


@lru_cache(maxsize=4096)  # many stretches of a template ask the same
def _example(formula: Formula, axioms: Axioms) -> Mapping[Atom, bool] | None:
    whole, spoken = _with_axioms(formula, axioms)
    try:
        found = _Search().case(whole, {})
    except RecursionError as error:
        raise _GivenUp from error
    return None if found is None else {atom: found.get(atom, True) for atom in spoken}


class _GivenUp(Exception):  # noqa: N818 (no error: the question is too long)
    pass


def _with_axioms(formula: Formula, axioms: Axioms) -> tuple[Formula, tuple[Atom, ...]]:
    """Return the formula with the axioms of its atoms, those of the atoms that these speak of, and so on."""
    spoken: dict[Atom, None] = dict.fromkeys(atoms(formula))
    told: dict[Formula, None] = {}
    waiting = list(spoken)
    while waiting:
        for axiom in axioms(waiting.pop(0)):
            if axiom not in told:
                told[axiom] = None
                fresh = [atom for atom in atoms(axiom) if atom not in spoken]
                spoken.update(dict.fromkeys(fresh))
                waiting += fresh
    return both(formula, *told), tuple(spoken)


class _Search:
    def __init__(self) -> None:
        self._effort = 0

    def case(self, formula: Formula, settled: dict[Atom, bool]) -> dict[Atom, bool] | None:
        self._effort += len(formula.parts) if isinstance(formula, All | Some) else 1
        if self._effort > _EFFORT:
            raise _GivenUp
        if isinstance(formula, All | Some) and not formula.parts:
            return settled if isinstance(formula, All) else None
        sure = dict(_sure(formula))  # of an atom that must and must not be so, either finds that there is no case
        if sure:
            left = replaced(formula, {atom: ALWAYS if so else NEVER for atom, so in sure.items()})
            return self.case(left, {**settled, **sure})
        atom = atoms(formula)[0]
        for so in (True, False):
            found = self.case(assumed(formula, atom, so), {**settled, atom: so})
            if found is not None:
                return found
        return None


def _sure(formula: Formula) -> Iterator[tuple[Atom, bool]]:
    """Yield what must be so of an atom for the formula to be so, as far as it is plain to see."""
    for part in formula.parts if isinstance(formula, All) else (formula,):
        match part:
            case Atom():
                yield part, True
            case Not(Atom() as atom):
                yield atom, False
