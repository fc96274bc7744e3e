"""word/numbering.xml: the headings' scheme, the lists' levels, and a w:num for every list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.document.numbering import SCHEMES, Counting
from generator.word.names import HEADINGS, W
from generator.word.profile import Profile
from generator.word.writing.indents import BULLETS, NUMBERS, list_steps
from generator.word.writing.ledger import List
from generator.word.writing.markup import DECLARATION, attribute

_FORMATS = {Counting.DECIMAL: "decimal", Counting.CHINESE: "chineseCountingThousand"}
_CIRCLES = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
"""① is in the Chinese font, not in the Latin one."""
_HEADINGS, _NUMBERS, _BULLETS = 1, 2, 3


def numbering_part(profile: Profile, lists: Sequence[List]) -> str:
    """Return the part; the list at position ``n`` (from 0) has the number ``n`` + 2."""
    nums = [f'<w:num w:numId="1"><w:abstractNumId w:val="{_HEADINGS}"/></w:num>']
    for number, each in enumerate(lists, 2):
        definition = _NUMBERS if each.ordered else _BULLETS
        start = ""
        if each.ordered:
            start = f'<w:lvlOverride w:ilvl="{each.depth}"><w:startOverride w:val="{each.start}"/></w:lvlOverride>'
        nums.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{start}</w:num>')
    definitions = _heading_levels(profile)
    if any(each.ordered for each in lists):
        definitions += _number_levels(profile)
    if not all(each.ordered for each in lists):
        definitions += _bullet_levels(profile)
    return f'{DECLARATION}<w:numbering xmlns:w="{W}">{definitions}{"".join(nums)}</w:numbering>'


@lru_cache(maxsize=16)
def _heading_levels(profile: Profile) -> str:
    levels = (
        _level(
            position,
            _FORMATS[level.counting],
            level.pattern,
            style=HEADINGS[position],
            suffix="space" if level.gap else "nothing",
        )
        for position, level in enumerate(SCHEMES[profile.headings.scheme.english].levels)
    )
    return _definition(_HEADINGS, "multilevel", "".join(levels))


@lru_cache(maxsize=16)
def _number_levels(profile: Profile) -> str:
    levels = []
    for level, step in enumerate(list_steps(profile)):
        form, words = NUMBERS[level % len(NUMBERS)]
        levels.append(_level(level, form, words.format(level + 1), left=step.left, hanging=step.hanging, look=_CIRCLES))
    return _definition(_NUMBERS, "multilevel", "".join(levels))


@lru_cache(maxsize=16)
def _bullet_levels(profile: Profile) -> str:
    latin = attribute(profile.latin)
    font = f'<w:rPr><w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{latin}" w:cs="{latin}"/></w:rPr>'
    levels = (
        _level(level, "bullet", BULLETS[level % len(BULLETS)], left=step.left, hanging=step.hanging, look=font)
        for level, step in enumerate(list_steps(profile))
    )
    return _definition(_BULLETS, "multilevel", "".join(levels))


def _definition(id: int, kind: str, levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{id}"><w:nsid w:val="4B1D000{id}"/><w:multiLevelType w:val="{kind}"/>'
        f'<w:tmpl w:val="4B1E000{id}"/>{levels}</w:abstractNum>'
    )


def _level(
    level: int,
    form: str,
    words: str,
    *,
    style: str = "",
    suffix: str = "",
    left: int = 0,
    hanging: int = 0,
    look: str = "",
) -> str:
    """Return a w:lvl, its parts in the order of CT_Lvl (ECMA-376 17.9.6)."""
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    follows = f'<w:suff w:val="{suffix}"/>' if suffix else ""
    indent = f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' if hanging else '<w:ind w:left="0" w:firstLine="0"/>'
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}{follows}'
        f'<w:lvlText w:val="{words}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr>{look}</w:lvl>'
    )
