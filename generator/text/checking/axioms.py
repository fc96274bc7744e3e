"""What always holds of the things that conditions speak of: how a record's fields go together, and of choices one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.model.combinations import Fitting, Fittings
from generator.model.record import Record
from generator.model.shapes import Fields
from generator.model.specimen import fittings
from generator.text.checking.fields import is_chosen, of_record, says_yes
from generator.text.checking.logic import Atom, Formula, both, either, negated
from generator.text.checking.things import Chosen, Field, Has, Ref, Yes


@lru_cache(maxsize=8192)
def of_model(atom: Atom) -> tuple[Formula, ...]:
    """Return what the model says of an atom."""
    return tuple(_of_model(atom))


def _of_model(atom: Atom) -> Iterator[Formula]:
    match atom.about:
        case Chosen(ref, _, title, answers, holder):
            made = [Atom(Chosen(ref, answer, title, answers, holder)) for answer in answers]
            yield either(*made)
            for at, one in enumerate(made):
                yield from (negated(both(one, other)) for other in made[:at])
            yield from _together(holder, ref)
        case Has(ref, _, holder) | Yes(ref, _, holder):
            yield from _together(holder, ref)


def _together(holder: type[Record] | None, ref: Ref) -> Iterator[Formula]:
    """Yield how the field goes together with others of its record."""
    known = fittings(holder) if holder else None
    if holder is None or known is None:
        return
    names = known.fields | {name for fitting in known.all for name, _ in fitting.answers}
    if ref.steps[-1] in names:
        record = Field(Ref(ref.root, ref.steps[:-1]), "", "", Fields(holder))
        yield either(*(_allowed(record, holder, known, fitting) for fitting in known.all))


def _allowed(record: Field, holder: type[Record], known: Fittings, fitting: Fitting) -> Formula:
    parts: list[Formula] = []
    for name in sorted(known.fields):
        given = of_record(record, holder, name).given
        parts.append(given if name in fitting.given else negated(given))
    for name, answer in fitting.answers:
        field = of_record(record, holder, name)
        if field.single and field.single.type is bool:
            parts.append(says_yes(field) if answer == "是" else negated(says_yes(field)))
        else:
            parts.append(is_chosen(field, answer))
    return both(*parts)
