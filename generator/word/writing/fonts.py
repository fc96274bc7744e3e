"""word/fontTable.xml: the fonts that the profile names, so that Word finds a near one where they are absent."""

from __future__ import annotations

from functools import lru_cache

from generator.word.names import W
from generator.word.profile import Profile
from generator.word.writing.markup import DECLARATION, attribute

_CHINESE = {
    "宋体": ("SimSun", "02010600030101010101", "auto", "variable"),
    "黑体": ("SimHei", "02010609060101010101", "modern", "fixed"),
    "仿宋": ("FangSong", "02010609060101010101", "modern", "fixed"),
    "楷体": ("KaiTi", "02010609060101010101", "modern", "fixed"),
    "仿宋_GB2312": ("FangSong", "02010609030101010101", "modern", "fixed"),
    "楷体_GB2312": ("KaiTi", "02010609030101010101", "modern", "fixed"),
    "微软雅黑": ("Microsoft YaHei", "020B0503020204020204", "swiss", "variable"),
}
"""Other name, panose, family and pitch of the usual fonts."""


@lru_cache(maxsize=16)
def fonts_part(profile: Profile) -> str:
    """Return the part."""
    lettered = (profile.title, profile.body, *profile.headings.levels, profile.table, profile.caption,
                profile.signature, profile.header, profile.footer, profile.cover_look.lines, profile.cover_look.title,
                profile.cover_look.signing, profile.contents_look.title, profile.contents_look.entries)  # fmt: skip
    chinese = sorted({part.font for part in lettered} - {profile.latin})
    declared = "".join(map(_chinese, chinese)) + _latin(profile.latin)
    return f'{DECLARATION}<w:fonts xmlns:w="{W}">{declared}</w:fonts>'


def _chinese(name: str) -> str:
    other, panose, family, pitch = _CHINESE.get(name, ("", "", "auto", "default"))
    also = f'<w:altName w:val="{other}"/>' if other else ""
    shape = f'<w:panose1 w:val="{panose}"/>' if panose else ""
    return (
        f'<w:font w:name="{attribute(name)}">{also}{shape}<w:charset w:val="86"/><w:family w:val="{family}"/>'
        f'<w:pitch w:val="{pitch}"/></w:font>'
    )


def _latin(name: str) -> str:
    return (
        f'<w:font w:name="{attribute(name)}"><w:charset w:val="00"/><w:family w:val="auto"/>'
        '<w:pitch w:val="variable"/></w:font>'
    )
