"""What is to be attached: what the bid says is to prove its promises, and the certificates that it claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.gaps import is_gap
from generator.model.naming import declarations
from generator.model.promise import Promise
from generator.model.record import Record
from generator.model.view import Printable
from generator.source.paths import Path


@dataclass(frozen=True, slots=True)
class Proven:
    """A promise with evidence, or a certificate claimed."""

    path: Path
    field: str
    """Its field's Chinese name."""
    value: Printable
    evidence: tuple[str, ...]
    about: Path
    """What it is about: the promise itself, or who holds the certificate."""
    only_where_printed: bool = False
    """Whether nothing need be attached where no document claims it."""


def proven(bid: Record) -> Iterator[Proven]:
    """Yield the promises of a bid that name evidence and the certificates it tells of, in the order of the model."""
    return _proven(bid, ())


def _proven(record: Record, above: Path) -> Iterator[Proven]:
    for name, declared in declarations(type(record)).items():
        value, path = getattr(record, name), (*above, name)
        if declared.internal or is_gap(value):
            continue
        if isinstance(value, Promise):
            names = tuple(each for each in value.evidence if not is_gap(each))
            if names and isinstance(value.value, Printable):
                yield Proven(path, declared.chinese, value.value, names, path)
        elif isinstance(value, Record):
            yield from _proven(value, path)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    yield from _proven(item, (*path, index))
        elif declared.document and isinstance(value, str):
            certificate = _certificate(value, declared.document)
            yield Proven(path, declared.chinese, value, (certificate,), above, only_where_printed=True)


def _certificate(held: str, document: str) -> str:
    """Return what a certificate is called by the name written: 电工作业证 is one already, 一级建造师 has one."""
    return held if held.endswith(("证", "证书")) else held + document
