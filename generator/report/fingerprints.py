"""Which finding of one run is which of the next: a name for each that outlives moved lines and another language."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from generator.findings import AnyPlace, Argument, Finding, Message, Place, WordPlace
from generator.report.outcome import Outcome


def fingerprints(outcome: Outcome) -> Iterator[tuple[Finding, str]]:
    """Yield each finding with its fingerprint, 64 hexadecimal digits, no two the same.

    It is made of the rule, of what is said and of where that is by name: file, data path, headings, quoted words.
    Alike findings (one in each of two paragraphs) are told apart by their order.
    """
    seen: Counter[str] = Counter()
    for finding in outcome.findings:
        said = [finding.rule, _place(finding.place, outcome), _message(finding.message, outcome)]
        alike = json.dumps(said, ensure_ascii=True)
        seen[alike] += 1
        yield finding, hashlib.sha256(f"{alike}#{seen[alike]}".encode()).hexdigest()


def _place(place: AnyPlace | None, outcome: Outcome) -> list[object]:
    match place:
        case None:
            return []
        case Place(file=file, path=path):
            return [outcome.address(file) or file, path]
        case WordPlace(file=file, heading=heading, quote=quote, path=path):
            return [outcome.address(file) or file, path, heading, quote]
        case _:
            assert_never(place)


def _message(message: Message, outcome: Outcome) -> list[object]:
    return [message.id, [(name, _argument(value, outcome)) for name, value in message.arguments]]


def _argument(value: Argument, outcome: Outcome) -> object:
    if isinstance(value, Message):
        return _message(value, outcome)
    if isinstance(value, Place | WordPlace):
        return _place(value, outcome)
    return value
