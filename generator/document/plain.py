"""The bare words of inlines, for properties, contents and messages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from generator.document.inlines import Emphasis, Gap, Inline, LineBreak, PageField, Reference, Strong, Text, Value


def plain(inlines: Iterable[Inline], references: Mapping[str, str] | None = None) -> str:
    """Return the words, line breaks as ``\\n``, page fields as nothing.

    A Reference becomes what ``references`` (``Numbering.references``) has for its target; without it, nothing.
    """
    return "".join([_words(inline, references or {}) for inline in inlines])


def _words(inline: Inline, references: Mapping[str, str]) -> str:
    if isinstance(inline, Text | Value):  # nearly always
        return inline.text
    match inline:
        case Gap():
            return inline.text
        case LineBreak():
            return "\n"
        case Reference(target):
            return references.get(target, "")
        case Strong(children) | Emphasis(children):
            return plain(children, references)
        case PageField():
            return ""
        case _:
            assert_never(inline)
