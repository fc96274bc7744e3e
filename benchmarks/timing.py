"""Contestants timed in turn, round by round, so that what slows the machine slows all of them alike."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Run = Callable[[], object]
Times = Mapping[str, Sequence[float]]
"""Seconds of each round, by contestant."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """One contestant's time in that of another."""

    middle: float
    """Of the medians of all rounds."""
    low: float
    high: float
    """Of single rounds."""

    def __str__(self) -> str:
        return f"{self.middle:.2f} ({self.low:.2f}–{self.high:.2f})"


def interleave(contestants: Mapping[str, Run], *, rounds: int) -> dict[str, list[float]]:
    """Return the seconds of each contestant in each round; a first round warms up and is not counted."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for turn in range(rounds + 1):
        for name, run in contestants.items():
            gc.collect()
            start = time.perf_counter()
            run()
            elapsed = time.perf_counter() - start
            if turn:
                times[name].append(elapsed)
    return times


def ratio(times: Times, name: str, peer: str) -> Ratio:
    """Return how long a contestant took, in times of its peer."""
    rounds = [mine / theirs for mine, theirs in zip(times[name], times[peer], strict=True)]
    return Ratio(median(times[name]) / median(times[peer]), min(rounds), max(rounds))


def milliseconds(times: Times, name: str) -> str:
    """Return the median, and in brackets the shortest and longest round."""
    took = times[name]
    return f"{median(took) * 1000:.0f} ({min(took) * 1000:.0f}–{max(took) * 1000:.0f})"
