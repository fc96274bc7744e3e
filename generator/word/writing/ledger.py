"""What is counted and looked up while one document is written: numbers, bookmarks, lists, values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.document import Document, Heading, Table
from generator.document.numbering import Numbering, number
from generator.document.walk import walk_blocks
from generator.word.names import bookmarks
from generator.word.profile import Profile
from generator.word.writing.store import Store


@dataclass(frozen=True, slots=True)
class List:
    """One list: an instance of the bullets' or of the numbers' definition."""

    ordered: bool
    depth: int
    start: int


class Ledger:
    """Belongs to one call of ``write``; the functions that write a block take from it and add to it."""

    def __init__(self, document: Document, profile: Profile, *, flat: bool) -> None:
        self.profile = profile
        self.language = document.language
        self.flat = flat
        self.store = Store()
        self.lists: list[List] = []
        self.numbering: Numbering = number(document, profile.headings.scheme.english)
        targets = [block for block in walk_blocks(document) if isinstance(block, Heading | Table) and block.id]
        self.tables = {block.id for block in targets if isinstance(block, Table)}
        """Ids of tables: a reference to one is written otherwise than one to a heading."""
        self.bookmarks: Mapping[str, str] = bookmarks(block.id for block in targets)
        self.has_gaps = False
        """Whether a value still to be given was written: only then the file needs the style of one."""
        self._marks = 0

    def add_list(self, list: List) -> int:
        """Return the number (w:numId) of a new list; 1 is the headings'."""
        self.lists.append(list)
        return len(self.lists) + 1

    def mark(self, id: str, content: str) -> str:
        """Return the content inside the bookmark of the id; as it is when there is no id."""
        if not id:
            return content
        self._marks += 1
        return (
            f'<w:bookmarkStart w:id="{self._marks}" w:name="{self.bookmarks[id]}"/>'
            f'{content}<w:bookmarkEnd w:id="{self._marks}"/>'
        )
