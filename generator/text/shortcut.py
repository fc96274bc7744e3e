"""The way nearly every output takes: a name and its fields, ``{{ row.name }}``, printed without a view of each step.

Only words and whole numbers that are plainly there go this way; all else (a promise, a form, something missing or
misspelled) is looked up step by step as everywhere, and told of there.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from jinja2.runtime import Context
from markupsafe import Markup

from generator.model.naming import declarations
from generator.model.promise import Promise
from generator.model.record import Reckoned, Record
from generator.model.view import Leaf, RecordView
from generator.text.access import field_at, name_at
from generator.text.markers import Site
from generator.text.printing import print_at
from generator.text.rendering import Rendering, unbroken

Steps: TypeAlias = tuple[str | int, ...]
"""Fields, and positions in lists."""


def print_path(
    run: Rendering, context: Context, holder: object, name: str, steps: Steps, suffix: str, site: Site
) -> Markup:
    """Return what stands in the Markdown for ``name`` and the fields after it.

    ``suffix`` is the steps as a data path goes on with them: ``.clauses[0].who``.
    """
    found: Markup | None = None
    if isinstance(holder, RecordView) and steps:
        path = holder.path + suffix if holder.path else suffix[1:]
        found = run.known(path) or _put(run, path, *_walk(holder.record, steps))
    elif isinstance(holder, Leaf) and not steps and not holder.reckoned:
        found = run.known(holder.path) or _put(run, holder.path, holder.value, holder.title)
    if found is not None:
        run.spend(1, len(found), site=site)
        return found
    thing = name_at(run, context, holder, name, site)
    for step in steps:
        thing = field_at(run, thing, step, site)
    return print_at(run, thing, site)


def _walk(record: Record, steps: Steps) -> tuple[object, str]:
    """Return what stands at the end of the steps and its title; nothing where a step leads nowhere."""
    here: object = record
    title: str | None = ""
    for step in steps:
        if isinstance(step, int):
            if not isinstance(here, tuple) or step >= len(here):
                return None, ""
            here = here[step]
        else:
            title = _title(type(here), step) if isinstance(here, Record) else None
            if title is None:
                return None, ""
            here = getattr(here, step)
    return here, title or ""


@lru_cache(maxsize=4096)
def _title(holder: type[Record], step: str) -> str | None:
    """Return the title of a field of a record of the bid that is no promise; none where there is none to be printed."""
    if issubclass(holder, Promise | Reckoned):
        return None
    declared = declarations(holder).get(step)
    return declared.chinese if declared and not declared.internal else None


def _put(run: Rendering, path: str, value: object, title: str) -> Markup | None:
    if type(value) is int or type(value) is str:
        return run.put_first(unbroken(str(value)), path, title)
    return None
