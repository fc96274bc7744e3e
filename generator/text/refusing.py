"""What is said when a template hands a filter or test something that it does not take."""

from __future__ import annotations

from generator.model.view import Leaf, NotGiven, RecordView, Series
from generator.text.access import MISSING, Missing, described, path_of
from generator.text.fitting import Kind, ListOf, Own, Several, Single, Subject, Takes
from generator.text.markers import Site
from generator.text.rendering import Rendering


def refuse(run: Rendering, takes: Takes, thing: object, site: Site, *arguments: object) -> Missing:
    """Report what a filter does not take."""
    objection = takes(*(Subject(described(each), _kind(each)) for each in (thing, *arguments)))
    if objection is None:
        raise TypeError(f"{described(thing)} was refused, and is what {takes} takes")
    run.object_to(objection, site, path=path_of(thing))
    return MISSING


def _kind(thing: object) -> Kind:
    match thing:
        case Leaf(value):
            return Single(type(value))
        case Series(items=items):
            kinds = dict.fromkeys(_kind(item) for item in items if not isinstance(item, NotGiven))
            return ListOf(next(iter(kinds), Single(str)))
        case RecordView():
            return Several()
        case str() | int():
            return Own(str(thing))
        case _:
            return Own()
