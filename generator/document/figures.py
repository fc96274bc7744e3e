"""Figures (图): what a flow, an organisation chart and a Gantt chart say. How they are drawn is the writer's."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from generator.document.inlines import Inlines


@dataclass(frozen=True, slots=True)
class Branch:
    """A way out of a step."""

    target: int
    """The step it leads to, by its position from 0; any but the step itself."""
    label: Inlines = ()
    """When it is taken: 是, 否."""


@dataclass(frozen=True, slots=True)
class Step:
    """A box of a flow: who does what within which time."""

    action: Inlines
    actor: Inlines = ()
    limit: Inlines = ()
    """The time limit (时限)."""
    branches: tuple[Branch, ...] = ()
    """Without any, the next step follows. Two or more make the step a decision, drawn as a diamond."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A process (流程图): boxes joined by arrows. It begins with the first step and ends with the last."""

    steps: tuple[Step, ...]
    caption: Inlines = ()
    """Without its number (图1 is computed); a figure without caption has no number."""
    id: str = ""
    """What a Reference names; needs a caption."""
    alt: str = ""
    """What is read aloud in place of the figure; empty: what the figure says, in words."""


@dataclass(frozen=True, slots=True)
class Post:
    """A box of an organisation chart: a unit or a role."""

    title: Inlines
    lines: tuple[Inlines, ...] = ()
    """What stands below the title in the box: names, telephone numbers."""
    below: tuple[Post, ...] = ()
    """The boxes that hang from it."""


@dataclass(frozen=True, slots=True)
class Org:
    """An organisation chart (组织机构图): a tree of boxes."""

    root: Post
    caption: Inlines = ()
    id: str = ""
    alt: str = ""


class Measure(enum.Enum):
    """In what a Gantt chart counts."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    DATE = "date"
    """Days of the calendar, as proleptic Gregorian ordinals (``datetime.date.toordinal``)."""


@dataclass(frozen=True, slots=True)
class Task:
    """A row of a Gantt chart. Days, weeks and months count from 1; those of start and end belong to the task."""

    name: Inlines
    start: int
    """Not after the end. Where it is the end, the task is drawn as a point in time."""
    end: int
    note: Inlines = ()
    """On what promise the row rests: 自合同签订之日起30日内."""


@dataclass(frozen=True, slots=True)
class Gantt:
    """A Gantt chart (横道图)."""

    measure: Measure
    tasks: tuple[Task, ...]
    heads: tuple[Inlines, Inlines] = ((), ())
    """What stands above the names and above the notes."""
    origin: Inlines = ()
    """From what is counted (自合同签订之日起); stands above the axis. Dates need none."""
    caption: Inlines = ()
    id: str = ""
    alt: str = ""


Figure: TypeAlias = Flow | Org | Gantt


def words_of(figure: Figure) -> Iterator[Inlines]:
    """Yield every line of inlines of a figure, the caption last."""
    match figure:
        case Flow(steps):
            for step in steps:
                yield from (step.actor, step.action, step.limit)
                yield from (branch.label for branch in step.branches)
        case Org(root):
            for post in posts_of(root):
                yield from (post.title, *post.lines)
        case Gantt(tasks=tasks, heads=heads, origin=origin):
            yield from (*heads, origin)
            for task in tasks:
                yield from (task.name, task.note)
        case _:
            assert_never(figure)
    yield figure.caption


def posts_of(post: Post) -> Iterator[Post]:
    """Yield a box and all below it, each before those that hang from it."""
    yield post
    for below in post.below:
        yield from posts_of(below)


def changed(figure: Figure, change: Callable[[Inlines], Inlines]) -> Figure:
    """Return the figure with every line of inlines changed; lines of a box that come to nothing are gone."""
    caption = change(figure.caption)
    match figure:
        case Flow(steps):
            return replace(figure, caption=caption, steps=tuple(_step(step, change) for step in steps))
        case Org(root):
            return replace(figure, caption=caption, root=_post(root, change))
        case Gantt(tasks=tasks, heads=(names, notes), origin=origin):
            return replace(
                figure,
                caption=caption,
                heads=(change(names), change(notes)),
                origin=change(origin),
                tasks=tuple(replace(task, name=change(task.name), note=change(task.note)) for task in tasks),
            )
        case _:
            assert_never(figure)


def _step(step: Step, change: Callable[[Inlines], Inlines]) -> Step:
    branches = tuple(replace(branch, label=change(branch.label)) for branch in step.branches)
    return Step(change(step.action), change(step.actor), change(step.limit), branches)


def _post(post: Post, change: Callable[[Inlines], Inlines]) -> Post:
    lines = tuple(filter(None, map(change, post.lines)))
    return Post(change(post.title), lines, tuple(_post(below, change) for below in post.below))
