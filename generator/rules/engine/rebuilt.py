"""A Word file beside the documents that its bid makes: which passages are the same, apart from their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from generator.document.passages import Kind, Region, Trait
from generator.quantities import Duration, Order, Refusal, numerals
from generator.rules.engine.spacing import bare
from generator.rules.engine.subjects import Hit, Paper

_NUMBER = re.compile(rf"(?:{numerals.PATTERN})(?:分钟|个?小时|个?工作日|日历日|天|日|周|个?月|年|[%％‰])?")
"""A number with its unit, where that is one of time or a share: who changes a limit may change both."""
_MOST = 0.6
_FEW = 4
_LONGEST = 2_000
"""Passages with numbers. What is longer would take the square of its length to compare, and is not compared."""
_SILENT = (Kind.CONTENTS, Kind.SIGNING)


class Number(NamedTuple):
    """A number in a text, with its unit."""

    start: int
    end: int
    words: str
    """As it is written, without spaces."""

    def says(self, other: Number) -> bool:
        """Return whether both are the same, as 90日 and 90天 are."""
        one, two = Duration.parse(self.words), Duration.parse(other.words)
        if isinstance(one, Refusal) or isinstance(two, Refusal):
            return self.words == other.words
        return one.compare(two).order is Order.EQUAL


Beside: TypeAlias = Mapping[int, tuple[Hit, ...]]
"""For passages of a Word file, by number, the passages of the bid's documents that are the same but for numbers."""


def rebuilt(paper: Paper) -> tuple[Paper, ...]:
    """Return the documents of the bid that a Word file was made of.

    One has the title of the file; else it is those most of whose headings it has: a document is often pasted into a
    file of the tender's, and all of them into one volume.
    """
    return paper.once(_rebuilt)


def other_project(paper: Paper) -> Hit | None:
    """Return where the values of a Word file name another project than its bid does, with another number; else None."""
    bid = paper.context.bid
    if bid is None or not paper.is_file:
        return None
    own = {"project.name": bid.project.name, "project.number": bid.project.number}
    said: dict[str, dict[str, Hit]] = {path: {} for path in own}
    for number, passage in enumerate(paper.passages):
        for value in passage.having(Trait.VALUE):
            if value.detail in own:
                hit = paper.whole(number).part(value.start, value.end)
                said[value.detail].setdefault(bare(hit.text), hit)
    if all(said[path] and bare(words or "") not in said[path] for path, words in own.items()):
        return next(iter(said["project.name"].values()))
    return None


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text in order; white space, which programs put in and take out, is none of it."""
    places = [at for at, sign in enumerate(text) if not sign.isspace()]
    for found in _NUMBER.finditer("".join(text[at] for at in places)):
        yield Number(places[found.start()], places[found.end() - 1] + 1, found[0])


def beside(paper: Paper) -> Beside:
    """Return what stands in the bid's documents, too, apart from its numbers."""
    return paper.once(_beside)


def _rebuilt(paper: Paper) -> tuple[Paper, ...]:
    if not paper.context.built or other_project(paper):
        return ()
    title = bare(paper.document.title)
    for each in paper.context.built:
        if title and bare(each.document.title) == title:
            return (each,)
    here = set(_headings(paper))
    return tuple(each for each in paper.context.built if _share(here, set(_headings(each))) > _MOST)


def _headings(paper: Paper) -> Iterator[str]:
    return (bare(passage.text) for passage in paper.passages if passage.kind is Kind.HEADING)


def _share(here: set[str], there: set[str]) -> float:
    """Return which part of a document's headings a file has; none where there are too few to tell."""
    return len(here & there) / len(there) if len(there) >= _FEW else 0.0


def _beside(paper: Paper) -> dict[int, tuple[Hit, ...]]:
    others = rebuilt(paper)
    here = tuple(_bodies(paper)) if others else ()
    found: dict[int, tuple[Hit, ...]] = {}
    for other in others:
        there = tuple(_bodies(other))
        if max(len(here), len(there)) > _LONGEST:
            continue
        for number, own in _paired(here, there):
            found[number] = (*found.get(number, ()), other.whole(own))
    return found


def _paired(here: Sequence[_Body], there: Sequence[_Body]) -> Iterator[tuple[int, int]]:
    """Yield which passages are the same but for numbers; those that are the same altogether hold the others in place.

    So a row that was put in, alike but for its numbers, takes the place of none.
    """
    for what, first, last, begin, end in _aligned([body.words for body in here], [body.words for body in there]):
        if what == "equal":
            yield from ((here[first + at].number, there[begin + at].number) for at in range(last - first))
        elif what == "replace":
            ours, theirs = here[first:last], there[begin:end]
            for kind, one, past, two, _ in _aligned([each.bare for each in ours], [each.bare for each in theirs]):
                if kind == "equal":
                    yield from ((ours[one + at].number, theirs[two + at].number) for at in range(past - one))


def _aligned(here: Sequence[str], there: Sequence[str]) -> Iterable[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, here, there, autojunk=False).get_opcodes()


class _Body(NamedTuple):
    """A passage with numbers; of a cell with the heads of its row and column."""

    number: int
    words: str
    bare: str
    """With its numbers taken out."""


def _bodies(paper: Paper) -> Iterator[_Body]:
    for number, passage in enumerate(paper.passages):
        words = bare(passage.text)
        if passage.kind in _SILENT or passage.region is not Region.BODY or not _NUMBER.search(words):
            continue
        heads = f"{paper.row_head(number)}|{paper.column_head(number)}" if passage.cell else ""
        whole = f"{bare(heads)}\n{words}"
        yield _Body(number, whole, _NUMBER.sub("#", whole))
