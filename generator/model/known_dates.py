"""What a bid knows of dates, and what follows from them for a period."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.project import Project
from generator.model.record import Record
from generator.quantities import Date, Duration, Refusal, StartEvent
from generator.quantities.reckoning import reckon
from generator.quantities.workdays import Workdays


@dataclass(frozen=True, slots=True)
class KnownDates:
    """The days of events, and the days worked; a bid that plans nothing knows none."""

    events: Mapping[StartEvent, Date] = field(default_factory=dict)
    """By their common names."""
    workdays: Workdays = field(default_factory=Workdays)

    def due(self, period: Duration, start: StartEvent) -> Date | Refusal | None:
        """Return the last day of a period that begins with an event; None where the day of the event is not known."""
        day = self.events.get(start.common)
        return self.after(day, period) if day else None

    def after(self, day: Date, period: Duration) -> Date | Refusal:
        """Return the last day of a period that begins with this day."""
        return reckon(day, period, workdays=self.workdays)


def known_dates(bid: Record) -> KnownDates:
    """Return what the bid's project says; a draft may have gaps there, which say nothing."""
    project = getattr(bid, "project", None)
    if not isinstance(project, Project):
        return KnownDates()
    calendar = project.working_calendar
    workdays = Workdays(_days(calendar.off), _days(calendar.worked)) if calendar else Workdays()
    return KnownDates(_agreed(_events(project)), workdays)


def _events(project: Project) -> Iterator[tuple[object, object]]:
    """Yield each event with its date, either of which a draft may lack; the deadline for bids is one."""
    yield StartEvent.BID_DEADLINE, project.deadline
    for planned in project.schedule:
        yield planned.event, planned.date


def _agreed(events: Iterable[tuple[object, object]]) -> Mapping[StartEvent, Date]:
    """Return the date of each event that is not given two different days: of those none is known."""
    days: dict[StartEvent, set[datetime.date]] = {}
    for pair in events:
        match pair:
            case StartEvent() as event, Date(day=day):
                days.setdefault(event.common, set()).add(day)
    return {event: Date(min(found)) for event, found in days.items() if len(found) == 1}


def _days(dates: Iterable[object]) -> frozenset[datetime.date]:
    return frozenset(date.day for date in dates if isinstance(date, Date))
