"""Fields that start programs or load what is not in the file (ECMA-376 17.16)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.findings import Finding, Severity, WordPlace, message
from generator.word.dangers.names import attribute, local, tags
from generator.word.dangers.relations import strange_hyperlinks
from generator.word.dangers.targets import is_harmless, severity, shown

if TYPE_CHECKING:
    from lxml.etree import _Element

_KEYWORD = re.compile(r"\W*([A-Za-z]+)")
_WORD = re.compile(r'["“”]([^"“”]*)["“”]?|([^\s"“”]+)')
_SWITCH = re.compile(r"\\[^\\]?")
_SWITCHES_WITH_A_WORD = (r"\*", r"\l", r"\o", r"\s", r"\t")
"""Of HYPERLINK (17.16.5.25), with \\* for the format, as any field has it."""
_PROGRAMS = frozenset({"DDE", "DDEAUTO"})
_LOADERS = frozenset({"DATABASE", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "RD"})
_TAGS = tags("fldChar", "fldSimple", "instrText", "delInstrText", "t", "delText", "p")


def find_fields(file: str, part: str, root: _Element) -> Iterator[Finding]:
    """Yield a finding for each kind of dangerous field in a part."""
    programs: list[str] = []
    loaders: list[str] = []
    links: list[str] = []
    for instruction in instructions(root):
        keyword = _KEYWORD.match(instruction)
        match keyword[1].upper() if keyword else "":
            case name if name in _PROGRAMS:
                programs.append(instruction)
            case name if name in _LOADERS:
                loaders.append(instruction)
            case "HYPERLINK":
                links.extend(target for target in _operands(instruction)[:1] if not is_harmless(target))
    if programs:
        yield Finding(
            "word-file-dde",
            Severity.ERROR,
            message("{part} holds fields that start programs: {fields}", part=part, fields=shown(programs)),
            WordPlace(file),
            message("delete the fields; until then answer No to whatever Word asks when it opens the file"),
        )
    if loaders:
        yield Finding(
            "word-file-external",
            severity(word for instruction in loaders for word in _words(instruction)),
            message(
                "{part} holds fields that load what is not in the file: {fields}", part=part, fields=shown(loaders)
            ),
            WordPlace(file),
            message("delete the fields, or turn them into plain text in Word (Ctrl+Shift+F9)"),
        )
    if links:
        yield strange_hyperlinks(file, part, links)


def instructions(root: _Element) -> Iterator[str]:
    """Yield what each field says, in any order: in one element, split over many, nested, unfinished or stray.

    A field that stands within the instruction of another adds its result to it, as it does in Word.
    """
    fields: list[_Field] = []
    stray = _Field()
    for element in root.iter(*_TAGS):
        match local(element):
            case "fldSimple":
                yield attribute(element, "instr")
            case "fldChar":
                match attribute(element, "fldCharType"):
                    case "begin":
                        fields.append(_Field())
                    case "separate" if fields:
                        fields[-1].shows_result = True
                    case "end" if fields:
                        yield fields.pop().instruction
            case "p":
                if stray.pieces:
                    yield stray.instruction
                    stray = _Field()
            case "instrText" | "delInstrText":
                (fields[-1] if fields else stray).pieces.append(element.text or "")
            case _:
                # Plain text belongs to the innermost instruction that is still open.
                for around in reversed(fields):
                    if not around.shows_result:
                        around.pieces.append(element.text or "")
                        break
    yield from (unfinished.instruction for unfinished in (*fields, stray))


@dataclass(slots=True)
class _Field:
    pieces: list[str] = field(default_factory=list)
    shows_result: bool = False
    """Whether its instruction is over."""

    @property
    def instruction(self) -> str:
        return "".join(self.pieces)


def _words(instruction: str) -> list[str]:
    """Return the words after the keyword, quoted ones whole."""
    return [quoted or bare for quoted, bare in _WORD.findall(instruction)][1:]


def _operands(instruction: str) -> list[str]:
    """Return the words of a HYPERLINK that are no switches and belong to none."""
    return [
        word
        for before, word in pairwise(["", *_words(instruction)])
        if not _SWITCH.fullmatch(word) and before.casefold() not in _SWITCHES_WITH_A_WORD
    ]
