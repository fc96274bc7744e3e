"""Which part of a Word file is what: found by following relationships, since names are a habit only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.findings import message
from generator.word.dangers.contents import read_types
from generator.word.gate import Package
from generator.word.refusals import no_word_file
from generator.word.relations import Relation, read_relations, relations_of

_USUAL = "word/document.xml"
_WHOLE = "_rels/.rels"
_OTHERS = (
    ("spreadsheetml", message("an Excel workbook")),
    ("ms-excel", message("an Excel workbook")),
    ("presentationml", message("a PowerPoint presentation")),
    ("ms-powerpoint", message("a PowerPoint presentation")),
    ("visio", message("a Visio drawing")),
)


@dataclass(slots=True)
class Parts:
    """The parts of one file."""

    package: Package
    main: str
    """The name of the part that holds the text, as the archive spells it."""
    whole: tuple[Relation, ...]
    """The relationships of the file as a whole."""
    _known: dict[str, dict[str, Relation]] = field(default_factory=dict)

    def relations(self, part: str) -> dict[str, Relation]:
        """Return a part's relationships by their ids; none when it has none. Raises AdmissionError."""
        if part not in self._known:
            found = read_relations(self.package, self.package.spelled(relations_of(part)))
            self._known[part] = {relation.id: relation for relation in found}
        return self._known[part]

    def target(self, part: str, id: str) -> str:
        """Return the name of the part that another refers to by an id; empty when there is none."""
        relation = self.relations(part).get(id)
        return self.package.spelled(relation.target) if relation and not relation.external else ""

    def related(self, kind: str) -> str:
        """Return the name of the first part of a kind that the main part has (``styles``); empty when there is none."""
        return next(self.all_of(kind), "")

    def all_of(self, kind: str) -> Iterator[str]:
        """Yield the names of the parts of a kind that the main part has."""
        return _named(self.package, self.relations(self.main).values(), kind)

    def of_whole(self, kind: str) -> Iterator[str]:
        """Yield the names of the parts of a kind that the file as a whole has: ``core-properties``."""
        return _named(self.package, self.whole, kind)


def find_parts(package: Package) -> Parts:
    """Return the parts. Raises AdmissionError when there is no text to read."""
    whole = tuple(read_relations(package, package.spelled(_WHOLE)))
    main = next(_named(package, whole, "officedocument"), "") or package.spelled(_USUAL)
    if not main:
        if package.spelled("content.xml") and package.spelled("mimetype"):
            raise no_word_file(package.file, message("the file is an OpenDocument text, not a Word file (.docx)"))
        raise no_word_file(package.file, message("the archive holds no document: it is not a Word file"))
    kind = read_types(package).of(main)
    for word, what in _OTHERS:
        if word in kind:
            raise no_word_file(package.file, message("the file is {what}, not a Word file (.docx)", what=what))
    return Parts(package, main, whole)


def _named(package: Package, relations: Iterable[Relation], kind: str) -> Iterator[str]:
    for relation in relations:
        if relation.kind == kind and not relation.external and (name := package.spelled(relation.target)):
            yield name
