"""Dictionaries: words that rules look for, as data. One file each, ``dictionaries/<name>.yaml`` beside the rules.

    带给: 提供                             a text is what to write instead
    尽快: 写明时限，如2小时内              one that begins with 写明 is what to do
    左右: {除非: [左右两侧, 左右岸]}       unless: contexts in which the word is meant as it stands
    竭诚: {改为: 删去, 仅当: [～服务]}      only: contexts of which one must be there
    保修期: {组: 质保期}                   group: words of one group mean one thing

A company adds to them in files of the same names, in a folder ``dictionaries`` beside its ``company.yaml`` or a bid;
a word without value (``尽快: null``) is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from generator.rules.engine.entries import Entry

FOLDER = Path(__file__).parent.parent / "dictionaries"

_KEYS = {"改为": "instead", "仅当": "only", "除非": "unless", "组": "group", "说明": "note"}


@dataclass(frozen=True, slots=True, eq=False)
class Dictionaries:
    """All dictionaries, by name; each has its entries by their words."""

    entries: Mapping[str, Mapping[str, Entry]]
    _finder: list[_Finder] = field(default_factory=list, repr=False)

    def __getitem__(self, name: str) -> Mapping[str, Entry]:
        """Return a dictionary. Raises KeyError when there is none: a rule that asks for it is ours."""
        return self.entries[name]

    def scan(self, words: str) -> Mapping[str, tuple[tuple[int, int, Entry], ...]]:
        """Return for each dictionary where its words stand, start and end; all of them in one pass."""
        if not self._finder:
            self._finder.append(_Finder(self.entries))
        return self._finder[0].scan(words)


class _Finder:
    """Goes from one character with which a word may begin to the next, and tries the words, the longest first."""

    def __init__(self, entries: Mapping[str, Mapping[str, Entry]]) -> None:
        self._words: dict[str, list[tuple[str, str, Entry]]] = {}
        for name, dictionary in entries.items():
            for word, entry in dictionary.items():
                for first in {word[0], word[0].upper(), word[0].lower()} if word.isascii() else {word[0]}:
                    self._words.setdefault(first, []).append((word, name, entry))
        for words in self._words.values():
            words.sort(key=lambda each: -len(each[0]))
        self._names = tuple(entries)
        self._first = re.compile(f"[{re.escape(''.join(self._words))}]") if self._words else None

    def scan(self, words: str) -> Mapping[str, tuple[tuple[int, int, Entry], ...]]:
        found: dict[str, list[tuple[int, int, Entry]]] = {name: [] for name in self._names}
        reached = dict.fromkeys(self._names, 0)
        for first in self._first.finditer(words) if self._first else ():
            start = first.start()
            for word, name, entry in self._words[first[0]]:
                end = start + len(word)
                if reached[name] <= start and _stands(word, words, start, end) and entry.counts(words, start, end):
                    found[name].append((start, end, entry))
                    reached[name] = end
        return {name: tuple(hits) for name, hits in found.items()}


def _stands(word: str, words: str, start: int, end: int) -> bool:
    """Return whether the word stands here; a Latin one in either case, and not inside another."""
    if not word.isascii():
        return words.startswith(word, start)
    if words[start:end].lower() != word.lower():
        return False
    before, after = words[start - 1 : start], words[end : end + 1]
    return not (_joins(before) and _joins(word[0])) and not (_joins(after) and _joins(word[-1]))


def _joins(character: str) -> bool:
    return character.isascii() and character.isalnum()


@cache
def built_in() -> Dictionaries:
    """Return the dictionaries of this program."""
    return Dictionaries({file.stem: MappingProxyType(dict(_read(file))) for file in sorted(FOLDER.glob("*.yaml"))})


def _read(file: Path) -> Iterator[tuple[str, Entry]]:
    # Our own files, which a test reads as strictly as those of others: here only speed counts.
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    for word, given in (yaml.load(file.read_bytes(), loader) or {}).items():
        long = {"instead": given} if isinstance(given, str) else given
        yield word, _entry(word, {_KEYS.get(key, key): value for key, value in long.items()})


def _entry(word: str, fields: Mapping[str, Any]) -> Entry:
    return Entry(
        word,
        instead=fields.get("instead", ""),
        only=tuple(fields.get("only", ())),
        unless=tuple(fields.get("unless", ())),
        group=fields.get("group", ""),
        note=fields.get("note", ""),
    )
