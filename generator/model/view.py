"""The bid as templates see it: read-only, and every thing handed out knows its data path.

Carrying paths on ``str`` subclasses through pydantic does not work; a thin view over the plain model does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from generator.frozen import frozen
from generator.model.choice import Choice
from generator.model.leaves import Gap
from generator.model.naming import declarations
from generator.model.promise import Promise
from generator.model.record import Reckoned, Record
from generator.quantities import Coverage, Date, Duration, Frequency, Locale, Money, Percent, StartEvent

Printable: TypeAlias = str | int | bool | Choice | Duration | Frequency | Coverage | Percent | Money | StartEvent | Date


@frozen
class Leaf:
    """A value that can be printed."""

    value: Printable
    path: str
    title: str
    """Its field's Chinese name."""
    promise: RecordView | None = None
    """The envelope, where the value is a promise: its evidence, clause and note."""
    reckoned: bool = False
    """Whether no field of the bid holds it, so that it is printed as plain words."""

    def __bool__(self) -> bool:
        return self.value is not False


@frozen
class Quoted:
    """A value of the bid as something that was found out tells of it: it keeps its path."""

    value: Printable
    path: str
    title: str


@frozen
class NotGiven:
    """A field that the bid does not give: false in a condition, a finding when printed."""

    path: str
    title: str
    due: bool = False
    """Whether the bid must give it, and is only a draft as long as it does not: that has been told already."""

    def __bool__(self) -> bool:
        return False


@frozen
class Series:
    """A list."""

    items: tuple[View, ...]
    path: str
    title: str

    def __iter__(self) -> Iterator[View]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


@frozen
class RecordView:
    """A mapping with named fields."""

    record: Record
    path: str
    title: str

    def names(self) -> tuple[str, ...]:
        """Return the English names of the fields that a document may print."""
        return tuple(name for name, declared in declarations(type(self.record)).items() if not declared.internal)

    def get(self, name: str) -> View | None:
        """Return the field with this English name; None when the model has none of that name, or keeps it internal."""
        declared = declarations(type(self.record)).get(name)
        if declared is None or declared.internal:
            return None
        path = f"{self.path}.{name}" if self.path else name
        found = _view(getattr(self.record, name), path, declared.chinese)
        if isinstance(self.record, Reckoned) and isinstance(found, Leaf) and found.path == path:
            return replace(found, reckoned=True)
        return found


View: TypeAlias = RecordView | Series | Leaf | NotGiven


def view(record: Record) -> RecordView:
    """Return the view of a whole bid."""
    return RecordView(record, "", "")


def _view(value: object, path: str, title: str) -> View:
    if value is None:
        return NotGiven(path, title)
    if value is Gap.GAP or (isinstance(value, Promise) and value.value is Gap.GAP):
        return NotGiven(path, title, due=True)
    if isinstance(value, Quoted):
        return Leaf(value.value, value.path, value.title, reckoned=not value.path)
    if isinstance(value, Promise):
        return Leaf(value.value, path, title, RecordView(value, path, title))
    if isinstance(value, Record):
        return RecordView(value, path, title)
    if isinstance(value, tuple):
        return Series(tuple(_view(item, f"{path}[{index}]", title) for index, item in enumerate(value)), path, title)
    if not isinstance(value, Printable):
        raise TypeError(f"{path} holds a {type(value).__name__}, which cannot be printed")
    return Leaf(value, path, title)


def spell(value: Printable, form: str, locale: Locale) -> str:
    """Return a value's text in a form. Words and numbers have only one form."""
    if isinstance(value, bool):
        return {"zh-CN": ("否", "是"), "en": ("no", "yes")}[locale][value]
    if isinstance(value, str | int):
        return str(value)
    return value.format(form, locale)


def forms(value: Printable) -> tuple[str, ...]:
    """Return the names of the forms a value can be written in."""
    return forms_of(type(value))


def forms_of(kind: type) -> tuple[str, ...]:
    """Return the names of the forms that values of a type can be written in."""
    found: tuple[str, ...] = ("plain",) if issubclass(kind, str | int | Choice) else kind.FORMS  # type: ignore[attr-defined]  # every quantity has them
    return found
