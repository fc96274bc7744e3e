"""Made-up bids that lead through the stretches of a template which the usual ones do not reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TypeAlias

from generator.model.specimen import Manner
from generator.source import Plain
from generator.text.checking.logic import (
    ALWAYS,
    NEVER,
    Atom,
    Axioms,
    Formula,
    assumed,
    atoms,
    either,
    example,
    holds,
    replaced,
)
from generator.text.checking.things import Chosen, Fact, Has, Present, Ref, Root, Steps, Yes

_TRIED = 200
"""Combinations of items of lists that are looked at for one stretch."""

_Items: TypeAlias = Mapping[Root, Plain]
"""The item that each loop is at."""


def leading_through(paths: Iterable[Formula], given: Formula, axioms: Axioms, bid: Root) -> Manner | None:
    """Return how a bid is made that leads through the first stretch possible, and on through others that agree with it.

    ``given`` must be so in any case. None where nothing leads through any of them.
    """
    settled: dict[Atom, Formula] = {}
    found = False
    for path in (given, *(_alike(path, bid) for path in paths)):
        left = replaced(path, settled)
        more = example(left, _with(settled, axioms))
        if more is not None:
            found = found or path is not given
            settled |= {atom: ALWAYS if so else NEVER for atom, so in more.items()}
    return _manner({atom: so == ALWAYS for atom, so in settled.items()}) if found else None


def _with(settled: Mapping[Atom, Formula], axioms: Axioms) -> Axioms:
    return lambda atom: (replaced(axiom, settled) for axiom in axioms(atom))


def _manner(case: Mapping[Atom, bool]) -> Manner:
    given: dict[Steps, bool] = {}
    yes: dict[Steps, bool] = {}
    chosen: dict[Steps, str] = {}
    for atom, so in case.items():
        match atom.about:
            case Has(ref):
                given[ref.below_bid] = so
            case Yes(ref):
                yes[ref.below_bid] = so
            case Chosen(ref, answer) if so:
                chosen[ref.below_bid] = answer
            case _:
                continue
    return Manner(everything=True, given=given, yes=yes, chosen=chosen, items=2)


def _alike(path: Formula, bid: Root) -> Formula:
    """Return a condition as one of the bid, in which all items of a list are alike."""
    by: dict[Atom, Formula] = {}
    for atom in atoms(path):
        about = atom.about
        if isinstance(about, Has) and isinstance(about.ref.steps[-1], int):
            by[atom] = ALWAYS
        elif isinstance(about, Has | Yes | Chosen) and not about.ref.is_of_bid:
            by[atom] = Atom(replace(about, ref=Ref(bid, about.ref.below_bid)))
    return replaced(path, by)


def reaches(bid: Plain, path: Formula, present: frozenset[str]) -> bool:
    """Return whether a bid leads to a stretch of a template, as far as the bid decides that.

    ``present`` are the sections that the document has with it.
    """
    decided, every, roots = _of_bid(path)
    for items in islice(_at_items(bid, roots, {}), _TRIED):
        if holds(decided, {atom: _is_so(atom, bid, items, present) for atom in every}):
            return True
    return False


@lru_cache(maxsize=4096)  # asked of each made-up bid
def _of_bid(path: Formula) -> tuple[Formula, tuple[Atom, ...], tuple[Root, ...]]:
    """Return what of a condition the bid decides, the atoms in it, and the loops that these stand in."""
    for atom in atoms(path):
        if isinstance(atom.about, Fact):
            path = either(assumed(path, atom, True), assumed(path, atom, False))
    every = atoms(path)
    roots = _in_order(atom.about.ref.root for atom in every if isinstance(atom.about, Has | Yes | Chosen))
    return path, every, tuple(roots)


def _in_order(roots: Iterator[Root]) -> list[Root]:
    """Return the loops, each after the one in which its list is gone through."""
    found: dict[Root, None] = {}
    for root in roots:
        if root.series is not None:
            found.update(dict.fromkeys((*_in_order(iter([root.series.root])), root)))
    return list(found)


def _at_items(bid: Plain, roots: Sequence[Root], items: _Items) -> Iterator[_Items]:
    if not roots:
        yield items
        return
    first, *others = roots
    assert first.series is not None
    series = _found(first.series, bid, items)
    for item in series if isinstance(series, list) else ():
        yield from _at_items(bid, others, {**items, first: item})


def _is_so(atom: Atom, bid: Plain, items: _Items, present: frozenset[str]) -> bool:
    match atom.about:
        case Has(ref):
            return _found(ref, bid, items) not in (None, [])
        case Yes(ref):
            return _answer(_found(ref, bid, items)) == "是"
        case Chosen(ref, answer):
            return _answer(_found(ref, bid, items)) == answer
        case Present(section):
            return section in present
        case _:
            raise TypeError(f"{atom.about} is no question to a bid")


def _found(ref: Ref, bid: Plain, items: _Items) -> Plain:
    here = items[ref.root] if ref.root.series is not None else bid
    for step in ref.steps:
        if isinstance(here, dict) and isinstance(step, str):
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            return None
    return here


def _answer(content: Plain) -> Plain:
    """Return what is answered, in a promise or outside one."""
    return content.get("value") if isinstance(content, dict) else content
