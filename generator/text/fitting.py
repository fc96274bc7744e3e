"""What each filter and test takes: asked when a template runs into something else, and when it is only read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from generator.findings import Message, message
from generator.model.choice import Choice
from generator.model.view import forms_of
from generator.quantities import Duration, StartEvent
from generator.text.nearest import nearest
from generator.text.objections import Objection


@dataclass(frozen=True, slots=True)
class Single:
    """A value of the bid."""

    type: type


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of the bid."""

    item: Kind


@dataclass(frozen=True, slots=True)
class Several:
    """A record of the bid."""


@dataclass(frozen=True, slots=True)
class Own:
    """What the template writes or works out itself; ``words`` where it writes them outright."""

    words: str = ""


Kind: TypeAlias = Single | ListOf | Several | Own


@dataclass(frozen=True, slots=True)
class Subject:
    """What stands before a filter or test, or is handed to it."""

    called: str
    kind: Kind


Takes: TypeAlias = Callable[..., Objection | None]
"""Returns what is wrong with a Subject, and with one for each argument; nothing where the filter takes them."""


def form(name: str) -> Takes:
    """Return what a filter takes that writes a value in a form."""

    def takes(subject: Subject) -> Objection | None:
        if not isinstance(subject.kind, Single):
            return _refused(message("{thing} has no forms to be written in", thing=subject.called))
        known = forms_of(subject.kind.type)
        if name in known:
            return None
        text = message("{thing} has no form {form}", thing=subject.called, form=name)
        return Objection("form-not-available", text, message("its forms are: {names}", names=known))

    return takes


def words_of_list(subject: Subject) -> Objection | None:
    """A list of words, numbers or quantities."""
    match subject.kind:
        case ListOf(Single(type=held)) if held is not bool:
            return None
        case ListOf():
            return _refused(message("{thing} holds more than words to join", thing=subject.called))
        case _:
            return items(subject)


def items(subject: Subject) -> Objection | None:
    """A list."""
    if isinstance(subject.kind, ListOf):
        return None
    return _refused(message("{thing} is not a list", thing=subject.called))


def period_and_start(subject: Subject, start: Subject) -> Objection | None:
    """A period, and the event from which it is counted."""
    if subject.kind == Single(Duration) and start.kind == Single(StartEvent):
        return None
    text = message("{thing} and {other} are not a period and its start", thing=subject.called, other=start.called)
    return _refused(text)


def period_and_event(subject: Subject, start: Subject) -> Objection | None:
    """A period, and the event from which it is counted: one of the bid's, or one that the template names."""
    if subject.kind == Single(Duration) and event(start) is None:
        return None
    text = message("{thing} and {other} are not a period and its start", thing=subject.called, other=start.called)
    return _refused(text)


def two_periods(subject: Subject, other: Subject) -> Objection | None:
    """Two periods."""
    if subject.kind == other.kind == Single(Duration):
        return None
    return _refused(message("{thing} and {other} are not two periods", thing=subject.called, other=other.called))


def event(subject: Subject) -> Objection | None:
    """An event, one of the bid's or one that the template names."""
    match subject.kind:
        case Single(type=held) if held is StartEvent:
            return None
        case Own(words) if isinstance(StartEvent.parse(words), StartEvent):
            return None
        case _:
            return _refused(message("{thing} is not an event from which a period can be counted", thing=subject.called))


def two_events(subject: Subject, other: Subject) -> Objection | None:
    """Two events, each one of the bid's or one that the template names."""
    return event(subject) or event(other)


def single(subject: Subject) -> Objection | None:
    """A value of the bid."""
    if isinstance(subject.kind, Single):
        return None
    return _refused(message("{thing} is no single value that could stand in a document", thing=subject.called))


def anything(subject: Subject) -> Objection | None:
    """Whatever there is."""
    del subject
    return None


def choice(subject: Subject, wanted: Subject) -> Objection | None:
    """A choice, and one of its answers."""
    kind = subject.kind
    if not (isinstance(kind, Single) and issubclass(kind.type, Choice)):
        return _refused(message("{thing} is not a choice", thing=subject.called))
    names = answers(kind.type)
    if isinstance(wanted.kind, Own) and wanted.kind.words in names:
        return None
    text = message("{thing} has no choice {name}", thing=subject.called, name=wanted.called)
    return Objection("unknown-choice", text, nearest(wanted.called, names))


def section(subject: Subject) -> Objection | None:
    """The name of a section, which the template writes outright."""
    if isinstance(subject.kind, Own) and subject.kind.words:
        return None
    return _refused(message("{thing} is not the name of a section", thing=subject.called))


def alike(subject: Subject, other: Subject) -> Objection | None:
    """Two values of one kind."""
    if isinstance(subject.kind, Single) and subject.kind == other.kind:
        return None
    return _refused(message("{thing} and {other} are not of one kind", thing=subject.called, other=other.called))


def answers(choice: type[Choice]) -> dict[str, Choice]:
    """Return each answer by both its names."""
    return {name: member for member in choice for name in (member.english, member.chinese)}


def _refused(text: Message) -> Objection:
    return Objection("filter-refused", text)
