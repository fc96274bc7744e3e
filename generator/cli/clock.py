"""The time of the run, which the environment may set so that a build can be repeated."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime

EPOCH = "SOURCE_DATE_EPOCH"
"""Environment variable: the time of the run (reproducible-builds.org), stated in the files that a build writes."""


def today(environment: Mapping[str, str] = os.environ) -> date:
    """Return the day of the run, by which waivers expire."""
    try:
        return datetime.fromtimestamp(int(environment[EPOCH]), UTC).date()
    except (KeyError, ValueError, OverflowError, OSError):
        return date.today()
