"""The filters and tests of templates: a white list. Each keeps the path of the value it is given."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from generator.findings import message
from generator.model.choice import Choice
from generator.model.view import Leaf, NotGiven, Series, View, forms
from generator.quantities import Date, Duration, Order, Refusal, StartEvent
from generator.text import fitting
from generator.text.access import MISSING, Missing, described
from generator.text.fitting import Takes
from generator.text.markers import Site
from generator.text.nearest import nearest
from generator.text.printing import Listed, Spelled, not_given
from generator.text.refusing import refuse
from generator.text.rendering import Rendering
from generator.text.scheduling import NO_DATE, counted_from, from_day, is_event, is_planned, next_day, on_day, to_day
from generator.text.whereabouts import words

Filter = Callable[..., object]
"""Takes the rendering, what stands before the filter, the site, and the filter's arguments."""


class Gives(enum.Enum):
    """What comes of a filter or test: all that is known of it as long as a template is only read."""

    FORM = "form"
    """The value, in one of its forms."""
    WORDS = "words"
    """The words of a list, of which there must be some."""
    COUNT = "count"
    """A number: 0 where the list is not given."""
    DAY = "day"
    """Words, or nothing where they cannot be known."""
    PLACE = "place"
    """Words, or none; nothing where the subject is not given."""
    IS_GIVEN = "is given"
    """Whether the subject is given."""
    IS_CHOSEN = "is chosen"
    """Whether the subject is the answer that the argument names."""
    IS_PRESENT = "is present"
    """Whether the document has the section that the subject names."""
    ASKED = "asked"
    """A yes or no; no, where the subject or an argument is not given."""


@dataclass(frozen=True, slots=True)
class Known:
    """A filter or test that templates may use."""

    apply: Filter
    takes: Takes
    gives: Gives
    arguments: int = 0
    known_with: str = ""
    """The filter that knows of a day just when this one does; empty where none does but itself."""


def formed(form: str) -> Filter:
    """Return the filter that writes a value in a form."""

    def spelled(run: Rendering, thing: object, site: Site) -> object:
        match thing:
            case Leaf(value) if form in forms(value) and not isinstance(value, bool):
                return Spelled(thing, form)
            case NotGiven() | Missing():
                return thing
            case _:
                return refuse(run, fitting.form(form), thing, site)

    return spelled


def listed(run: Rendering, thing: object, site: Site) -> object:
    """The words of a list, joined by 、; each remains a value."""
    match thing:
        case Series(items=items) if items:
            leaves = tuple(item for item in items if isinstance(item, NotGiven) or _is_words(item))
            if len(leaves) == len(items):
                return Listed(leaves)
            return refuse(run, fitting.words_of_list, thing, site)
        case Series() | NotGiven():
            return not_given(run, thing, site)
        case Missing():
            return MISSING
        case _:
            return refuse(run, fitting.words_of_list, thing, site)


def length(run: Rendering, thing: object, site: Site) -> object:
    """How many items a list has; 0 where it is not given."""
    match thing:
        case Series(items=items):
            return len(items)
        case NotGiven() | Missing():
            return 0
        case _:
            return refuse(run, fitting.items, thing, site)


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
            match run.timeline.dates.due(period, event):
                case Date() as day:
                    return day.format("plain", run.locale)
                case Refusal(why, hint):
                    run.tell("date-not-reckoned", why, site, hint=hint, path=path)
            return NO_DATE
        case _:
            return refuse(run, fitting.period_and_start, thing, site, start)


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
            return refuse(run, fitting.single, thing, site)


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
            answers = fitting.answers(type(made))
            if wanted not in answers:
                refuse(run, fitting.choice, thing, site, wanted)
            return answers.get(str(wanted)) is made
        case _:
            refuse(run, fitting.choice, thing, site, wanted)
            return False


