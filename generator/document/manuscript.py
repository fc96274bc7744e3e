"""A Word file as a whole: the document it holds, its passages with their places, and what else lies in the file."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from generator.document.blocks import Document
from generator.document.passages import Passage
from generator.findings import WordPlace
from generator.frozen import frozen


class Trace(enum.Enum):
    """What kind of thing in a file, besides its passages, tells something."""

    PROPERTY = "property"
    """A document property: author, lastModifiedBy, company, title; of a custom property its name."""
    VARIABLE = "variable"
    """A document variable, or a setting with words: the template's path, a mail merge's source."""
    UNSEEN = "unseen"
    """Words that are no longer, or not, to be seen: deleted while changes were tracked, or hidden; the name is which
    (``Absence``)."""
    PERSON = "person"
    """Who changed or commented something, or is known to the file: the text is the name."""
    PICTURE = "picture"
    """A picture's or shape's alternative text (name ``descr``), title (``title``), name (``name``) or, for a picture
    that is kept elsewhere, its address (``target``)."""
    BOOKMARK = "bookmark"
    """The name of a bookmark."""
    LINK = "link"
    """The target of a hyperlink; the name is what it shows."""
    FIELD = "field"
    """A field's instruction; the name is what it shows."""
    CONTROL = "control"
    """A content control's title and tag; the name is the one, the text the other."""
    STYLE = "style"
    """The name of a style that is not one of Word's own."""
    PART = "part"
    """A part that this program does not read, by its name in the archive: an embedded file, a picture."""
    DATA = "data"
    """Words in a custom XML part; the name is the part."""


@frozen
class Found:
    """One such thing."""

    trace: Trace
    text: str
    place: WordPlace
    name: str = ""
    """What kind of trace it is in more detail; see Trace."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A Word file."""

    file: str
    """The name the user knows it by."""
    document: Document
    """What it says, as a tree in canonical form; without text boxes, notes and comments."""
    passages: tuple[Passage, ...]
    """Every paragraph that holds something, in reading order: a text box or a note after the paragraph it hangs on,
    then the headers and footers of each section, then comments. A header that sections share is there once."""
    found: tuple[Found, ...] = ()
    """In the order of the file."""

    def traces(self, *kinds: Trace) -> Iterator[Found]:
        """Yield what was found of these kinds."""
        return (found for found in self.found if found.trace in kinds)

    def properties(self, name: str) -> tuple[str, ...]:
        """Return what a document property says, empty ones left out: ``author``, ``company``, ``title``."""
        return tuple(found.text for found in self.traces(Trace.PROPERTY) if found.name == name and found.text)
