"""Attributes of a block: ``{#id .role caption="…"}`` at the end of a heading or on the line before a block."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.document.reading import Reading
from generator.findings import message

_ITEM = re.compile(
    r"""[ \t]*(?:\#(?P<id>[^\s#.="'{}]+)
    |\.(?P<role>[^\s#.="'{}]+)
    |(?P<key>[A-Za-z][A-Za-z0-9_-]*)=(?:"(?P<quoted>(?:\\.|[^"\\])*)"|(?P<bare>[^\s"'“”‘’{}]+)))""",
    re.VERBOSE,
)
_AT_END = re.compile(r"[ \t]*\{((?:[#.]|[A-Za-z][A-Za-z0-9_-]*=)[^{}]*)\}$")


@dataclass(frozen=True, slots=True)
class Attributes:
    """What a block is told beside its text."""

    line: int = 0
    id: str = ""
    roles: tuple[str, ...] = ()
    pairs: Mapping[str, str] = field(default_factory=dict)
    """``caption="…"`` and its kin, as Markdown."""

    @property
    def written(self) -> tuple[str, ...]:
        """Each attribute's name as the template has it."""
        return ((f"#{self.id}",) if self.id else ()) + tuple(f".{role}" for role in self.roles) + tuple(self.pairs)


NONE = Attributes()


def read_attributes(text: str, reading: Reading, *, line: int) -> Attributes:
    """Return what stands between the braces."""
    ids: list[str] = []
    roles: list[str] = []
    pairs: dict[str, str] = {}
    at = 0
    while match := _ITEM.match(text, at):
        at = match.end()
        if match["id"]:
            ids.append(match["id"])
        elif match["role"]:
            roles.append(match["role"])
        else:
            quoted = match["quoted"]
            pairs[match["key"]] = match["bare"] if quoted is None else quoted.replace('\\"', '"')
    rest = text[at:].strip()
    if rest or len(ids) > 1:
        reading.report(
            "attributes-not-understood",
            message("cannot read {text} as attributes", text=rest or text),
            line=line,
            hint=message('write {{#id .role key="words"}}, with straight quotation marks and no blank round ='),
        )
    return Attributes(line, ids[0] if ids else "", tuple(roles), pairs)


def split_heading(text: str, reading: Reading, *, line: int) -> tuple[str, Attributes]:
    """Return a heading's words, and the attributes at its end."""
    match = _AT_END.search(text)
    if not match:
        return text, NONE
    return text[: match.start()], read_attributes(match[1], reading, line=line)


def check_names(attributes: Attributes, reading: Reading, *, allowed: tuple[str, ...]) -> None:
    """Report each attribute that the block has no use for; ``#`` stands for an id."""
    for name in attributes.written:
        if name in allowed or (name.startswith("#") and "#" in allowed):
            continue
        reading.report(
            "unknown-attribute",
            message("{name} means nothing here", name=name),
            line=attributes.line,
            hint=message("what may stand here: {allowed}", allowed=tuple("#id" if a == "#" else a for a in allowed))
            if allowed
            else message("this block takes no attributes"),
        )
