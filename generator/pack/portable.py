"""Findings that say the same wherever they are found: files by their names in the library, not on this machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.findings import AnyPlace, Argument, Finding, Message, Place, WordPlace

Rename = Callable[[str], str]
"""Returns what a file shown to the user is called everywhere."""


def portable(finding: Finding, rename: Rename) -> Finding:
    """Return the finding with every file that it names renamed."""
    waiver = finding.waiver
    return replace(
        finding,
        message=_message(finding.message, rename),
        place=_place(finding.place, rename) if finding.place else None,
        hint=_message(finding.hint, rename) if finding.hint else None,
        related=tuple((_message(label, rename), _place(place, rename)) for label, place in finding.related),
        waiver=replace(waiver, place=replace(waiver.place, file=rename(waiver.place.file))) if waiver else None,
    )


def _message(message: Message, rename: Rename) -> Message:
    return Message(message.id, tuple((name, _argument(value, rename)) for name, value in message.arguments))


def _argument(value: Argument, rename: Rename) -> Argument:
    match value:
        case Message():
            return _message(value, rename)
        case Place() | WordPlace():
            return _place(value, rename)
        case _:
            return value


def _place(place: AnyPlace, rename: Rename) -> AnyPlace:
    return replace(place, file=rename(place.file)) if isinstance(place, Place) else place
