"""What a character is to emphasis and to line ends: a space, a sign, a wide letter."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Quotation marks, dash, ellipsis and middle dot have no width class of their own; in our documents they are Chinese.
_SHARED = frozenset("“”‘’—…·")
_OPENING = frozenset("（《〈「『【〔［｛“‘〖〘〚")
_ENDING = frozenset("）》〉」』】〕］｝”’〗〙〛，。、；：？！")

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")
"""What a template's text cannot hold: controls, line ends other than ``\\n``, lone surrogates, private use."""


@cache
def is_wide(character: str) -> bool:
    """Whether it is a Chinese, Japanese or Korean letter or sign: no space is set between it and its neighbours."""
    return character in _SHARED or unicodedata.east_asian_width(character) in "WF"


@cache
def is_sign(character: str) -> bool:
    """Whether it is punctuation or a symbol."""
    return unicodedata.category(character)[0] in "PS"


def flanks(before: str, after: str) -> tuple[bool, bool]:
    """Return whether ``*`` between these two characters (empty at the ends of the text) may open and may close.

    CommonMark 0.31 §6.2 with one change: beside a wide character a sign is no obstacle, so ``**（一）**自`` closes;
    instead the direction of Chinese brackets and of marks that end a clause tells which side is inside. A value's
    token is a wide letter.
    """
    opens = not _is_edge(after) and after not in _ENDING and (not _is_narrow_sign(after) or _gives_way(before))
    closes = not _is_edge(before) and before not in _OPENING and (not _is_narrow_sign(before) or _gives_way(after))
    return opens, closes


def _is_edge(character: str) -> bool:
    return not character or character.isspace()


def _is_narrow_sign(character: str) -> bool:
    return is_sign(character) and not is_wide(character)


def _gives_way(character: str) -> bool:
    return _is_edge(character) or is_sign(character) or is_wide(character) or "\ue000" <= character <= "\uf8ff"
