"""The schedule: on which days events are planned from which periods are counted, and which days are worked."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from generator import quantities
from generator.findings import message
from generator.model.fields import field
from generator.model.leaves import Date, StartEvent, refused
from generator.model.record import Item, Record
from generator.quantities import Refusal


class PlannedDate(Item):
    """An event and the day on which it is planned, or on which it is known to have been."""

    event: StartEvent = field("事件", "起算事件", example="最终验收合格")
    date: Date = field("日期", "该事件的计划日期", example="2026-06-30")

    @model_validator(mode="after")
    def _once(self) -> Self:
        if self.event is quantities.StartEvent.REPORT:
            raise refused(
                Refusal(
                    message(
                        "{event} happens again and again, so that no date holds for it",
                        event=self.event.wording.chinese,
                    ),
                    message("delete it from the schedule"),
                ),
                at="event",
            )
        return self


class WorkingCalendar(Record):
    """Days that the public holidays known to the program do not hold yet, or that differ from them."""

    off: tuple[Date, ...] = field("放假", "放假的日子，逐日写", example="[2027-01-01, 2027-01-02]", default=())
    worked: tuple[Date, ...] = field("调休上班", "周末照常上班的日子，逐日写", example="[2027-02-06]", default=())
