"""A company's own dictionaries: read strictly, each fault a finding at its line, and laid over ours."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from generator.findings import Cause, Finding, Message, Place, Severity, message
from generator.model.fields import field as declared
from generator.model.leaves import Text
from generator.model.naming import names
from generator.model.record import Record
from generator.model.validation import validate
from generator.rules.engine.dictionaries import Dictionaries, built_in
from generator.rules.engine.entries import Entry, contexts
from generator.source import Mapping as Node
from generator.source import Reader, Scalar, Tree, apply, read
from generator.source.nodes import Entry as Written
from generator.source.nodes import Key

LIMIT = 1_000_000
"""Bytes of a dictionary."""


class WordEntry(Record):
    """What a dictionary says of one word."""

    SHORT = "instead"

    instead: Text | None = declared(
        "改为", "应当写什么，或者以“写明”开头写怎么改；不确定的不写", example="通过", default=None
    )
    only: tuple[Text, ...] = declared("仅当", "只在这些语境里算，～代表该词", example="[～了解]", default=())
    unless: tuple[Text, ...] = declared("除非", "在这些语境里不算", example="[～明]", default=())
    group: Text | None = declared("组", "同义词组的名称", example="质保期", default=None)
    note: Text | None = declared("说明", "为什么", example="机器改写留下的词", default=None)


@dataclass(slots=True)
class _Laying:
    """Dictionaries being laid one over the other."""

    reader: Reader
    entries: dict[str, dict[str, Entry]]
    findings: list[Finding] = field(default_factory=list)

    def lay(self, file: Path) -> None:
        """Add the words of a file to the dictionary of its name, or take them out."""
        shown = self.reader.shown(file)
        known = self.entries.get(file.stem)
        if known is None:
            self.findings.append(_unknown(file.stem, shown, self.entries))
            return
        try:
            data = self.reader.read(file, limit=LIMIT)
        except OSError as error:
            text = message("{file} cannot be read: {reason}", file=shown, reason=error.strerror or "")
            self.findings.append(Finding("unreadable-file", Severity.ERROR, text, Place(shown), cause=Cause.UNREADABLE))
            return
        node, found = read(data, shown)
        self.findings.extend(found)
        if isinstance(node, Node):
            for written in node.entries:
                self._word(known, written, shown)
        elif node is not None:
            self._refuse("wrong-shape", message("a dictionary takes words as keys"), node.mark.place())

    def _word(self, known: dict[str, Entry], written: Written, shown: str) -> None:
        word, value = written.key.name, written.value
        if isinstance(value, Scalar) and value.is_null:
            if known.pop(word, None) is None:
                what = message("{word} is not in the dictionary, so it cannot be taken out", word=word)
                self._refuse("word-unknown", what, written.key.mark.place(), severity=Severity.WARNING)
            return
        if isinstance(value, Scalar):
            value = Node((Written(Key("instead", "改为", value.mark), value),), value.mark)
        if not isinstance(value, Node):
            what = message("{word} takes what to write instead, or keys of its own, not a list", word=word)
            self._refuse("wrong-shape", what, written.key.mark.place())
            return
        named, odd = apply(value, names(WordEntry))
        tree = Tree(named, (shown,)) if isinstance(named, Node) else None
        entry, wrong = validate(WordEntry, tree) if tree else (None, ())
        self.findings.extend((*odd, *wrong))
        if entry and tree:
            self.findings.extend(_contextless(word, entry, tree))
            known[word] = Entry(
                word, entry.instead or "", entry.only, entry.unless, entry.group or "", entry.note or ""
            )

    def _refuse(self, rule: str, what: Message, place: Place, *, severity: Severity = Severity.ERROR) -> None:
        self.findings.append(Finding(rule, severity, what, place, _HINT))


_HINT = message(
    "write word: what to write instead, or word: {{改为: …, 仅当: […], 除非: […]}}; word: null takes it out"
)


def load(files: Sequence[Path], reader: Reader) -> tuple[Dictionaries, tuple[Finding, ...]]:
    """Return this program's dictionaries with these files laid over them, the last one on top."""
    if not files:
        return built_in(), ()
    laying = _Laying(reader, {name: dict(words) for name, words in built_in().entries.items()})
    for file in files:
        laying.lay(file)
    return Dictionaries({name: MappingProxyType(words) for name, words in laying.entries.items()}), tuple(
        laying.findings
    )


def _contextless(word: str, entry: WordEntry, tree: Tree) -> Iterator[Finding]:
    for name, phrases in (("only", entry.only), ("unless", entry.unless)):
        for index, phrase in enumerate(phrases):
            if not contexts(word, phrase):
                what = message("the context {phrase} does not say where {word} stands", phrase=phrase, word=word)
                hint = message("write ～ in its place")
                yield Finding("context-without-word", Severity.ERROR, what, tree.place((name, index)), hint)


def _unknown(name: str, shown: str, known: Mapping[str, object]) -> Finding:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    hint = message("did you mean {name}?", name=near[0]) if near else message("there are: {names}", names=tuple(known))
    what = message("no rule looks for the words of a dictionary {name}", name=name)
    return Finding("unknown-dictionary", Severity.ERROR, what, Place(shown), hint)
