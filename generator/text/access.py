"""What a template may reach: the bid's fields by name, a list's items, the counters of a loop. Nothing of Python."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2.runtime import Context, LoopContext, Undefined
from markupsafe import Markup

from generator.model.naming import declarations
from generator.model.record import Record
from generator.model.view import Leaf, NotGiven, RecordView, Series, View
from generator.text import objections
from generator.text.markers import Site, only_markers
from generator.text.objections import Objection
from generator.text.paths import record_at
from generator.text.rendering import Rendering

LOOP_FIELDS = ("index", "index0", "revindex", "revindex0", "first", "last", "length")
PREVIOUS = "previtem"
"""The item before this one: false, and prints nothing, in the first round of a loop."""


class Missing:
    """Stands for what a finding has already told of: false, empty, and prints nothing."""

    def __bool__(self) -> bool:
        return False


MISSING = Missing()


def name_at(run: Rendering, context: Context, value: object, name: str, site: Site) -> object:
    """Return what a name stands for."""
    if isinstance(value, Undefined):
        return unknown_name(run, name, site, known=tuple(context.get_all()))
    return words(value)


def words(value: object) -> object:
    """Return what a template wrote itself (a set block, a macro) as empty where it is: markers alone are no words."""
    return Markup("") if isinstance(value, Markup) and only_markers(value) else value


def unknown_name(run: Rendering, name: str, site: Site, *, known: tuple[str, ...]) -> Missing:
    """Report a name that stands for nothing; ``known`` are those that stand for something."""
    run.object_to(objections.unknown_name(name, known, called=_declared(run.root)), site)
    return MISSING


def field_at(run: Rendering, holder: object, name: str | int, site: Site) -> object:
    """Return a field of what a name stands for (or an item of a list)."""
    if isinstance(holder, Missing):
        return MISSING
    found = _field(run, holder, name)
    if found is None:
        run.object_to(_no_field(run, holder, name), site)
        return MISSING
    return found


def each_at(run: Rendering, value: object, site: Site) -> tuple[object, ...]:
    """Return the items a loop goes through; none where the list is not given."""
    if isinstance(value, Missing | NotGiven):
        return ()
    if isinstance(value, Series):
        run.spend(len(value.items), 0, site=site)
        return value.items
    run.object_to(objections.not_a_list(described(value)), site, path=path_of(value))
    return ()


def described(thing: object) -> str:
    """Return how a message calls a thing: ``质保 (warranty)``."""
    match thing:
        case Leaf() | NotGiven() | Series() | RecordView():
            return f"{thing.title} ({thing.path})" if thing.path else "bid"
        case str() | int():
            return str(thing)
        case _:
            return type(thing).__name__.lower()


def path_of(thing: object) -> str:
    """Return the data path of a thing of the bid; empty for any other."""
    return thing.path if isinstance(thing, Leaf | NotGiven | Series | RecordView) else ""


def _field(run: Rendering, holder: object, name: str | int) -> View | Missing | int | None:
    match holder, name:
        case RecordView(), str():
            return holder.get(name)
        case Leaf(promise=RecordView() as promise), str():
            return holder if name == "value" else promise.get(name)
        case NotGiven(), str():
            return _absent(run, holder, name)
        case Series(items=items), int():
            return items[name] if name < len(items) else NotGiven(f"{holder.path}[{name}]", holder.title)
        case LoopContext(), str() if name == PREVIOUS:
            return MISSING if holder.first else _previous(holder)
        case LoopContext(), str() if name in LOOP_FIELDS:
            counter: int = getattr(holder, name)
            return counter
        case _:
            return None


def _previous(loop: LoopContext) -> View | None:
    """Return the item before this one; the items of a loop are what ``each_at`` handed out."""
    item = loop.previtem
    return item if isinstance(item, View) else None


def _absent(run: Rendering, holder: NotGiven, name: str) -> NotGiven | None:
    """A field of a record that is not given is not given either; but the model must have it."""
    if holder.due and name == "value":
        return holder
    known = _declared(record_at(run.root, holder.path))
    return NotGiven(f"{holder.path}.{name}", known[name]) if name in known else None


def _no_field(run: Rendering, holder: object, name: str | int) -> Objection:
    if isinstance(holder, Series):
        return objections.field_of_list(described(holder), name)
    return objections.unknown_field(_general(holder), name, dict(_fields(run, holder)))


def _fields(run: Rendering, holder: object) -> Iterator[tuple[str, str]]:
    match holder:
        case RecordView(record):
            yield from _declared(type(record)).items()
        case Leaf(promise=RecordView(record)):
            yield from _declared(type(record)).items()
        case NotGiven(path):
            yield from _declared(record_at(run.root, path)).items()
        case LoopContext():
            yield from ((name, name) for name in (*LOOP_FIELDS, PREVIOUS))


def _declared(cls: type[Record] | None) -> dict[str, str]:
    found = declarations(cls) if cls else {}
    return {english: field.chinese for english, field in found.items() if not field.internal}


def _general(holder: object) -> str:
    """Return how a message calls every item of a list alike, so that a loop tells of a wrong field once."""
    match holder:
        case Leaf() | NotGiven() | RecordView():
            return holder.title or "bid"
        case LoopContext():
            return "loop"
        case _:
            return described(holder)
