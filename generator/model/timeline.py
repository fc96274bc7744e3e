"""When the periods of a bid begin and end, one after the other: by date where the start is planned, else counted.

Each period is taken to be used in full, and what follows to begin the day after. Where no date is planned for the event
that all begins with, days are counted from it (or months, where the first period is given in months); nothing converts
the one into the other. A planned date counts for more than what follows from a period.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.findings import message
from generator.model.delivery import Acceptance, Delivery, Installation, TrialRun
from generator.model.known_dates import KnownDates, known_dates
from generator.model.promise import Promise
from generator.model.record import Record
from generator.quantities import Date, Duration, Refusal, StartEvent
from generator.quantities.ordinal import Count, Moment, Ordinal, count_of, following, length
from generator.quantities.units import Family


@dataclass(frozen=True, slots=True)
class _Link:
    """A period between two events."""

    start: StartEvent
    period: Duration | None
    """None where the second event is taken to come with the first."""
    end: StartEvent


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events whose place is known; a bid without delivery and installation knows none but those planned."""

    dates: KnownDates = field(default_factory=KnownDates)
    origin: StartEvent | None = None
    """The event from which is counted."""
    count: Count | None = None
    """In what; nothing where the origin has a date, and then everything has one."""
    _places: Mapping[StartEvent, Moment] = field(default_factory=dict)

    def falls(self, event: StartEvent) -> Moment | None:
        """Return when an event is."""
        return self._places.get(event.common)

    def begins(self, start: StartEvent) -> Moment | None:
        """Return the first day (or month) after an event."""
        place = self._places.get(start.common)
        return following(place) if place else None

    def ends(self, period: Duration, start: StartEvent) -> Moment | Refusal | None:
        """Return the last day (or month) of a period; nothing where the place of its start is not known."""
        match self._places.get(start.common):
            case Date() as date:
                return _after(date, period, self.dates)
            case Ordinal(number, count):
                reached = length(period, count)
                return self._refused(period, count) if reached is None else Ordinal(number + reached, count)
            case _:
                return self._refused(period, Count.DAY) if start.common is self.origin else None

    def _refused(self, period: Duration, count: Count) -> Refusal:
        event = self.origin.wording.chinese if self.origin else ""
        unit = count.value[0].removeprefix("个")
        return Refusal(
            message("{period} has no place on a schedule counted in {unit}", period=str(period), unit=unit),
            message("plan the day of {event} in the project's schedule, so that the schedule has dates", event=event),
        )


def timeline(bid: Record) -> Timeline:
    """Return the places of a bid's events; a draft may have gaps anywhere, of which nothing follows."""
    dates = known_dates(bid)
    links = tuple(_links(bid))
    if not links:
        return Timeline(dates, _places=dates.events)
    origin = links[0].start
    if origin in dates.events:
        return Timeline(dates, origin, _places=_dated(links, dates))
    count = count_of(links[0].period) if links[0].period else None
    if count is None:
        return Timeline(dates, origin, _places=dates.events)
    return Timeline(dates, origin, count, _counted(links, dates, count))


def _dated(links: Sequence[_Link], dates: KnownDates) -> Mapping[StartEvent, Date]:
    places = dict(dates.events)
    for link in links:
        start = places.get(link.start)
        end = _after(start, link.period, dates) if start and link.period else start
        if isinstance(end, Date):
            places.setdefault(link.end, end)
    return places


def _after(day: Date, period: Duration, dates: KnownDates) -> Date | Refusal:
    if all(part.unit.family is Family.SECONDS for part in period.parts):
        return Date(day.day + datetime.timedelta(length(period, Count.DAY) or 0))
    return dates.after(day, period)


def _counted(links: Sequence[_Link], dates: KnownDates, count: Count) -> Mapping[StartEvent, Ordinal]:
    """Return the places counted from the start of the first link.

    The first event that has both a place and a planned date ties one to the other: from then on planned dates count,
    but for one before the event that it follows.
    """
    places = {links[0].start: 0}
    tie: tuple[int, Date] | None = None
    for link in links:
        reached = length(link.period, count) if link.period else 0
        day = dates.events.get(link.end)
        planned = tie[0] + _days(tie[1], day) if tie and day else -1
        if planned >= places.get(link.start, 0):
            places[link.end] = planned
        elif link.start in places and reached is not None:
            places[link.end] = places[link.start] + reached
            tie = tie or ((places[link.end], day) if day and count is Count.DAY else None)
    for event, day in dates.events.items():
        if tie:
            places.setdefault(event, tie[0] + _days(tie[1], day))
    return {event: Ordinal(number, count) for event, number in places.items() if number >= 0}


def _days(first: Date, last: Date) -> int:
    return (last.day - first.day).days


def _links(bid: Record) -> Iterator[_Link]:
    """Yield the periods from contract to final acceptance in their order."""
    last: StartEvent | None = None
    parts = (("delivery", Delivery, StartEvent.ARRIVAL), ("installation", Installation, StartEvent.INSTALL_DONE))
    for name, kind, end in parts:
        part = getattr(bid, name, None)
        if not isinstance(part, Delivery | Installation) or not isinstance(part, kind):
            continue
        period = _period(part.period)
        if period and isinstance(part.start, StartEvent):
            yield _Link(part.start.common, period, end)
            last = end
    trial = getattr(bid, "trial_run", None)
    period = _period(trial.period) if isinstance(trial, TrialRun) else None
    if last and period:
        yield _Link(last, period, StartEvent.TRIAL_RUN_PASSED)
        last = StartEvent.TRIAL_RUN_PASSED
    if last:
        yield _Link(last, _until_accepted(bid), StartEvent.FINAL_ACCEPTANCE)


def _until_accepted(bid: Record) -> Duration | None:
    """Return within what time the last stage of acceptance comes, if the bid says so."""
    acceptance = getattr(bid, "acceptance", None)
    stages = acceptance.stages if isinstance(acceptance, Acceptance) else ()
    return _period(stages[-1].within) if stages else None


def _period(promise: Promise[Duration] | None) -> Duration | None:
    value = promise.value if isinstance(promise, Promise) else None
    return value if isinstance(value, Duration) else None
