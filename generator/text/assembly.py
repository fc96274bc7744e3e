"""The sections of one composition: found, read, left out or run, each include before what includes it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from jinja2 import Template

from generator.document.blocks import Inlines
from generator.document.inlines import Page, PageField
from generator.document.parse import parse_inlines
from generator.document.source import Source
from generator.findings import Finding, Place, Severity, message
from generator.model.project import buyer_term
from generator.model.view import RecordView
from generator.text.compiling import compiled
from generator.text.environment import Sandbox
from generator.text.file_numbers import file_number
from generator.text.joining import found, runs_on
from generator.text.library import Library, Part
from generator.text.markers import Site, take_out
from generator.text.rendering import Rendering, SectionNames
from generator.text.running import render
from generator.text.sections import Need, Section, lacking, read_section
from generator.text.whereabouts import Others

_HEADING = re.compile(r"( {0,3}#{1,6}[ \t]+).*?([ \t]*(?:\{[#.][^{}]*\})?[ \t]*)$")
"""A heading's line: its signs, its words, its attributes."""


@dataclass(slots=True)
class Assembly:
    """Belongs to one call of ``compose``."""

    library: Library
    bid: RecordView
    draft: bool = False
    others: Others = tuple
    title: str | None = None
    """The document's title, which its sections may print; absent while it is made."""
    left_out: dict[str, tuple[Need, ...]] = field(default_factory=dict)
    """The sections left out, each with what it lacks."""
    run: Rendering = field(init=False)
    sandbox: Sandbox = field(init=False)
    _markdown: list[str] = field(default_factory=list)
    _sites: list[Site] = field(default_factory=list)
    _loaded: dict[str, Template | None] = field(default_factory=dict)
    _fields: dict[str, object] = field(default_factory=dict)
    """The bid's, as templates see them."""

    def __post_init__(self) -> None:
        self.run = Rendering(self.bid.record, self.library.locale, self.draft, self.others)
        self.sandbox = Sandbox(self.run)

    def announce(self, sections: Iterable[tuple[str, Place]]) -> None:
        """Read the sections that are to be added, so that each can ask whether another one is there."""
        present = frozenset(name for name, place in sections if self._load(name, place, within=()) is not None)
        self.run.sections = SectionNames(present, lambda: self.library.names(Part.SECTION))

    def add(self, name: str, place: Place, *, heading: tuple[str, Place] | None = None) -> None:
        """Run a section and put what it prints after the sections before it.

        ``heading``: the words that its first heading is to have instead of its own, and where they are written.
        """
        template = self._load(name, place, within=())
        if template is None:
            return
        printed = render(self.run, template, names=self._names(), place=Place(template.filename or name))
        markdown, sites = take_out(printed + "\n")
        if heading is not None and markdown.strip():
            markdown, sites = self._reworded(name, markdown, sites, heading)
        if self._markdown and runs_on(self._markdown[-1], markdown):
            first = len(markdown) - len(markdown.lstrip("\n"))
            self.report(found(self.run.place(sites[first])))
        if markdown.strip():
            self._markdown.append(markdown)
            self._sites += sites

    def line(self, text: str, place: Place, *, paged: bool = False) -> Inlines:
        """Return a template string of one line. One that is ``paged`` stands in a header or footer."""
        names = self._names()
        if paged:
            names |= {"page": PageField(Page.NUMBER), "pages": PageField(Page.COUNT)}
        template = self._template(text, place.file, line=place.line or 1, within=())
        if template is None:
            return ()
        printed, _ = take_out(render(self.run, template, names=names, place=place))
        words, wrong = parse_inlines(printed, self.run.values, place)
        self.report(*wrong)
        return words

    def _reworded(
        self, name: str, markdown: str, sites: tuple[Site, ...], heading: tuple[str, Place]
    ) -> tuple[str, tuple[Site, ...]]:
        """Return what a section prints with other words in its first heading; its level and its id stay."""
        words, place = heading
        lines = markdown.split("\n")
        at = next((at for at, line in enumerate(lines) if _HEADING.match(line)), None)
        if at is None:
            text = message("the section {section} prints no heading that could be worded otherwise", section=name)
            self.report(Finding("section-without-heading", Severity.ERROR, text, place))
            return markdown, sites
        template = self._template(words, place.file, line=place.line or 1, within=())
        if template is not None:
            printed, _ = take_out(render(self.run, template, names=self._names(), place=place))
            printed = " ".join(printed.split("\n"))
            site = (file_number(place.file), place.line or 1)
            lines[at] = _HEADING.sub(lambda match: f"{match[1]}{printed}{match[2]}", lines[at], count=1)
            sites = (*sites[:at], site, *sites[at + 1 :])
        return "\n".join(lines), sites

    def source(self) -> Source:
        """Return the Markdown of all sections as one, so that ids, references and levels are the document's."""
        return Source("\n".join(self._markdown), self.run.values, self._place)

    def report(self, *findings: Finding) -> None:
        """Add findings, each once."""
        self.run.findings.update(dict.fromkeys(findings))

    def _place(self, line: int) -> Place:
        return self.run.place(self._sites[min(line, len(self._sites)) - 1])

    def _names(self) -> dict[str, object]:
        if not self._fields:
            self._fields = {name: self.bid.get(name) for name in self.bid.names()}
            self._fields.setdefault("buyer", buyer_term(self.bid.record))
        return {**self._fields} if self.title is None else {**self._fields, "title": self.title}

    def show(self, bid: RecordView) -> None:
        """Let templates see this bid from now on."""
        self.bid, self._fields = bid, {}

    def _load(self, name: str, place: Place, *, within: tuple[str, ...]) -> Template | None:
        """Return a section ready to run, with all it includes; nothing for one that is left out or wrong."""
        if name in within:
            text = message("the section {section} includes itself", section=name)
            self.report(Finding("include-cycle", Severity.ERROR, text, place))
            return None
        if name not in self._loaded:
            section = self._section(name, place)
            self._loaded[name] = self._ready(section, (*within, name)) if section else None
        return self._loaded[name]

    def _ready(self, section: Section, within: tuple[str, ...]) -> Template | None:
        template = self._template(section.body, section.shown, within=within)
        missing = lacking(self.bid, section.needs)
        if missing:
            self.left_out[section.name] = missing
            return None
        return template

    def _section(self, name: str, place: Place) -> Section | None:
        template, absent = self.library.find(Part.SECTION, name, place=place)
        self.report(*absent)
        if template is None:
            return None
        section, wrong = read_section(template, self.library.reader, root=self.run.root)
        self.report(*wrong)
        return section

    def _template(self, text: str, shown: str, *, line: int | None = None, within: tuple[str, ...]) -> Template | None:
        """Return a text ready to run, with all it includes; nothing when it is wrong."""
        number = file_number(shown)
        result = compiled(text, shown, number=number, line=line, kept=self.library.kept)
        self.run.files[number] = shown
        self.report(*result.findings)
        for name, at in result.includes:
            self.sandbox.includes[name] = self._load(name, Place(shown, at), within=within)
        return Template.from_code(self.sandbox, result.code, {}) if result.code else None
