"""What holds in a document besides what the model says: which sections it has, and when."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.text.checking.axioms import of_model
from generator.text.checking.logic import NEVER, Atom, Axioms, Formula, both, either, negated
from generator.text.checking.things import Present

Needs = Callable[[str], Formula | None]
"""Returns when the data of a section is given; none when the section is not there or cannot be read."""


def anywhere(needs: Needs) -> Axioms:
    """Return what holds in any document: a section that is there has its data."""

    def axioms(atom: Atom) -> Iterator[Formula]:
        if isinstance(atom.about, Present):
            found = needs(atom.about.section)
            if found is not None:
                yield either(negated(atom), found)
        else:
            yield from of_model(atom)

    return axioms


def within(listed: frozenset[str], needs: Needs) -> Axioms:
    """Return what holds in a document of these sections: each is there just when its data is given."""

    def axioms(atom: Atom) -> Iterator[Formula]:
        if isinstance(atom.about, Present):
            found = needs(atom.about.section) if atom.about.section in listed else NEVER
            if found is not None:
                yield either(both(atom, found), both(negated(atom), negated(found)))
        else:
            yield from of_model(atom)

    return axioms
