"""The sections of a document as folder after folder changes them: each with the place where it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from generator.findings import Finding, Message, Place, Severity, message
from generator.source import Mapping as MappingNode
from generator.source import Mark, Node, Scalar, Sequence, Tree
from generator.text.adaptation import Adaptation, Heading, Insertion
from generator.text.nearest import nearest


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections of a document so far, each as it is written in some folder."""

    listed: tuple[Scalar, ...] = ()
    headings: Mapping[str, MappingNode] = field(default_factory=dict)
    """Of each section with a heading of other words, where that is said."""
    dropped: Mapping[str, Place] = field(default_factory=dict)
    """Where sections were taken out that are not back since."""

    def nodes(self, at: Mark) -> tuple[Sequence, Sequence]:
        """Return the sections, and the headings with other words, as lists that one file might hold at a place."""
        headings = tuple(node for name, node in self.headings.items() if name in self.names)
        return Sequence(self.listed, at), Sequence(headings, at)

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in order."""
        return tuple(scalar.text for scalar in self.listed)


def adapt(below: Sections, adaptation: Adaptation, tree: Tree) -> tuple[Sections, tuple[Finding, ...]]:
    """Return the sections as a folder has them, given those of the folders below it; ``tree`` has its places."""
    work = _Work(below, tree)
    if adaptation.sections:
        work.replace(adaptation)
    for index, name in enumerate(adaptation.drop):
        work.drop(name, index)
    for index, insertion in enumerate(adaptation.add):
        work.add(insertion, index)
    if tree.find(("order",)) is not None:
        work.order(adaptation.order)
    for index, heading in enumerate(adaptation.headings):
        work.word(heading, index)
    return work.sections, tuple(work.findings)


@dataclass(slots=True)
class _Work:
    """One folder's changes under way."""

    sections: Sections
    tree: Tree
    findings: list[Finding] = field(default_factory=list)
    _last: dict[str, str] = field(default_factory=dict)
    """The section put in last after each one: those put in after the same one keep their order."""

    def replace(self, adaptation: Adaptation) -> None:
        listed = self._scalars("sections", adaptation.sections)
        self.sections = replace(self.sections, listed=listed, dropped={})
        for key, given in (("drop", adaptation.drop), ("add", adaptation.add), ("order", adaptation.order)):
            entry = self.tree.entry((key,))
            if given and entry:
                text = message("{key} changes a list of sections that this file gives anew", key=entry.key.written)
                hint = message("write the sections as they shall be, or leave out 章节 (sections)")
                related = ((message("the list"), self.tree.place(("sections",), key=True)),)
                self._refuse("sections-given-twice", text, entry.key.mark.place(), hint, related)

    def drop(self, name: str, index: int) -> None:
        place = self.tree.place(("drop", index))
        if not self._is_listed(name, place):
            return
        listed = tuple(scalar for scalar in self.sections.listed if scalar.text != name)
        self.sections = replace(self.sections, listed=listed, dropped={**self.sections.dropped, name: place})

    def add(self, insertion: Insertion, index: int) -> None:
        name, scalar = insertion.section, self._scalar(("add", index), insertion.section, inside="section")
        if name in self.sections.names:
            hint = message("to move a section, name it under 去掉 (drop), too")
            self._repeated(name, scalar.mark.place(), self.sections.listed[self.sections.names.index(name)], hint)
            return
        at = self._position(insertion, index)
        if at is None:
            return
        listed = (*self.sections.listed[:at], scalar, *self.sections.listed[at:])
        dropped = {other: place for other, place in self.sections.dropped.items() if other != name}
        self.sections = replace(self.sections, listed=listed, dropped=dropped)
        if insertion.after is not None:
            self._last[insertion.after] = name

    def _position(self, insertion: Insertion, index: int) -> int | None:
        anchor = insertion.after if insertion.after is not None else insertion.before
        if anchor is None:
            return len(self.sections.listed)
        key = "after" if insertion.after is not None else "before"
        if not self._is_listed(anchor, self.tree.place(("add", index, key))):
            return None
        if insertion.after is None:
            return self.sections.names.index(anchor)
        return self.sections.names.index(self._last.get(anchor, anchor)) + 1

    def order(self, names: tuple[str, ...]) -> None:
        places = [self.tree.place(("order", index)) for index in range(len(names))]
        known = [self._is_listed(name, place) for name, place in zip(names, places, strict=True)]
        scalars = self._scalars("order", names)
        for index, name in enumerate(names):
            if name in names[:index]:
                self._repeated(name, places[index], scalars[names.index(name)])
        if len(names) < 2:
            text = message("an order of fewer than two sections changes nothing")
            hint = message("name the sections that are to change places, in their new order")
            self._refuse("order-of-one", text, self.tree.place(("order",), key=True), hint)
        if not all(known) or len(set(names)) < len(names):
            return
        by_name = {scalar.text: scalar for scalar in self.sections.listed}
        wanted = iter(names)
        listed = tuple(by_name[next(wanted)] if scalar.text in names else scalar for scalar in self.sections.listed)
        self.sections = replace(self.sections, listed=listed)

    def word(self, heading: Heading, index: int) -> None:
        place = self.tree.place(("headings", index, "section"))
        node = self.tree.find(("headings", index))
        if not self._is_listed(heading.section, place) or not isinstance(node, MappingNode):
            return
        earlier = self.sections.headings.get(heading.section)
        if earlier is not None and earlier.mark.file == node.mark.file:
            text = message("the heading of {section} is worded twice", section=heading.section)
            related = ((message("first worded here"), earlier.mark.place()),)
            self._refuse("section-repeated", text, place, None, related)
        self.sections = replace(self.sections, headings={**self.sections.headings, heading.section: node})

    def _is_listed(self, name: str, place: Place) -> bool:
        """Return whether the document has a section, after saying so if it has not."""
        if name in self.sections.names:
            return True
        text = message("the document has no section {section}", section=name)
        taken = self.sections.dropped.get(name)
        related = ((message("taken out here"), taken),) if taken else ()
        hint = None if taken else nearest(name, self.sections.names)
        self._refuse("section-not-listed", text, place, hint, related)
        return False

    def _repeated(self, name: str, place: Place, first: Scalar, hint: Message | None = None) -> None:
        text = message("the section {section} is listed twice", section=name)
        related = ((message("first listed here"), first.mark.place()),)
        self._refuse("section-repeated", text, place, hint, related)

    def _scalars(self, key: str, names: Iterable[str]) -> tuple[Scalar, ...]:
        return tuple(self._scalar((key, index), name) for index, name in enumerate(names))

    def _scalar(self, path: tuple[str | int, ...], name: str, *, inside: str = "") -> Scalar:
        """Return the text that stands at a path, or under a key there where that is a mapping."""
        node: Node | None = self.tree.find(path)
        if inside and isinstance(node, MappingNode):
            node = self.tree.find((*path, inside))
        if not isinstance(node, Scalar):
            raise TypeError(f"{path} holds no text, though it was read as {name}")
        return node

    def _refuse(
        self,
        rule: str,
        text: Message,
        place: Place,
        hint: Message | None,
        related: tuple[tuple[Message, Place], ...] = (),
    ) -> None:
        self.findings.append(Finding(rule, Severity.ERROR, text, place, hint, related))
