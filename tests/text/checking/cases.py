"""Templates as data: what is wrong with them is marked on the line where it must be found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.findings import Finding, Place
from generator.text import Library
from generator.text.checking.templates import Templates
from generator.text.checking.trial import Trials, once
from tests.text.shelf import Shelf

FOLDER = Path(__file__).parent / "cases"
_MARKS = re.compile(r"(?: *«[^«»]*»)+$", re.MULTILINE)
_MARK = re.compile(r"«(!)?([a-z-]+)(?::(\d+))?»")

Found = tuple[str, int | None, str, int | None]
"""File, line, rule, column."""


@dataclass(frozen=True)
class Case:
    """Sections, and a document that lists them."""

    name: str
    files: dict[str, str]
    """By their names below the template folder, with marks."""

    @property
    def shelf(self) -> Shelf:
        """The files without marks."""
        return Shelf({f"/own/zh-CN/{name}": _MARKS.sub("", text).encode() for name, text in self.files.items()})

    @property
    def expected(self) -> list[Found]:
        """What is marked; ``«!rule»`` is for the whole file."""
        return [
            (name.rpartition("/")[2], None if whole else number, rule, int(column) if column else None)
            for name, text in self.files.items()
            for number, line in enumerate(text.split("\n"), 1)
            for marks in _MARKS.findall(line)
            for whole, rule, column in _MARK.findall(marks)
        ]


def cases() -> Iterator[Case]:
    """Yield every case of the folder."""
    for file in sorted(FOLDER.glob("*.yaml")):
        for name, told in yaml.safe_load(file.read_text("utf-8")).items():
            parts = {"one": told} if isinstance(told, str) else dict(told)
            manifest = parts.pop("manifest", None)
            listed = ", ".join((*parts, "rest"))
            manifest = manifest or f"标题: 甲\n文件名: 甲\n章节: [{listed}]\n"
            files = {"documents/letter.yaml": manifest, "styles/standard.yaml": ""}
            files["sections/rest.md"] = "其余。\n"
            files |= {f"sections/{section}.md": text for section, text in parts.items()}
            yield Case(f"{file.stem}: {name}", files)


def findings(case: Case) -> list[Finding]:
    """Return what is found when the templates are read, and then what only trying them shows."""
    shelf = case.shelf
    templates = Templates(Library((Path("/own"),), shelf, folder=shelf, locale="zh-CN"))
    tried = (
        found
        for check, kind in templates.involved()
        for trial in Trials(check).of(kind, None)
        for found in trial.findings
    )
    # The section that is always there is not always listed.
    return [finding for finding in once(templates.findings(), tried) if "rest.md" not in str(finding.place)]


def places(found: list[Finding], expected: list[Found]) -> list[Found]:
    """Return where the findings are; the column only where one is expected on that line."""
    columns = {entry[:3] for entry in expected if entry[3] is not None}
    told: set[Found] = set()
    for finding in found:
        place = finding.place
        assert isinstance(place, Place)
        key = (place.file.rpartition("/")[2], place.line, finding.rule)
        told.add((*key, place.column if key in columns else None))
    return sorted(told, key=str)
