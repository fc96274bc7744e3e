"""Filters for a schedule: when a period begins and ends, when an event is, counted or by date.

``delivery.period | from_day(delivery.start)``: 第1日; ``delivery.period | to_day(delivery.start)``: 第30日;
``next_day`` is the one after it; ``"最终验收合格" | on_day``: 第57日. Where the bid plans the day of the event that all
begins with, these are dates; else ``delivery.start | counted_from`` says from what is counted: 自合同签订之日起.
An event that is no field may be named: ``trial_run.period | to_day("安装调试完成")``. All are plain words: what is
reckoned belongs to no single field.
"""

from __future__ import annotations

import enum
from typing import Final

from generator.model.view import Leaf, NotGiven
from generator.quantities import Date, Duration, Refusal, StartEvent
from generator.quantities.ordinal import Moment, Ordinal, following
from generator.text import fitting
from generator.text.access import Missing
from generator.text.markers import Site
from generator.text.refusing import refuse
from generator.text.rendering import Rendering

NO_DATE: Final = NotGiven("project.schedule", "日程")
"""Stands for a day that is not known; printed all the same, it is told as missing where it would have to be given."""


class _Part(enum.Enum):
    FIRST = enum.auto()
    LAST = enum.auto()
    AFTER = enum.auto()


def from_day(run: Rendering, thing: object, site: Site, start: object) -> object:
    """The first day of a period; false in a condition where its place is not known."""
    return _placed(run, thing, site, start, _Part.FIRST)


def to_day(run: Rendering, thing: object, site: Site, start: object) -> object:
    """The last day of a period; false in a condition where its place is not known."""
    return _placed(run, thing, site, start, _Part.LAST)


def next_day(run: Rendering, thing: object, site: Site, start: object) -> object:
    """The day after the last day of a period; false in a condition where its place is not known."""
    return _placed(run, thing, site, start, _Part.AFTER)


def on_day(run: Rendering, thing: object, site: Site) -> object:
    """The day of an event; false in a condition where its place is not known."""
    match thing:
        case NotGiven() | Missing():
            return thing
        case _ if event := _event(thing):
            return _spelled(run, run.timeline.falls(event))
        case _:
            return refuse(run, fitting.event, thing, site)


def counted_from(run: Rendering, thing: object, site: Site) -> object:
    """From what the day of an event is counted: 自合同签订之日起; no words where it is a date or not known."""
    match thing:
        case NotGiven() | Missing():
            return thing
        case _ if event := _event(thing):
            origin = run.timeline.origin
            counted = isinstance(run.timeline.falls(event), Ordinal)
            return origin.format("from", run.locale) if origin and counted else ""
        case _:
            return refuse(run, fitting.event, thing, site)


def is_planned(run: Rendering, thing: object, site: Site) -> bool:
    """Whether the bid plans the date of an event."""
    event = _event(thing)
    if event is None and not isinstance(thing, NotGiven | Missing):
        refuse(run, fitting.event, thing, site)
    return event is not None and event.common in run.timeline.dates.events


def is_event(run: Rendering, thing: object, site: Site, named: object) -> bool:
    """Whether an event of the bid is the one that the template names."""
    if isinstance(thing, NotGiven | Missing) or isinstance(named, NotGiven | Missing):
        return False
    event, wanted = _event(thing), _event(named)
    if event is None or wanted is None:
        refuse(run, fitting.two_events, thing, site, named)
        return False
    return event.common is wanted.common


def _placed(run: Rendering, thing: object, site: Site, start: object, part: _Part) -> object:
    event = _event(start)
    match thing:
        case Missing() | NotGiven():
            return thing
        case Leaf(Duration() as period, path) if event:
            # A period that has no last day has no place, and so no first day either.
            last = run.timeline.ends(period, event)
            if isinstance(last, Refusal):
                run.tell("date-not-reckoned", last.message, site, hint=last.hint, path=path)
                return NO_DATE
            if part is _Part.FIRST and last:
                return _spelled(run, run.timeline.begins(event))
            return _spelled(run, following(last) if part is _Part.AFTER and last else last)
        case Leaf(Duration()) if isinstance(start, NotGiven | Missing):
            return start
        case _:
            return refuse(run, fitting.period_and_event, thing, site, start)


def _event(start: object) -> StartEvent | None:
    if isinstance(start, Leaf) and isinstance(start.value, StartEvent):
        return start.value
    named = StartEvent.parse(start) if isinstance(start, str) else None
    return named if isinstance(named, StartEvent) else None


def _spelled(run: Rendering, moment: Moment | None) -> object:
    match moment:
        case None:
            return NO_DATE
        case Date():
            return moment.format("iso" if run.locale == "en" else "plain", run.locale)
        case _:
            return moment.format(run.locale)
