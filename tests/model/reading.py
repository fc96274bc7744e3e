"""A small bid's YAML read from memory, and its findings as lines of text."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.findings import Finding, Place
from generator.model.naming import names
from generator.model.validation import validate
from generator.report.wording import word
from generator.source import Tree, load
from tests.model.records import Small
from tests.source.readers import MemoryReader

PROJECT = "项目: {名称: 示例采购, 编号: A-1, 采购人: 示例中学}\n"
"""The least that makes a small bid."""

MARK = "‹"
"""Stands in a test's YAML before each place where a finding is expected."""


def tree(text: str, layers: Mapping[str, str] | None = None) -> Tree:
    """Return the merged tree of ``bid.yaml`` with this text, beside other files; the source layer must be content."""
    files: dict[str, str | bytes | OSError] = {
        f"/w/{name}": content for name, content in {"bid.yaml": text, **(layers or {})}.items()
    }
    read, findings = load(Path("bid.yaml"), MemoryReader(files), names(Small))
    assert read is not None
    assert not findings, told(findings)
    return read


def small(text: str) -> Small:
    """Return the small bid of a text without faults."""
    bid, findings = validate(Small, tree(text))
    assert bid is not None, told(findings)
    return bid


def expect(marked: str, *expected: str, partial: bool = False, layers: Mapping[str, str] | None = None) -> None:
    """Check that the findings are those expected (``path: what; hint``), one at each mark and in their order.

    The marks of ``bid.yaml`` come before those of the layers.
    """
    files = {"bid.yaml": marked, **(layers or {})}
    places = [f"{name}:{place}" for name, text in files.items() for place in _marks(text)]
    clean = {name: text.replace(MARK, "") for name, text in files.items()}
    bid, findings = validate(Small, tree(clean.pop("bid.yaml"), clean), partial=partial)
    assert told(findings) == [f"{place} {what}" for place, what in zip(places, expected, strict=True)]
    assert bid is None or not findings


def told(findings: tuple[Finding, ...]) -> list[str]:
    """Return each finding as ``file:line:column path: what; hint``."""
    return [f"{_shown(finding.place)}: {_worded(finding)}" for finding in findings]


def _marks(text: str) -> list[str]:
    return [
        f"{number}:{position + 1 - line[:position].count(MARK)}"
        for number, line in enumerate(text.splitlines(), 1)
        for position, character in enumerate(line)
        if character == MARK
    ]


def _shown(place: object) -> str:
    assert isinstance(place, Place)
    return f"{place.file}:{place.line}:{place.column} {place.path}"


def _worded(finding: Finding) -> str:
    hint = f"; {word(finding.hint, 'en')}" if finding.hint else ""
    return word(finding.message, "en") + hint
