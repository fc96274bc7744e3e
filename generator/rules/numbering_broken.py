"""Typed numbers that repeat, skip or do not begin at one.

Why it matters
    Two points numbered 3, or a 5 after a 3, make references wrong and show that something was cut out
    or pasted in.
Wrong
    1、安装调试服务

    2、网络服务

    2、上门服务
Right
    1、安装调试服务

    2、网络服务

    3、上门服务
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.passages import Kind, Passage, Region
from generator.document.typed import Mark, Typed, read_typed
from generator.findings import Message, Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_COUNTED = (Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM, Kind.TITLE)
_OUTER = (Mark.PART, Mark.CHAPTER, Mark.SECTION, Mark.CHINESE, Mark.CHINESE_IN_BRACKETS)
"""Numbers under which all others begin anew."""


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each typed number that does not follow the one before it of its kind."""
    open_numbers: list[tuple[Typed, int]] = []
    """The number last seen of each kind, outermost first, and its passage."""
    for number, passage in enumerate(paper.passages):
        if passage.region is not Region.BODY or passage.kind not in _COUNTED:
            continue
        typed = read_typed(passage.text)
        if typed is None:
            if passage.kind is Kind.HEADING:  # an automatic number, or none: what follows begins anew
                open_numbers = []
            continue
        if _ignored(typed, passage):
            continue
        if typed.mark in (Mark.CHINESE_IN_BRACKETS, Mark.IN_BRACKETS) and typed.text.endswith("、"):
            yield _fault(paper, number, typed, message("{number} takes no 、 after the bracket", number=typed.text))
        if number and _is_glued(paper.passages[number - 1].text, typed):
            _note(open_numbers, typed, number)
            continue
        before = _last(open_numbers, typed)
        if before is None:
            if typed.counts[-1] > 1 and typed.mark not in (Mark.OUTLINE, Mark.CLAUSE, Mark.LETTER):
                yield _fault(paper, number, typed, message("the numbering begins with {number}", number=typed.text))
        elif why := _why(before[0], typed):
            earlier = (message("the number before"), paper.whole(before[1]))
            yield _fault(paper, number, typed, why, earlier)
        _note(open_numbers, typed, number)


def _ignored(typed: Typed, passage: Passage) -> bool:
    """Return whether it is no number of a sequence: a lone letter, the number of a law's article."""
    return typed.mark in (Mark.LETTER, Mark.ROMAN) or len(passage.text.strip()) <= typed.end


def _is_glued(before: str, typed: Typed) -> bool:
    """Return whether the number before it stands inside the paragraph before: a fault of its own (``line-glued``)."""
    wanted = typed.counts[-1] - 1
    return wanted > 0 and any(
        number.mark is typed.mark and number.counts[-1] == wanted
        for at in range(1, len(before))
        if before[at - 1] in "：:。；;、" and (number := read_typed(before[at : at + 8]))
    )


def _last(found: list[tuple[Typed, int]], typed: Typed) -> tuple[Typed, int] | None:
    same = [each for each in found if each[0].mark is typed.mark and len(each[0].counts) == len(typed.counts)]
    return same[-1] if same and same[-1][0].counts[:-1] == typed.counts[:-1] else None


def _why(before: Typed, typed: Typed) -> Message | None:
    step = typed.counts[-1] - before.counts[-1]
    if step == 1 or typed.counts[-1] == 1:
        return None
    if step == 0:
        return message("the number {number} stands here again", number=typed.text)
    if step > 1:
        return message("{number} follows {before}: a number is missing", number=typed.text, before=before.text)
    return message("{number} follows {before}", number=typed.text, before=before.text)


def _note(found: list[tuple[Typed, int]], typed: Typed, number: int) -> None:
    """Keep a number; those of kinds seen later than its own begin anew under it."""
    kinds = [(each.mark, len(each.counts)) for each, _ in found]
    kind = (typed.mark, len(typed.counts))
    if kind in kinds:
        del found[kinds.index(kind) :]
    elif typed.mark in _OUTER:
        found[:] = [each for each in found if each[0].mark in _OUTER and _depth(each[0]) < _depth(typed)]
    found.append((typed, number))


def _depth(typed: Typed) -> int:
    return _OUTER.index(typed.mark)


def _fault(paper: Paper, number: int, typed: Typed, why: Message, *related: tuple[Message, object]) -> Fault:
    hit = paper.whole(number).part(0, typed.end)
    others = tuple((label, at) for label, at in related)
    return Fault(why, hit, message("number the paragraphs automatically, or correct the numbers"), related=others)  # type: ignore[arg-type]
