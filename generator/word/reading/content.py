"""What a paragraph holds, once it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.document import Value
from generator.frozen import frozen
from generator.word.reading.drawings import Shown
from generator.word.reading.pieces import Piece
from generator.word.reading.words import Wording, Words

if TYPE_CHECKING:
    from generator.word.reading.stories import Item


@dataclass(frozen=True, slots=True)
class Noted:
    """A reference to a footnote, an endnote or a comment."""

    kind: str
    """``footnote``, ``endnote``, ``comment``."""
    id: str


@dataclass(frozen=True, slots=True)
class Boxed:
    """What stands in a text box."""

    items: list[Item]


@frozen
class Hung:
    """What hangs on a paragraph."""

    what: Shown | Noted | Boxed
    deleted: str | None = None
    """Who deleted it while changes were tracked; absent where nobody did."""


@frozen
class Content:
    """What a paragraph holds."""

    pieces: tuple[Piece, ...]
    """For the tree."""
    words: Wording
    """As they stand, for whoever checks them."""
    hung: tuple[Hung, ...] = ()
    """In order."""
    bookmarks: tuple[str, ...] = ()
    """Their names."""
    differing: tuple[tuple[Value, str], ...] = ()
    """Values that show something else than the file's data say, and what those say."""


@dataclass(slots=True)
class Draft:
    """A content while it is read: that of one paragraph, or of several whose ends were deleted."""

    pieces: list[Piece] = field(default_factory=list)
    words: Words = field(default_factory=Words)
    hung: list[Hung] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    differing: list[tuple[Value, str]] = field(default_factory=list)

    def done(self) -> Content:
        """Return it as it is now."""
        return Content(
            tuple(self.pieces), self.words.done(), tuple(self.hung), tuple(self.bookmarks), tuple(self.differing)
        )
