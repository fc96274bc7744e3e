"""Cases of rules as data: ``tests/rules/<fault>.yaml`` says what must be found, on which line, and what must not.

    found:
      - why: a period that somebody meant to fill in
        text: |
          接到报修后X个工作日内到场。 ◄ error “X个工作日”
    not found:
      - why: the name of a model
        bid: |
          产品清单: [{名称: 控制器, 型号: X5, 数量: 1, 单位: 台}]

``◄`` ends the line on which a finding must stand (in YAML as a comment, ``# ◄``), once for each finding; after it may
stand the severity and, in “”, the words marked. What a case holds:

    bid    YAML, merged over ``tests/rules/bid.yaml``
    text   one document, Markdown with Jinja as in a section; it is checked as composed, and once more as a Word file
    texts  the same for several documents of one bid, by their names
    word   a Word file that is not ours, a paragraph a line: ``# `` before a heading's words, ``|`` between cells,
           ``{project.name=…}`` for a content control that holds a value of the bid, ``= … 3`` for a line of contents,
           ``⟨…⟩`` round hidden words;
           with a ``text`` it is an edited file of that document of the bid
    alone  true: the Word file belongs to no bid
    blind  true: the document may not tell who bids
    today  the day of the check
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import docx
import yaml
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from generator.cli.styling import StyleName, read_style
from generator.findings import Finding, Place, Severity, WordPlace
from generator.model.loading import Loaded, load
from generator.model.view import view
from generator.rules import Context, composed, examine, word_file
from generator.rules.engine.discovery import Rule
from generator.rules.engine.papers import Lines
from generator.rules.engine.subjects import Offer, Paper
from generator.text.compose import trace
from generator.text.library import Library
from generator.word.reading import read_manuscript
from generator.word.writing import write
from tests.bids.sample import prepared
from tests.text.shelf import Shelf

FOLDER = Path(__file__).parent
_BASE = "bid.yaml"
_MARK = re.compile(r"[ \t]*(?:#[ \t]*)?◄(?P<rest>.*)$")
CONTROL = re.compile(r"\{([a-z][\w.\[\]]*)=([^}]*)\}")
"""A content control, its path and its words."""
HIDDEN = re.compile(r"⟨([^⟩]*)⟩")
"""Hidden words."""
ENTRY = re.compile(r"^= (.*) (\d+)$", re.MULTILINE)
"""A line of a table of contents, its words and its page."""
_TOLD = re.compile(r"(?P<severity>error|warning|info)|“(?P<words>[^”]*)”")


@dataclass(frozen=True)
class Expected:
    """A finding that must be there."""

    file: str
    line: int
    text: str
    """The line itself, without its mark."""
    severity: Severity | None = None
    words: str | None = None


@dataclass(frozen=True)
class Case:
    """One case."""

    rule: str
    why: str
    is_found: bool
    files: Mapping[str, str] = field(hash=False)
    """Shown names and contents, marks taken out."""
    expected: tuple[Expected, ...] = ()
    word: bool = False
    """Whether the only document is a Word file that is not ours."""
    alone: bool = False
    blind: bool = False
    today: date | None = None

    @property
    def is_kept_by_writing(self) -> bool:
        """Whether writing the file again leaves all as it is: contents are made anew, hidden words are gone."""
        return not any(each.search(text) for each in (ENTRY, HIDDEN) for text in self.files.values())

    def __str__(self) -> str:
        return f"{self.rule}: {self.why}"


@cache
def cases() -> tuple[Case, ...]:
    """Return every case of every file."""
    return tuple(case for file in sorted(FOLDER.glob("*.yaml")) if file.name != _BASE for case in _cases(file))


def _cases(file: Path) -> Iterator[Case]:
    data = yaml.safe_load(file.read_text("utf-8"))
    assert data.keys() <= {"found", "not found"}, file
    for key in ("found", "not found"):
        for given in data[key]:
            assert given.keys() <= {"why", "bid", "text", "texts", "word", "alone", "blind", "today"}, given
            case = case_of(file.stem, given, is_found=key == "found")
            assert bool(case.expected) == case.is_found, f"{case}: a mark ◄ is missing, or one too many"
            yield case


def case_of(rule: str, given: Mapping[str, Any], *, is_found: bool) -> Case:
    """Return a case from its data."""
    written = {"bid.yaml": given.get("bid", "")}
    written |= {f"{name}.md": text for name, text in given.get("texts", {}).items()}
    written |= {"text.md": given["text"]} if "text" in given else {}
    written |= {"word.docx": given["word"]} if "word" in given else {}
    files = {name: _unmarked(text) for name, text in written.items()}
    expected = tuple(each for name, text in written.items() for each in _expected(name, text))
    return Case(
        rule,
        given.get("why", ""),
        is_found,
        files,
        expected,
        word="word" in given,
        alone=given.get("alone", False),
        blind=given.get("blind", False),
        today=given.get("today"),
    )


def _unmarked(text: str) -> str:
    return "\n".join(_MARK.sub("", line) for line in text.split("\n"))


def _expected(file: str, text: str) -> Iterator[Expected]:
    for number, line in enumerate(text.split("\n"), 1):
        mark = _MARK.search(line)
        for told in mark["rest"].split("◄") if mark else ():
            parts = [match.groupdict() for match in _TOLD.finditer(told)]
            severity = next((Severity[part["severity"].upper()] for part in parts if part["severity"]), None)
            words = next((part["words"] for part in parts if part["words"] is not None), None)
            yield Expected(file, number, _MARK.sub("", line), severity, words)


def findings(case: Case, among: Sequence[Rule], *, itself: bool = True) -> tuple[Finding, ...]:
    """Return what these rules find in the case as it is built."""
    context, papers = _subjects(case)
    return examine(context, papers, itself=itself, among=among).findings


def findings_in_word(case: Case, among: Sequence[Rule]) -> tuple[Finding, ...]:
    """Return what they find in the documents of the case, each written as a Word file and read again."""
    context, papers = _subjects(case)
    again = [_reread(paper, context) for paper in papers]
    return examine(context, again, itself=False, among=among).findings


def unlike(case: Case, found: Iterable[Finding]) -> list[str]:
    """Return what is missing, and what was found besides, in words for whoever reads the failure."""
    left = list(found)
    missing = []
    for expected in case.expected:
        match = next((each for each in left if _agrees(each, expected, case)), None)
        if match:
            left.remove(match)
        else:
            missing.append(f"not found: {expected}")
    return [*missing, *(f"found besides: {each.place} {each.message} {each.severity.name}" for each in left)]


def _agrees(finding: Finding, expected: Expected, case: Case) -> bool:
    place = finding.place
    if expected.severity is not None and finding.severity is not expected.severity:
        return False
    if isinstance(place, WordPlace):
        line = expected.text.lstrip("# ")
        return place.file == expected.file and place.quote in line and expected.words in (None, place.quote)
    if not isinstance(place, Place) or Path(place.file).name != expected.file or place.line is None:
        return False
    first = place.line - 1 if expected.file == "bid.yaml" else place.line  # ``extends`` stands above the case's YAML
    last = place.end_line or place.line
    if first != expected.line:
        return False
    if expected.words is None or place.column is None or last != place.line:
        return True
    shown = case.files[expected.file].split("\n")[first - 1]
    return shown[place.column - 1 : (place.end_column or 0) - 1].strip("\"'") == expected.words


def _subjects(case: Case) -> tuple[Context, list[Paper]]:
    shelf = Shelf({f"/lib/{_BASE}.base": (FOLDER / _BASE).read_bytes()})
    shelf.files["/lib/bid.yaml"] = f"extends: [{_BASE}.base]\n{case.files['bid.yaml']}\n".encode()
    loaded = load(Path("/lib/bid.yaml"), shelf, root=Path("/lib"))
    assert loaded.bid, loaded.findings
    assert loaded.tree
    context = Context() if case.alone else Context(loaded.bid, loaded.tree, today=case.today)
    papers = _composed(case, context, loaded, shelf)
    if case.word:
        context = replace(context, built=tuple(papers))
        return context, [_word_file(_docx(case.files["word.docx"]), "word.docx", context, case.blind)]
    return context, papers


def _composed(case: Case, context: Context, loaded: Loaded, shelf: Shelf) -> list[Paper]:
    assert loaded.bid
    papers = []
    for name in case.files:
        kind = name.removesuffix(".md")
        if kind == name:
            continue
        shelf.files[f"/t/zh-CN/documents/{kind}.yaml"] = f"标题: {kind}\n文件名: {kind}\n章节: [{kind}]\n".encode()
        shelf.files[f"/t/zh-CN/sections/{kind}.md"] = case.files[name].encode()
        library = Library((Path("/t"),), shelf, folder=shelf, locale="zh-CN")
        traced = trace(library, kind, view(loaded.bid), tree=loaded.tree)
        assert traced.document, traced.findings
        made = traced.document
        papers.append(composed(made, kind, context, origins=traced.origins, lines=_lines(case), blind=case.blind))
    return papers


def _lines(case: Case) -> Lines:
    def line(file: str, number: int) -> str | None:
        lines = case.files.get(Path(file).name, "").split("\n")
        return lines[number - 1] if number <= len(lines) else None

    return line


def _reread(paper: Paper, context: Context) -> Paper:
    looks, _ = read_style(StyleName("standard"), prepared().library)
    assert looks
    return _word_file(write(paper.document, looks.profile), f"{paper.kind}.docx", context, paper.blind)


def _word_file(data: bytes, file: str, context: Context, blind: bool) -> Paper:
    manuscript, found = read_manuscript(data, file)
    assert manuscript, found
    return word_file(manuscript, context, blind=blind)


def _docx(text: str) -> bytes:
    document = docx.Document()
    document.core_properties.title = "text"
    document.core_properties.author = ""
    rows: list[list[str]] = []
    for line in [*text.rstrip("\n").split("\n"), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
            continue
        if rows:
            table = document.add_table(len(rows), len(rows[0]))
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, words in zip(row.cells, cells, strict=True):
                    _type(cell.paragraphs[0], words)
            rows = []
        if line.startswith("#"):
            _type(document.add_heading(level=len(line) - len(line.lstrip("#"))), line.lstrip("# "))
        elif entry := ENTRY.match(line):
            if "toc 1" not in document.styles:
                document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
            document.add_paragraph(f"{entry[1]}\t{entry[2]}", "toc 1")
        elif line:
            _type(document.add_paragraph(), line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _type(paragraph: Any, words: str) -> None:
    """Put words into a paragraph, those of a control as a control."""
    for at, part in enumerate(CONTROL.split(words)):
        match at % 3:
            case 0:
                for place, shown in enumerate(HIDDEN.split(part)):
                    if shown:
                        paragraph.add_run(shown).font.hidden = place % 2 == 1 or None
            case 1:
                control = OxmlElement("w:sdt")
                properties, content, tag = (OxmlElement(f"w:{name}") for name in ("sdtPr", "sdtContent", "tag"))
                tag.set(qn("w:val"), part)
                properties.append(tag)
                control.extend((properties, content))
                paragraph._p.append(control)
            case 2:
                content.append(paragraph.add_run(part)._r)


def messages(found: Iterable[Finding]) -> Counter[str]:
    """Return how often each message is there, whatever it says of places."""
    return Counter(finding.message.id for finding in found)


def about_words(rule: Rule) -> bool:
    """Return whether a rule reads documents, and is asked about Word files."""
    return rule.reads != {Offer}
