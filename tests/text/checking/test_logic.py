"""Formulas: what follows from what is what a table of all cases says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.checking.logic import (
    ALWAYS,
    NEVER,
    Atom,
    Formula,
    assumed,
    atoms,
    both,
    either,
    example,
    follows,
    holds,
    negated,
    possible,
)

A, B, C, D = ATOMS = [Atom(name) for name in "abcd"]
FORMULAS: st.SearchStrategy[Formula] = st.recursive(
    st.sampled_from([*ATOMS, ALWAYS, NEVER]),
    lambda inner: st.one_of(
        inner.map(negated),
        st.lists(inner, max_size=3).map(lambda parts: both(*parts)),
        st.lists(inner, max_size=3).map(lambda parts: either(*parts)),
    ),
    max_leaves=12,
)


def nothing(_: Atom) -> tuple[Formula, ...]:
    return ()


def cases() -> Iterator[dict[Atom, bool]]:
    for settled in product([True, False], repeat=len(ATOMS)):
        yield dict(zip(ATOMS, settled, strict=True))


@given(FORMULAS, FORMULAS)
@settings(deadline=None)
def test_a_formula_follows_where_it_is_so_in_every_case_of_the_other(formula: Formula, other: Formula) -> None:
    assert follows(formula, other, nothing) == all(holds(formula, case) for case in cases() if holds(other, case))
    assert possible(formula, nothing) == any(holds(formula, case) for case in cases())


@given(FORMULAS)
@settings(deadline=None)
def test_an_example_is_one(formula: Formula) -> None:
    case = example(formula, nothing)
    if case is not None:
        assert case.keys() == set(atoms(formula))
        assert holds(formula, case)


@given(FORMULAS, st.booleans())
@settings(deadline=None)
def test_what_is_left_of_a_formula_is_so_in_the_same_cases(formula: Formula, so: bool) -> None:
    left = assumed(formula, A, so)
    assert A not in set(atoms(left))
    assert all(holds(left, case) == holds(formula, case) for case in cases() if case[A] is so)


def test_axioms_hold_of_the_atoms_spoken_of_and_of_those_that_they_speak_of() -> None:
    def axioms(atom: Atom) -> list[Formula]:
        return {A: [either(negated(A), B)], B: [either(negated(B), C)], C: [], D: [D]}[atom]

    assert follows(C, A, axioms)
    assert not follows(A, C, axioms)
    assert not possible(negated(D), axioms)
    assert example(A, axioms) == {A: True, B: True, C: True}


def test_a_question_that_takes_too_long_is_no_fault() -> None:
    holes, pigeons = range(9), range(10)
    everyone = [either(*(Atom((pigeon, hole)) for hole in holes)) for pigeon in pigeons]
    alone = [
        negated(both(Atom((one, hole)), Atom((other, hole))))
        for hole in holes
        for one in pigeons
        for other in range(one)
    ]
    question = both(*everyone, *alone)
    assert possible(question, nothing)
    assert follows(NEVER, question, nothing)
    assert example(question, nothing) is None
