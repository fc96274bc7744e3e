"""What is printed though it may be absent, and conditions that are no conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.findings import Finding, Message, Place, Severity, message
from generator.text.checking.logic import (
    ALWAYS,
    Axioms,
    Formula,
    atoms,
    both,
    example,
    follows,
    negated,
    possible,
)
from generator.text.checking.notes import Notes, Print
from generator.text.checking.things import Has


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds where a section stands."""

    needs: Formula
    """When the document can be at all."""
    axioms: Axioms


def unguarded(notes: Notes, alone: Setting, documents: Mapping[str, Setting]) -> Iterator[Finding]:
    """Yield what a section prints though a bid may not give it.

    ``alone`` is the section by itself. ``documents`` are the kinds of document that list it; their needs may see to
    what the section's own do not.
    """
    told: set[str] = set()
    for each in notes.prints:
        if follows(each.given, each.path, alone.axioms):
            continue
        failing = any(not follows(each.given, both(it.needs, each.path), it.axioms) for it in documents.values())
        if failing or not documents:
            yield Finding("value-missing", Severity.ERROR, each.text, each.place, _guard(each, alone), each.related)
        elif (path := _needed(each, alone)) not in told:
            told.add(path)
            yield _incomplete(each, path, tuple(documents))


def idle(notes: Notes, axioms: Axioms) -> Iterator[Finding]:
    """Yield each condition that is always so, or never, whatever the bid says."""
    verdicts: dict[Place, set[bool | None]] = {}
    for question in notes.questions:
        verdicts.setdefault(question.place, set()).add(_constant(question.truth, axioms))
    for place, verdict in verdicts.items():
        if verdict == {True}:
            text = message("this condition is always so, and guards nothing")
        elif verdict == {False}:
            text = message("this condition is never so, and what it guards is never printed")
        else:
            continue
        hint = message("ask for a field that a bid may leave out, or take the condition away")
        yield Finding("condition-constant", Severity.WARNING, text, place, hint)


def absent(given: Formula, path: Formula, axioms: Axioms) -> Has | None:
    """Return the first thing that may be absent where ``path`` leads, so that something else is not given."""
    case = example(both(path, negated(given)), axioms) or {}
    missing = (atom.about for atom in atoms(given) if not case.get(atom, True))
    return next((about for about in missing if isinstance(about, Has)), None)


def _guard(each: Print, alone: Setting) -> Message:
    missing = absent(each.given, each.path, alone.axioms)
    if missing is None:
        return message("guard it with {tag}", tag="{% if … %}")
    tag = f"{{% if {missing.ref} %}}"
    if not missing.ref.is_of_bid:
        return message("guard it with {tag}", tag=tag)
    return message("guard it with {tag}, or name {path} under needs", tag=tag, path=".".join(missing.ref.below_bid))


def _needed(each: Print, alone: Setting) -> str:
    """Return the path that would have to be needed for a value to be given."""
    missing = absent(each.given, each.path, alone.axioms)
    return ".".join(missing.ref.below_bid) if missing else each.place.path


def _incomplete(each: Print, path: str, kinds: tuple[str, ...]) -> Finding:
    text = message(
        "{path} is not among the needs of this section, which prints it; only those of {kinds} ask for it",
        path=path,
        kinds=kinds,
    )
    hint = message("name {path} under the section's needs, or guard it with {tag}", path=path, tag=f"{{% if {path} %}}")
    return Finding("needs-incomplete", Severity.WARNING, text, each.place, hint, each.related)


def _constant(truth: Formula, axioms: Axioms) -> bool | None:
    if follows(truth, ALWAYS, axioms):
        return True
    return None if possible(truth, axioms) else False
