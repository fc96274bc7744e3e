"""Templates checked without any bid: read, then tried with made-up ones, each document written and read back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from generator.cli.held import HeldReader
from generator.cli.kept_templates import kept_templates
from generator.cli.reading import DiskReader
from generator.cli.strays import strays
from generator.cli.styling import Looks, StyleName, read_style
from generator.cli.template_roots import roots_from
from generator.findings import Finding, Place, Severity, message

if TYPE_CHECKING:  # pydantic, jinja2 and the rest are imported when the first templates are read, not for --help
    from generator.text.checking.check import Check, Kind
    from generator.text.checking.templates import Templates
    from generator.text.checking.trial import Trial, Trials
    from generator.text.library import Library

_PAGED = ("page", "pages", "title")
"""What headers and footers may print besides the bid."""


def check_templates(root: Path, only: tuple[Path, ...], reader: DiskReader) -> Iterator[Finding]:
    """Yield what is wrong with a folder of templates, or with the parts and files of it that ``only`` names.

    Below it stand those that a bid beside it would find, the built-in ones last.
    """
    from generator.quantities import Locale
    from generator.text.checking.templates import Templates
    from generator.text.checking.trial import once
    from generator.text.library import Library

    roots = roots_from(root, reader)
    held = HeldReader(reader)
    for locale in get_args(Locale):
        if (root / locale).is_dir():
            library = Library(roots, held, folder=held, locale=locale, kept=kept_templates())
            templates = Templates(library)
            read = (*strays(root, locale, reader), *_styles(templates), *templates.findings(), *_scaffolds(library))
            yield from filter(_meant(only, templates, reader), once(read, _tried(templates)))


def _styles(templates: Templates) -> Iterator[Finding]:
    from generator.text.library import Part

    for name in templates.own(Part.STYLE):
        looks, found = read_style(StyleName(name), templates.library)
        yield from found
        for strip in (looks.furniture.header, looks.furniture.footer) if looks else ():
            for text in (strip.left, strip.centre, strip.right):
                yield from templates.checks[0].line(text, strip.place, names=_PAGED)


def _scaffolds(library: Library) -> Iterator[Finding]:
    """Yield what is wrong with the files that a bid begins as: a layer each, in which values may be missing."""
    from generator.model.loading import load
    from generator.text.library import Part

    root = library.roots[0]
    for name in library.names_in(root, Part.SCAFFOLD):
        template, found = library.find(Part.SCAFFOLD, name)
        yield from found
        if template is not None:
            found = load(template.file, library.reader, root=root, partial=True).findings
            yield from (finding for finding in found if finding.severity is not Severity.INFO)


def _tried(templates: Templates) -> Iterator[Finding]:
    """Yield what shows only in the documents of made-up bids."""
    from generator.text.checking.trial import Trials

    trials: dict[Check, Trials] = {}
    for check, kind in templates.involved():
        yield from _of_kind(kind, trials.setdefault(check, Trials(check)), check.library)
    for check, kind in templates.unlisted():
        for finding in _of_kind(kind, Trials(check), check.library):
            if finding.rule != "reference-to-nothing":  # a section beside it may have the id
                yield finding


def _of_kind(kind: Kind, trials: Trials, library: Library) -> Iterator[Finding]:
    manifest, tree = kind.listing.manifest, kind.listing.tree
    looks, _ = read_style(StyleName(manifest.style, tree.place(("style",))), library)
    for trial in trials.of(kind, looks.furniture if looks else None):
        yield from trial.findings
        if looks is not None and trial.is_written:
            yield from _written(trial, kind, looks)


def _written(trial: Trial, kind: Kind, looks: Looks) -> Iterator[Finding]:
    """Yield what is wrong with the document as a Word file."""
    from generator.document.normal import normal
    from generator.word.reading import read_back
    from generator.word.writing import write

    if trial.document is None:
        return
    back, found = read_back(write(trial.document, looks.profile), kind.listing.shown)
    place = Place(kind.listing.shown)
    for finding in found:
        text = message("{finding} (in the document of {bid})", finding=finding.message, bid=trial.bid)
        yield Finding(finding.rule, finding.severity, text, place, finding.hint, cause=finding.cause)
    if back != normal(trial.document):
        text = message("the document of {bid} does not say the same once it is written as a Word file", bid=trial.bid)
        yield Finding("written-otherwise", Severity.ERROR, text, place)


def _meant(only: tuple[Path, ...], templates: Templates, reader: DiskReader) -> Callable[[Finding], bool]:
    """Return whether a finding is asked for: one of a folder, or of a file, and with a document of its sections."""

    files: set[str] = set()
    folders: list[str] = []
    for where in map(reader.resolve, only):
        if where.is_dir():
            folders.append(f"{reader.shown(where)}/")
        else:
            files |= {
                reader.shown(where),
                *(templates.files_of(where.stem) if where.parent.name == "documents" else ()),
            }

    def is_meant(finding: Finding) -> bool:
        place = finding.place
        file = place.file if isinstance(place, Place) else ""
        return not only or file in files or file.startswith(tuple(folders))

    return is_meant
