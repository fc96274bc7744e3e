"""What a template may be told is wrong with it, in the same words whether it runs or is only read.

``called`` is what a message calls a thing: ``质保 (warranty)``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.findings import Message, message
from generator.text.nearest import nearest


@dataclass(frozen=True, slots=True)
class Objection:
    """What is wrong, before it is known where."""

    rule: str
    text: Message
    hint: Message | None = None


def unknown_name(name: str, known: Iterable[str], *, called: Mapping[str, str]) -> Objection:
    """``known`` are the names that stand for something, ``called`` the Chinese names of the bid's fields."""
    text = message("there is nothing called {name} here", name=name)
    return Objection("unknown-field", text, nearest(name, known, called=called))


def unknown_field(called: str, name: str | int, known: Mapping[str, str]) -> Objection:
    """``known`` are the fields there are, each with its Chinese name."""
    text = message("{thing} has no field {name}", thing=called, name=str(name))
    return Objection("unknown-field", text, nearest(str(name), known, called=known))


def field_of_list(called: str, name: str | int) -> Objection:
    """A list's items have fields, the list has none."""
    text = message("{thing} is a list and has no field {name}", thing=called, name=str(name))
    return Objection("unknown-field", text, message("go through it with {tag}", tag="{% for … in … %}"))


def not_a_list(called: str) -> Objection:
    """A loop goes through lists."""
    return Objection("not-a-list", message("{thing} is not a list: a for loop cannot go through it", thing=called))


def yes_or_no_printed(called: str) -> Objection:
    """A yes or no has no words of its own; ``called`` is empty for one that is no field."""
    hint = message("choose the words with {tag}", tag="{% if … %}")
    if not called:
        return Objection("not-printable", message("a yes or no cannot be printed"), hint)
    return Objection("not-printable", message("{thing} is a yes or no and cannot be printed", thing=called), hint)


def list_printed(called: str) -> Objection:
    """A list is gone through, or joined."""
    text = message("{thing} is a whole list and cannot be printed", thing=called)
    hint = message("go through it with {tag}, or join its words with the filter listed", tag="{% for … in … %}")
    return Objection("not-printable", text, hint)


def record_printed(called: str, names: tuple[str, ...]) -> Objection:
    """One of a record's fields may be printed."""
    text = message("{thing} has several fields and cannot be printed", thing=called)
    return Objection("not-printable", text, message("print one of its fields: {names}", names=names))


def printed(called: str) -> Objection:
    """A macro that is not called, a loop, and the like."""
    return Objection("not-printable", message("{thing} cannot be printed", thing=called))


def not_two_numbers(left: str, right: str) -> Objection:
    """Only numbers are compared: 36个月 and 3年 would be compared as words."""
    text = message("{left} and {right} are not two numbers", left=left, right=right)
    hint = message("ask with one of the tests: {names}", names=('is chosen("…")', "is same(…)", "is given"))
    return Objection("comparison-refused", text, hint)
