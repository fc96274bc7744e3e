"""How the files of a bid are called: a pattern in whose braces stands what goes there, ``{序号}-{名称}``."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from generator.findings import message
from generator.quantities import Refusal

DEFAULT = "{序号}-{名称}"
"""Files stand in the folder in the order in which they are handed in."""

WORDS: Mapping[str, str] = {
    "number": "序号",
    "name": "名称",
    "project_number": "项目编号",
    "project_name": "项目名称",
    "lot": "包号",
    "bidder": "投标人",
}
"""What may stand in braces, under its English and its Chinese name."""

_PLACE = re.compile(r"\{([^{}]*)\}")
_UNFIT = r'<>:"/\\|?*\x00-\x1f\x7f'
"""Signs that no file name can hold on Windows."""
_GAPS = re.compile(f"[{_UNFIT}]+")
_JOINT = r"[-_ .·—]*"
"""What joins two parts of a name: it goes with a part that is empty."""


def parse(text: str) -> str | Refusal:
    """Return the pattern, or why no file can be called by it."""
    places = _PLACE.findall(text)
    for place in places:
        if _english(place) is None:
            near = difflib.get_close_matches(place, (*WORDS.values(), *WORDS), n=1, cutoff=0.5)
            names = tuple(f"{{{chinese}}}" for chinese in WORDS.values())
            hint = (
                message("did you mean {name}?", name=f"{{{near[0]}}}")
                if near
                else message("there are: {names}", names=names)
            )
            return Refusal(message("{text} is nothing that a file name can hold", text=f"{{{place}}}"), hint)
    bare = _PLACE.sub("", text)
    if found := re.search(rf"[{_UNFIT}{{}}]", bare):
        return Refusal(
            message("a file name cannot hold {character}", character=found[0]),
            message("write letters, digits, hyphens and what stands in braces, such as {example}", example=DEFAULT),
        )
    if not {"number", "name"} & {_english(place) for place in places}:
        return Refusal(
            message("all documents would have the same file name"),
            message("let {name} or {number} stand in it", name="{名称}", number="{序号}"),
        )
    return text


def file_name(pattern: str, words: Mapping[str, str]) -> str:
    """Return a file's name, without its ending; ``words`` go by their English names, an empty one leaves no trace.

    Signs that no file name can hold, as project numbers have them (SL/2026-018), become hyphens; those of the
    document's own name stay, and are refused later.
    """

    def put(match: re.Match[str]) -> str:
        english = _english(match[1]) or ""
        word = words.get(english, "")
        return (word if english == "name" else _GAPS.sub("-", word).strip(" .")) + (match[2] if word else "")

    put_in = re.sub(rf"\{{([^{{}}]*)\}}({_JOINT})", put, pattern)
    return re.sub(f"{_JOINT}$", "", put_in)


def _english(written: str) -> str | None:
    return next((english for english, chinese in WORDS.items() if written in (english, chinese)), None)
