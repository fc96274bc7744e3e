"""A word of a dictionary, and in which company it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

WORD_MARK = "～"
"""In a context: the word itself."""

_REACH = 60
"""Characters looked at on either side of a word."""
_SIGNS = {
    WORD_MARK: "",
    "…": r"[^。；！？;!?\n]{0,12}?",
    "#": r"(?:[0-9０-９][0-9０-９.．,，]*|[〇零一二三四五六七八九十百千万两半壹贰叁肆伍陆柒捌玖拾佰仟]+)",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One word or phrase.

    Contexts are phrases in which ``～`` stands for the word, ``…`` for up to 12 characters of the same sentence, ``#``
    for a number; a phrase that holds the word itself needs no ``～``.
    """

    word: str
    instead: str = ""
    """What to write instead; empty where that depends."""
    only: tuple[str, ...] = ()
    """Contexts of which one must be there; any will do where there are none."""
    unless: tuple[str, ...] = ()
    """Contexts in which the word is meant as it stands."""
    group: str = ""
    """Words of one group mean one thing."""
    note: str = ""
    """Why, for the user."""

    def counts(self, words: str, start: int, end: int) -> bool:
        """Return whether the word that stands here is meant."""
        if self.unless and any(_fits(self.word, each, words, start, end) for each in self.unless):
            return False
        return not self.only or any(_fits(self.word, each, words, start, end) for each in self.only)


def contexts(word: str, phrase: str) -> tuple[str, ...]:
    """Return a context with ``～`` in place of each of the word's occurrences in turn; empty when it has none."""
    marked = phrase.replace("~", WORD_MARK)
    if WORD_MARK in marked:
        return (marked,)
    return tuple(
        phrase[: found.start()] + WORD_MARK + phrase[found.end() :] for found in re.finditer(re.escape(word), phrase)
    )


def _fits(word: str, phrase: str, words: str, start: int, end: int) -> bool:
    for before, after in _sides(word, phrase):
        if after.match(words, end, end + _REACH) and before.search(words[max(0, start - _REACH) : start]):
            return True
    return False


@lru_cache(maxsize=4096)
def _sides(word: str, phrase: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    sides = []
    for context in contexts(word, phrase):
        before, _, after = context.partition(WORD_MARK)
        sides.append((re.compile(_pattern(before) + r"\Z"), re.compile(_pattern(after))))
    return tuple(sides)


def _pattern(text: str) -> str:
    return "".join(_SIGNS.get(character) or re.escape(character) for character in text)
