"""References, and what they refer to: each must be there whenever the reference is, and one at a time."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.document import anchors
from generator.findings import Finding, Message, Place, Severity, message
from generator.text.checking.judging import Setting
from generator.text.checking.logic import (
    Atom,
    Formula,
    assumed,
    atoms,
    both,
    either,
    example,
    follows,
    negated,
    possible,
)
from generator.text.checking.notes import Piece
from generator.text.checking.things import Chosen, Fact, Has, Present, Yes


@dataclass(frozen=True, slots=True)
class Anchor:
    """An id, or a reference to one."""

    id: str
    place: Place
    path: Formula
    """When it is printed."""


def targets(pieces: Iterable[Piece]) -> Iterator[Anchor]:
    """Yield the ids that stand in a template."""
    for piece in pieces:
        for found, offset in anchors.ids(piece.text):
            yield Anchor(found, _place(piece, offset, f"#{found}"), piece.path)


def references(pieces: Iterable[Piece]) -> Iterator[Anchor]:
    """Yield the references that stand in a template."""
    for piece in pieces:
        for found, offset in anchors.references(piece.text):
            yield Anchor(found, _place(piece, offset, f"[](#{found})"), piece.path)


def dangling(pieces: Sequence[Piece], setting: Setting, kind: str) -> Iterator[Finding]:
    """Yield each reference of a document that may refer to nothing."""
    known: dict[str, list[Anchor]] = {}
    for target in targets(pieces):
        known.setdefault(target.id, []).append(target)
    for reference in references(pieces):
        found = known.get(reference.id, [])
        there = either(*(_for_some(target.path) for target in found))
        here = both(setting.needs, reference.path)
        if follows(there, here, setting.axioms):
            continue
        if not found:
            yield _nowhere(reference, kind, known)
        else:
            case = example(both(here, negated(there)), setting.axioms) or {}
            yield _sometimes_nowhere(reference, found[0], kind, _reason(there, case))


def doubled(pieces: Sequence[Piece], setting: Setting) -> Iterator[Finding]:
    """Yield each id that may stand in a document twice."""
    first: dict[str, list[Anchor]] = {}
    for target in targets(pieces):
        earlier = first.setdefault(target.id, [])
        clash = next((other for other in earlier if _together(other, target, setting)), None)
        if clash:
            text = message("the id {id} is used twice", id=target.id)
            hint = message("give each heading and table its own id")
            related = ((message("first used here"), clash.place),)
            yield Finding("duplicate-id", Severity.ERROR, text, target.place, hint, related)
        earlier.append(target)


def _together(one: Anchor, other: Anchor, setting: Setting) -> bool:
    return possible(both(setting.needs, one.path, other.path), setting.axioms)


def _nowhere(reference: Anchor, kind: str, known: Iterable[str]) -> Finding:
    text = message("nothing in {kind} has the id {id}", kind=kind, id=reference.id)
    near = difflib.get_close_matches(reference.id, known, n=1)
    hint = message("did you mean {id}?", id=near[0]) if near else None
    return Finding("reference-to-nothing", Severity.ERROR, text, reference.place, hint)


def _sometimes_nowhere(reference: Anchor, target: Anchor, kind: str, reason: Message) -> Finding:
    text = message("in {kind}, {id} is not there when {reason}", kind=kind, id=reference.id, reason=reason)
    hint = message("guard the reference with the same condition as what it refers to")
    related = ((message("what it refers to"), target.place),)
    return Finding("reference-to-nothing", Severity.ERROR, text, reference.place, hint, related)


def _reason(there: Formula, case: Mapping[Atom, bool]) -> Message:
    """Return why something is not there: the first thing that would have to be otherwise."""
    for atom in atoms(there):
        match atom.about, case.get(atom, True):
            case Has(ref, title), False:
                return message("{title} ({path}) is not given", title=title, path=".".join(ref.below_bid))
            case Present(section), False:
                return message("the section {section} is not there", section=section)
            case Yes(ref, title), so:
                path = ".".join(ref.below_bid)
                if so:
                    return message("{title} ({path}) says yes", title=title, path=path)
                return message("{title} ({path}) says no", title=title, path=path)
            case Chosen(ref, answer, title), False:
                path = ".".join(ref.below_bid)
                return message("{title} ({path}) is not {answer}", title=title, path=path, answer=answer)
            case _:
                continue
    return message("its own condition is not met")


def _for_some(path: Formula) -> Formula:
    """Return when a condition may be so of one item at least of the lists whose items it speaks of."""
    for atom in dict.fromkeys(atoms(path)):
        match atom.about:
            case Fact(is_of_bid=of_bid):
                pass
            case Has(ref) | Yes(ref) | Chosen(ref):
                of_bid = ref.is_of_bid
            case _:
                of_bid = True
        if not of_bid:
            path = either(assumed(path, atom, True), assumed(path, atom, False))
    return path


def _place(piece: Piece, offset: int, written: str) -> Place:
    return piece.sheet.place_of_text(piece.line + piece.text.count("\n", 0, offset), written)
