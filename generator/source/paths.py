"""Data paths as text: ``warranty.tiers[0].period``; a key with other characters stands quoted, ``clauses["4.2"]``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TypeAlias

Path: TypeAlias = "tuple[str | int, ...]"
"""Canonical keys and list indexes (from 0), outermost first."""

_BARE = r"[^\s.\[\]\"\\\x00-\x1f]+"
_KEY = re.compile(_BARE)
_PART = re.compile(rf'\.?(?P<key>{_BARE})|\[(?P<index>0|[1-9][0-9]*)\]|\[(?P<quoted>"(?:[^"\\]|\\.)*")\]')
_LONGEST_INDEX = 12
"""Digits; no list is longer, and Python refuses to read very long numbers."""


def format_path(parts: Iterable[str | int]) -> str:
    """Return the path's text; empty for the root."""
    text = ""
    for part in parts:
        if isinstance(part, int):
            text += f"[{part}]"
        elif _KEY.fullmatch(part):
            text += f".{part}" if text else part
        else:
            text += f"[{json.dumps(part, ensure_ascii=False)}]"
    return text


def parse_path(text: str) -> Path | None:
    """Return the parts that ``format_path`` wrote; absent when it cannot have written this text."""
    parts: list[str | int] = []
    at = 0
    while at < len(text):
        match = _PART.match(text, at)
        if match is None or match.end() - at > 1000 or len(match["index"] or "") > _LONGEST_INDEX:
            return None
        if match["quoted"] is not None:
            try:
                parts.append(str(json.loads(match["quoted"], strict=False)))
            except ValueError:
                return None
        else:
            parts.append(int(match["index"]) if match["index"] else match["key"])
        at = match.end()
    return tuple(parts) if format_path(parts) == text else None
