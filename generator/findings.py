"""What is found wrong, where, and how badly: the one language in which every layer talks to the user.

A finding carries data, never prose of one language: its message is an English source string with named
arguments, worded in the user's language by ``report/``.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TypeAlias

from generator.frozen import frozen

BUILT_IN = "<bidwright>"
"""What the names of this program's own files begin with: where it is installed says nothing to the user."""


class Severity(enum.IntEnum):
    """How much a finding matters; a higher one is worse."""

    INFO = 1
    WARNING = 2
    ERROR = 3


class Cause(enum.Enum):
    """Which kind of trouble a finding is; decides the exit code, not the wording."""

    CONTENT = "content"
    """What the user wrote is wrong or doubtful (exit code 1 when an error)."""
    USAGE = "usage"
    """The command was called wrongly: an unknown document kind, two outputs with one name (2)."""
    UNREADABLE = "unreadable"
    """An input could not be read at all: missing, not UTF-8, not a Word file (3)."""
    UNWRITABLE = "unwritable"
    """An output could not be written (4)."""
    LIMIT = "limit"
    """A guard stopped the work: too large, too deep, too long (5)."""
    BUG = "bug"
    """This program failed at a file (70)."""


@frozen
class Place:
    """A stretch of a text file: YAML or template.

    Lines and columns count from 1, columns in characters (code points). The end is exclusive. A place without a
    line means the whole file.
    """

    file: str
    """The name the user knows the file by; forward slashes."""
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    path: str = ""
    """Canonical English data path (``warranty.tiers[0].period``) of the value meant; empty where none is."""


@frozen
class WordPlace:
    """A stretch of a Word file, named as a reader would find it."""

    file: str
    heading: tuple[str, ...] = ()
    """The headings above the place, outermost first, with their numbers as Word shows them."""
    quote: str = ""
    """The words meant."""
    path: str = ""
    """Data path of the content control meant; empty where none is."""
    steps: tuple[Message, ...] = ()
    """The way below the last heading, outermost first: paragraph 3; table 1, row 2, column 3; footnote 4."""
    order: int = 0
    """Counts up in reading order; for sorting only."""
    paragraph: str = ""
    """The whole paragraph in which the quoted words stand; empty where they are no part of one."""
    start: int = 0
    """Where in the paragraph they begin, in characters from 0."""


AnyPlace: TypeAlias = Place | WordPlace

Argument: TypeAlias = "str | int | Message | Place | WordPlace | tuple[str, ...]"
"""What a message may mention. A tuple is a list of names, joined in the user's language."""


@frozen
class Message:
    """An English sentence with ``{named}`` arguments; its id is the sentence itself (gettext's msgid)."""

    id: str
    arguments: tuple[tuple[str, Argument], ...] = ()


def message(id: str, /, **arguments: Argument) -> Message:
    """Return a Message; Babel extracts the literal first argument of every call of this function."""
    return Message(id, tuple(sorted(arguments.items())))


@dataclass(frozen=True, slots=True)
class Waiver:
    """Why a finding is let stand: somebody has looked at it and answers for it, in the bid."""

    reason: str
    who: str
    place: Place
    """Where the bid says so."""
    until: str = ""
    """The last day on which it holds, as an ISO date; empty where it has none."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found wrong."""

    rule: str
    """The fault's kebab-case name: the anchor in the docs, the key of a waiver."""
    severity: Severity
    message: Message
    place: AnyPlace | None = None
    """Absent only when no file is concerned."""
    hint: Message | None = None
    """What to do about it."""
    related: tuple[tuple[Message, AnyPlace], ...] = ()
    """The other places concerned, each with what it shows ("first given here")."""
    cause: Cause = Cause.CONTENT
    waiver: Waiver | None = None
    """Present when the finding is waived: it is then counted and listed apart, and stops nothing."""