def is_present(run: Rendering, thing: object, site: Site) -> bool:
    """Whether the document has a section of this name: listed, and not left out for want of data.

    So a sentence that refers to it can go with it when a company or a bid takes it out.
    """
    if not isinstance(thing, str):
        refuse(run, fitting.section, thing, site)
        return False
    if thing not in run.sections.present and thing not in (known := run.sections.known()):
        text = message("there is no section {name}", name=thing)
        run.report("unknown-template", text, site, hint=nearest(thing, known))
    return thing in run.sections.present


def is_shorter(run: Rendering, thing: object, site: Site, other: object) -> bool:
    """Whether a period is certainly shorter than another one."""
    match thing, other:
        case (NotGiven() | Missing(), _) | (_, NotGiven() | Missing()):
            return False
        case Leaf(Duration() as period), Leaf(Duration() as longer):
            return period.compare(longer).order is Order.LESS
        case _:
            refuse(run, fitting.two_periods, thing, site, other)
            return False


def is_same(run: Rendering, thing: object, site: Site, other: object) -> bool:
    """Whether two values of the bid are written alike."""
    if isinstance(thing, NotGiven | Missing) or isinstance(other, NotGiven | Missing):
        return False
    if isinstance(thing, Leaf) and isinstance(other, Leaf) and type(thing.value) is type(other.value):
        return thing.value == other.value
    refuse(run, fitting.alike, thing, site, other)
    return False


def _is_words(thing: View) -> TypeGuard[Leaf]:
    return isinstance(thing, Leaf) and not isinstance(thing.value, bool)


FILTERS: Mapping[str, Known] = {
    "formal": Known(formed("formal"), fitting.form("formal"), Gives.FORM),
    "iso": Known(formed("iso"), fitting.form("iso"), Gives.FORM),
    "figures": Known(formed("figures"), fitting.form("figures"), Gives.FORM),
    "since": Known(formed("from"), fitting.form("from"), Gives.FORM),
    "listed": Known(listed, fitting.words_of_list, Gives.WORDS),
    "length": Known(length, fitting.items, Gives.COUNT),
    "due": Known(due, fitting.period_and_start, Gives.DAY, 1),
    "placed": Known(placed, fitting.single, Gives.PLACE),
    "from_day": Known(from_day, fitting.period_and_event, Gives.DAY, 1, known_with="to_day"),
    "to_day": Known(to_day, fitting.period_and_event, Gives.DAY, 1),
    "next_day": Known(next_day, fitting.period_and_event, Gives.DAY, 1, known_with="to_day"),
    "counted_from": Known(counted_from, fitting.event, Gives.PLACE),
    "on_day": Known(on_day, fitting.event, Gives.DAY),
}
"""Forms: 叁年, 2026-03-01, ¥1,380,000.00, 自最终验收合格之日起. Joining: a、b. Counting.
``course.within | due(course.start)``: 2026年7月2日, where the day of the start is planned;
``from_day``, ``to_day``, ``next_day``, ``on_day``, ``counted_from``: the days of a schedule, by date or counted.
``tier.period | placed``: 《售后服务方案》四、十四, where the bid has such a document."""

TESTS: Mapping[str, Known] = {
    "given": Known(is_given, fitting.anything, Gives.IS_GIVEN),
    "chosen": Known(is_chosen, fitting.choice, Gives.IS_CHOSEN, 1),
    "same": Known(is_same, fitting.alike, Gives.ASKED, 1),
    "shorter": Known(is_shorter, fitting.two_periods, Gives.ASKED, 1),
    "present": Known(is_present, fitting.section, Gives.IS_PRESENT),
    "planned": Known(is_planned, fitting.event, Gives.ASKED),
    "event": Known(is_event, fitting.two_events, Gives.ASKED, 1),
}
"""``{% if role is chosen("dealer") %}``, ``{% if tier.start is same(warranty.start) %}``, ``{% if fee is given %}``,
``{% if stage.within is shorter(delivery.period) %}``, ``{% if "plan-charges" is present %}``,
``{% if "最终验收合格" is planned %}``, ``{% if course.start is event("最终验收合格") %}``."""
