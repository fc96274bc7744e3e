"""Promises that a bid types and none of its documents prints: nobody will read them, so they win nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.document import Document
from generator.document.inlines import Value
from generator.document.walk import walk_inlines
from generator.findings import Finding, Severity, message
from generator.model.bid import Bid
from generator.model.naming import called
from generator.model.promise import Promise
from generator.model.record import Record
from generator.source import Tree, format_path

Path = tuple[str | int, ...]

_READ = ("project",)
"""What is said of the project is read by rules, and by people elsewhere: whoever types it expects no paper."""


def unprinted(bid: Bid, tree: Tree, documents: Iterable[Document]) -> Iterator[Finding]:
    """Yield a note for each promise in the bid's own file that these documents, all the bid names, do not print.

    What its layers promise besides is for other bids.
    """
    own = tree.files[-1]
    printed = {inline.path for document in documents for inline in walk_inlines(document) if isinstance(inline, Value)}
    for path in _promises(bid, ()):
        place = tree.place(path)
        if path[0] not in _READ and place.file == own and format_path(path) not in printed:
            text = message("no document of this bid prints {field}", field=called(Bid, path))
            hint = message("name a kind of document that does under 文件 (documents), or delete it here")
            yield Finding("promise-not-printed", Severity.INFO, text, place, hint)


def _promises(value: object, path: Path) -> Iterator[Path]:
    if isinstance(value, Promise):
        yield path
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _promises(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _promises(item, (*path, index))
