"""The filters and tests of templates: a white list. Each keeps the path of the value it is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from generator.findings import Message, message
from generator.model.choice import Choice
from generator.model.view import Leaf, NotGiven, Series, View, forms
from generator.quantities import Date, Duration, Refusal, StartEvent
from generator.text.access import MISSING, Missing, described, path_of
from generator.text.markers import Site
from generator.text.nearest import nearest
from generator.text.printing import Listed, Spelled, not_given
from generator.text.rendering import Rendering
from generator.text.whereabouts import words

Filter = Callable[..., object]
"""Takes the rendering, what stands before the filter, the site, and the filter's arguments."""


@dataclass(frozen=True, slots=True)
class Known:
    """A filter or test that templates may use."""

    apply: Filter
    arguments: int = 0


def formed(form: str) -> Filter:
    """Return the filter that writes a value in a form."""

    def spelled(run: Rendering, thing: object, site: Site) -> object:
        match thing:
            case Leaf(value) if form in forms(value) and not isinstance(value, bool):
                return Spelled(thing, form)
            case Leaf(value):
                hint = message("its forms are: {names}", names=forms(value))
                text = message("{thing} has no form {form}", thing=described(thing), form=form)
                run.report("form-not-available", text, site, hint=hint, path=thing.path)
                return MISSING
            case NotGiven() | Missing():
                return thing
            case _:
                text = message("{thing} has no forms to be written in", thing=described(thing))
                return _wrong(run, text, thing, site)

    return spelled


def listed(run: Rendering, thing: object, site: Site) -> object:
    """The words of a list, joined by 、; each remains a value."""
    match thing:
        case Series(items=items) if items:
            leaves = tuple(item for item in items if isinstance(item, NotGiven) or _is_words(item))
            if len(leaves) == len(items):
                return Listed(leaves)
            return _wrong(run, message("{thing} holds more than words to join", thing=described(thing)), thing, site)
        case Series() | NotGiven():
            return not_given(run, thing, site)
        case Missing():
            return MISSING
        case _:
            return _wrong(run, message("{thing} is not a list", thing=described(thing)), thing, site)


def length(run: Rendering, thing: object, site: Site) -> object:
    """How many items a list has; 0 where it is not given."""
    match thing:
        case Series(items=items):
            return len(items)
        case NotGiven() | Missing():
            return 0
        case _:
            return _wrong(run, message("{thing} is not a list", thing=described(thing)), thing, site)


def due(run: Rendering, thing: object, site: Site, start: object) -> object:
    """The last day of a period that begins with an event, as plain words: it is computed, and has no path.

    False in a condition where the bid does not say on which day the event is planned, or where the period has no last
    day that is certain; the latter is told, for the user to know why no date stands there.
    """
    match thing, start:
        case (Missing(), _) | (_, Missing()):
            return MISSING
        case (NotGiven(), Leaf(StartEvent()) | NotGiven()):
            return thing
        case Leaf(Duration()), NotGiven():
            return start
        case Leaf(Duration() as period, path), Leaf(StartEvent() as event):
            match run.dates.due(period, event):
                case Date() as day:
                    return day.format("plain", run.locale)
                case Refusal(why, hint):
                    run.tell("date-not-reckoned", why, site, hint=hint, path=path)
            return _NO_DATE
        case _:
            text = message(
                "{thing} and {other} are not a period and its start", thing=described(thing), other=described(start)
            )
            return _wrong(run, text, thing, site)


_NO_DATE = NotGiven("project.schedule", "日程")
"""Stands for a date that is not known; printed all the same, it is told as missing where it would have to be given."""


def placed(run: Rendering, thing: object, site: Site) -> object:
    """In which chapters of the bid's other documents a value stands, as plain words: it is found out, and has no path.

    False in a condition where it stands in none of them, which is told where there are others.
    """
    match thing:
        case Leaf(path=path):
            found = words(run.elsewhere, path, run.locale)
            if not found and run.elsewhere:
                text = message("{thing} stands in no other document of the bid", thing=described(thing))
                run.tell("promise-in-one-document", text, site, path=path)
            return found
        case NotGiven() | Missing():
            return thing
        case _:
            text = message("{thing} is no single value that could stand in a document", thing=described(thing))
            return _wrong(run, text, thing, site)


def is_given(run: Rendering, thing: object, site: Site) -> bool:
    """Whether the bid gives it, be it yes or no; an empty list is not given."""
    del run, site
    return not isinstance(thing, NotGiven | Missing) and not (isinstance(thing, Series) and not thing.items)


def is_chosen(run: Rendering, thing: object, site: Site, wanted: object) -> bool:
    """Whether this is the choice made; a choice that the field does not offer is a finding."""
    match thing:
        case NotGiven() | Missing():
            return False
        case Leaf(Choice() as made):
            names = {name: member for member in type(made) for name in (member.english, member.chinese)}
            if wanted not in names:
                text = message("{thing} has no choice {name}", thing=described(thing), name=described(wanted))
                run.report("unknown-choice", text, site, hint=nearest(str(wanted), names), path=thing.path)
            return names.get(str(wanted)) is made
        case _:
            _wrong(run, message("{thing} is not a choice", thing=described(thing)), thing, site)
            return False


def is_present(run: Rendering, thing: object, site: Site) -> bool:
    """Whether the document has a section of this name: listed, and not left out for want of data.

    So a sentence that refers to it can go with it when a company or a bid takes it out.
    """
    if not isinstance(thing, str):
        _wrong(run, message("{thing} is not the name of a section", thing=described(thing)), thing, site)
        return False
    if thing not in run.sections.present and thing not in (known := run.sections.known()):
        text = message("there is no section {name}", name=thing)
        run.report("unknown-template", text, site, hint=nearest(thing, known))
    return thing in run.sections.present


def is_same(run: Rendering, thing: object, site: Site, other: object) -> bool:
    """Whether two values of the bid are written alike."""
    if isinstance(thing, NotGiven | Missing) or isinstance(other, NotGiven | Missing):
        return False
    if isinstance(thing, Leaf) and isinstance(other, Leaf) and type(thing.value) is type(other.value):
        return thing.value == other.value
    text = message("{thing} and {other} are not of one kind", thing=described(thing), other=described(other))
    _wrong(run, text, thing, site)
    return False


def _is_words(thing: View) -> TypeGuard[Leaf]:
    return isinstance(thing, Leaf) and not isinstance(thing.value, bool)


def _wrong(run: Rendering, text: Message, thing: object, site: Site) -> Missing:
    run.report("filter-refused", text, site, path=path_of(thing))
    return MISSING


FILTERS: Mapping[str, Known] = {
    "formal": Known(formed("formal")),
    "iso": Known(formed("iso")),
    "figures": Known(formed("figures")),
    "since": Known(formed("from")),
    "listed": Known(listed),
    "length": Known(length),
    "due": Known(due, 1),
    "placed": Known(placed),
}
"""Forms: 叁年, 2026-03-01, ¥1,380,000.00, 自最终验收合格之日起. Joining: a、b. Counting.
``course.within | due(course.start)``: 2026年7月2日, where the day of the start is planned.
``tier.period | placed``: 《售后服务方案》四、十四, where the bid has such a document."""

TESTS: Mapping[str, Known] = {
    "given": Known(is_given),
    "chosen": Known(is_chosen, 1),
    "same": Known(is_same, 1),
    "present": Known(is_present),
}
"""``{% if role is chosen("dealer") %}``, ``{% if tier.start is same(warranty.start) %}``, ``{% if fee is given %}``,
``{% if "plan-charges" is present %}``."""
