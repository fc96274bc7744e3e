"""What is counted and looked up while one document is written: numbers, bookmarks, lists, values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.document import Contents, Cover, Document, Flow, Gantt, Heading, Org
from generator.document.numbering import Captioned, Numbering, number
from generator.document.outline import Entry, outline
from generator.document.walk import walk_blocks
from generator.word.names import bookmarks, contents_bookmark, signature_bookmark
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

    def __init__(
        self,
        document: Document,
        profile: Profile,
        *,
        flat: bool,
        pages: Mapping[str, int] | None = None,
        survey: bool = False,
    ) -> None:
        self.profile = profile
        self.language = document.language
        self.flat = flat
        self.store = Store()
        self.lists: list[List] = []
        self.numbering: Numbering = number(document, profile.headings.scheme.english)
        blocks = list(walk_blocks(document))
        targets = [block for block in blocks if isinstance(block, Heading | Captioned) and block.id]
        self.captioned = {block.id for block in targets if isinstance(block, Captioned)}
        """Ids of tables and figures: a reference to one is written otherwise than one to a heading."""
        self.has_figures = any(isinstance(block, Flow | Org | Gantt) for block in blocks)
        """Whether the file needs the styles and namespaces of figures."""
        self.bookmarks: Mapping[str, str] = bookmarks(block.id for block in targets)
        self.has_gaps = False
        """Whether a value still to be given was written: only then the file needs the style of one."""
        self.width, self.height = profile.text_width, profile.text_height
        """Twips between the margins of the page at hand."""
        self.pages: Mapping[str, int] = pages or {}
        """The page on which each bookmark stands, as it is printed."""
        self.is_fronted = any(isinstance(block, Cover | Contents) for block in document.blocks)
        """Whether pages stand before the first that is numbered."""
        self.entries: tuple[Entry, ...] = outline(document, self.numbering, profile.headings.scheme.english)
        self._listed = {id(entry.heading): position for position, entry in enumerate(self.entries, 1)}
        self._marks = 0
        self.is_surveyed = survey
        """Whether the file is only to be laid out, so that all is marked of which the page is asked."""
        self._signatures = 0
        self._drawings = 0

    def add_list(self, list: List) -> int:
        """Return the number (w:numId) of a new list; 1 is the headings'."""
        self.lists.append(list)
        return len(self.lists) + 1

    def drawing(self) -> int:
        """Return the id of a new drawing or of a shape in one."""
        self._drawings += 1
        return self._drawings

    def mark(self, id: str, content: str) -> str:
        """Return the content inside the bookmark of the id; as it is when there is no id."""
        return self.bookmark(self.bookmarks[id], content) if id else content

    def entry(self, heading: Heading, content: str) -> str:
        """Return a heading's content inside the bookmark of its entry in the contents, if it has one."""
        position = self._listed.get(id(heading))
        return self.bookmark(contents_bookmark(position), content) if position else content

    def next_signature(self) -> str:
        """Return the name of the next signature block's bookmark."""
        self._signatures += 1
        return signature_bookmark(self._signatures)

    def bookmark(self, name: str, content: str = "") -> str:
        """Return the content inside a bookmark."""
        self._marks += 1
        return f'<w:bookmarkStart w:id="{self._marks}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{self._marks}"/>'
