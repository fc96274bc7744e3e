"""The results as a page: what was measured, on what, and each target beside the number reached."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from timing import Times, milliseconds, ratio
from warm import Warm

_PACKAGES = ("bidwright", "docxtpl", "python-docx", "jinja2", "lxml", "markdown-it-py", "pydantic", "pyyaml", "click")


@dataclass(frozen=True, slots=True)
class Results:
    """All that was measured."""

    warm: Sequence[Warm]
    growth: Mapping[str, Times]
    processes: Mapping[str, Times]
    start: Times
    batch: float
    """CPU seconds."""
    memory: Sequence[float]
    """Megabytes."""
    rounds: int


@dataclass(frozen=True, slots=True)
class Target:
    """A number to reach."""

    what: str
    size: str
    reached: str
    number: float
    wanted: float

    def row(self) -> str:
        """Return the table row."""
        verdict = "yes" if self.number <= self.wanted else "**no**"
        return f"| {self.what} | {self.size} | {self.reached} | ≤ {self.wanted:g} | {verdict} |"


def page(results: Results) -> str:
    """Return the page."""
    return _PAGE.format(
        date=date.today().isoformat(),
        machine=_machine(),
        rounds=results.rounds,
        targets="\n".join(target.row() for target in _targets(results)),
        warm="\n".join(_warm(results.warm)),
        processes="\n".join(_processes(results.processes)),
        start="\n".join(f"| {name} | {milliseconds(results.start, name)} |" for name in results.start),
        memory=" · ".join(f"{found:.0f}" for found in results.memory),
    )


def _targets(results: Results) -> Iterable[Target]:
    for name, peer, wanted, what in _WARM_TARGETS:
        for warm in results.warm:
            found = ratio(warm.times, name, peer)
            yield Target(what, warm.size.name, str(found), found.middle, wanted)
    for size, wanted in (("small", 1.2), ("large", 0.6)):
        found = ratio(results.processes[size], "ours", "docxtpl")
        yield Target(
            "one process from YAML, against docxtpl + `yaml.safe_load`", size, str(found), found.middle, wanted
        )
    for name in ("bidwright --help", "bidwright --version"):
        found = ratio(results.start, name, "import docxtpl")
        what = f'`{name}`, against `python -c "import docxtpl"`'
        yield Target(what, "", str(found), found.middle, 0.5)
    for pair, wanted in zip(results.growth, (6.0, 3.3), strict=True):
        for kind, what in (("data", "data → bytes"), ("tree", "tree → bytes")):
            found = ratio(results.growth[pair], f"{kind}, many", f"{kind}, few")
            yield Target(f"growth of {what}", pair, str(found), found.middle, wanted)
    grown = results.memory[-1] / results.memory[0]
    yield Target("memory after 1,000 documents, against after 100", "small", f"{grown:.2f}", grown, 1.05)
    yield Target(
        "200 documents from YAML in one process, CPU seconds", "small", f"{results.batch:.1f}", results.batch, 5
    )


_WARM_TARGETS = (
    ("tree", "docxtpl", 0.25, "tree → bytes, against docxtpl's render and save"),
    ("tree, flat", "docxtpl", 0.12, "tree → bytes, flat, against docxtpl's render and save"),
    ("data", "docxtpl", 0.5, "data → Jinja → tree → bytes, against docxtpl's render and save"),
    ("tree", "limit", 3.0, "tree → bytes, against the limit for the same XML"),
    ("tree, flat", "limit, flat", 3.0, "tree → bytes, flat, against the limit for the same XML"),
)


def _warm(found: Iterable[Warm]) -> Iterable[str]:
    for warm in found:
        for name in warm.times:
            took, against = milliseconds(warm.times, name), ratio(warm.times, name, "docxtpl")
            yield f"| {warm.size.name} | {name} | {took} | {against} |"


def _processes(found: Mapping[str, Times]) -> Iterable[str]:
    for size, times in found.items():
        for name in times:
            yield f"| {size} | {name} | {milliseconds(times, name)} | {ratio(times, name, 'docxtpl')} |"


def _machine() -> str:
    info = Path("/proc/cpuinfo")
    named = re.search(r"model name\s*: (.+)", info.read_text(encoding="utf-8")) if info.exists() else None
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return (
        f"{os.cpu_count()} cores, {named[1] if named else platform.processor()}; {platform.system()} "
        f"{platform.release()}; Python {platform.python_version()}; {packages}"
    )


_PAGE = """# Speed

Written by `python benchmarks/run.py` (needs `pip install .[bench]`). Times differ from machine to machine and from
hour to hour; ratios taken in one run, round by round, say more. Every ratio is that of the medians, with the lowest
and the highest of single rounds in brackets.

- {date}; {machine}; {rounds} rounds
- The workload is no bid. S sections, each with one first-level and two second-level headings, six paragraphs of about
  140 Chinese characters with three values and one bold run, a numbered list of eight items and a table of R rows × 5;
  a title, a table of contents, a header, a footer with a page field.
  *small* is 10 × 10, *large* 100 × 20, *wide* 1 × 5,000.
- *docxtpl* loads its template, renders the same data and saves. *data* does what `bidwright build` does for each
  document: manifest, style and sections found and read, Jinja, Markdown, block tree, Word file; every value is a
  content control bound to a store. *tree* is its last step alone. *flat* writes values as plain words.
- *limit* is the same XML joined from ready strings, deflated at level 6 and summed: nothing read, looked up or checked.
  We deflate at level 3.
- Before anything is timed, the words of all files are compared paragraph by paragraph. They are equal.

## Targets

| what | size | reached | target | met |
| --- | --- | --- | --- | --- |
{targets}

## In one process, warm

| size | contestant | milliseconds | × docxtpl |
| --- | --- | --- | --- |
{warm}

## One process from a YAML file

Start of Python, imports, reading, checking, writing. docxtpl reads the file with `yaml.safe_load`, and, for comparison,
with libyaml's loader; neither checks it.

| size | contestant | milliseconds | × docxtpl |
| --- | --- | --- | --- |
{processes}

## Start

| command | milliseconds |
| --- | --- |
{start}

## Memory

Resident megabytes after 100, 250, 500 and 1,000 different small documents made in one process: {memory}.
"""
