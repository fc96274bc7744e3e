"""Which units a period may have: nobody gives a warranty of eight class hours or answers within a heating season."""

from __future__ import annotations

from generator.findings import message
from generator.quantities import Duration, Refusal
from generator.quantities.units import Family

_LONGEST = 100
"""Years. A longer promise is a slip of the hand."""

_LONG = frozenset({Family.MONTHS, Family.DAYS, Family.HEATING_SEASONS, Family.COOLING_SEASONS})
_SHORT = frozenset({Family.MONTHS, Family.DAYS, Family.WORKDAYS, Family.SECONDS})
_TAUGHT = frozenset({Family.CLASS_HOURS, Family.SECONDS, Family.DAYS, Family.WORKDAYS})


def period(text: str) -> Duration | Refusal:
    """Read a warranty and its kin: years, months, weeks, days or heating seasons."""
    return _read(text, _LONG, "36个月")


def time_limit(text: str) -> Duration | Refusal:
    """Read the time within which something is done: minutes to months, calendar or working days."""
    return _read(text, _SHORT, "4小时")


def course_time(text: str) -> Duration | Refusal:
    """Read how long a course takes: class hours, hours or days."""
    return _read(text, _TAUGHT, "8学时")


def _read(text: str, families: frozenset[Family], example: str) -> Duration | Refusal:
    duration = Duration.parse(text)
    if isinstance(duration, Refusal):
        return duration
    if wrong := [part.unit for part in duration.parts if part.unit.family not in families]:
        return Refusal(
            message("{text} has a unit that does not fit here: {unit}", text=text.strip(), unit=wrong[0].chinese),
            message("write it like {example}", example=example),
        )
    if any(
        part.number * part.unit.size > 12 * _LONGEST for part in duration.parts if part.unit.family is Family.MONTHS
    ):
        return Refusal(
            message("{text} is longer than {years} years", text=text.strip(), years=_LONGEST),
            message("check the number and its unit"),
        )
    return duration
