"""Where template files are found: a bid's own before the company's before the built-in ones, and never elsewhere."""

from __future__ import annotations

import enum
import re
from dataclasses import KW_ONLY, dataclass, field
from pathlib import Path
from typing import Protocol

from generator.findings import Cause, Finding, Message, Place, Severity, message
from generator.quantities import Locale
from generator.source import Reader
from generator.text.kept_code import KeptCode
from generator.text.nearest import nearest

LIMIT = 1_000_000
"""Bytes of one template file."""

_NAME = re.compile(r"\w[\w-]*(\.[\w-]+)*")


class Folder(Protocol):
    """Listing of folders, given by the command line (or by a test, over a dict)."""

    def names(self, folder: Path, /) -> tuple[str, ...]:
        """Return the names of the files in a folder; empty when there is no such folder. Never raises."""
        ...


class Part(enum.Enum):
    """What a template file is: its folder and its suffix."""

    DOCUMENT = ("documents", ".yaml")
    SECTION = ("sections", ".md")
    STYLE = ("styles", ".yaml")
    SCAFFOLD = ("scaffold", ".yaml")


@dataclass(frozen=True, slots=True)
class Template:
    """A template file found."""

    name: str
    file: Path
    root: Path
    shown: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Library:
    """The template folders, in order of precedence, each laid out ``<locale>/<part>/<name>``."""

    roots: tuple[Path, ...]
    reader: Reader
    _: KW_ONLY
    folder: Folder
    locale: Locale
    kept: KeptCode | None = field(default=None, repr=False, compare=False)
    """Where the code of templates is kept from run to run; absent where it is not."""
    _names: dict[tuple[Path, Part], tuple[str, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What each folder was seen to hold: the documents of a bid shall see one state of the disk."""
    _read: dict[tuple[Path, Part, str], Template] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The files found so far, for the same reason."""

    def names(self, part: Part) -> tuple[str, ...]:
        """Return the names of the files of this part in all the folders, sorted."""
        return tuple(sorted({name for root in self.roots for name in self.names_in(root, part)}))

    def names_in(self, root: Path, part: Part) -> tuple[str, ...]:
        """Return the names of the files of this part in one of the folders, sorted."""
        if (root, part) not in self._names:
            _, suffix = part.value
            files = self.folder.names(self._file(root, part, "").parent)
            names = tuple(sorted(file.removesuffix(suffix) for file in files if file.endswith(suffix)))
            self._names[root, part] = names
        return self._names[root, part]

    def shown(self, root: Path, part: Part, name: str) -> str:
        """Return what the user knows a file in one of the folders by."""
        return self.reader.shown(self._file(root, part, name))

    def find(self, part: Part, name: str, *, place: Place | None = None) -> tuple[Template | None, tuple[Finding, ...]]:
        """Return the file of this name from the first folder that has it, or why there is none.

        ``place`` is where the name was written; without one, it came from the command line.
        """
        roots = self._holding(part, name)
        if not roots:
            return None, (self._missing(part, name, place),)
        return self._template(part, name, root=roots[0], place=place)

    def layers(self, part: Part, name: str) -> tuple[tuple[Template, ...], tuple[Finding, ...]]:
        """Return the files of this name in all the folders, the one with the last say last.

        There are none when one of them cannot be read.
        """
        found: list[Template] = []
        for root in reversed(self._holding(part, name)):
            template, wrong = self._template(part, name, root=root, place=None)
            if template is None:
                return (), wrong
            found.append(template)
        return tuple(found), () if found else (self._missing(part, name, None),)

    def _holding(self, part: Part, name: str) -> tuple[Path, ...]:
        """Return the folders that have a file of this name, in order of precedence."""
        return tuple(root for root in self.roots if name in self.names_in(root, part)) if _NAME.fullmatch(name) else ()

    def _missing(self, part: Part, name: str, place: Place | None) -> Finding:
        if not _NAME.fullmatch(name):
            hint = message("write the bare name, without folder and suffix")
            return _refused(message("{name} is not a template name", name=name), place, hint=hint)
        return _refused(_absent(part, name), place, hint=nearest(name, self.names(part)))

    def _file(self, root: Path, part: Part, name: str) -> Path:
        folder, suffix = part.value
        return root / self.locale / folder / (name + suffix)

    def _template(
        self, part: Part, name: str, *, root: Path, place: Place | None
    ) -> tuple[Template | None, tuple[Finding, ...]]:
        if (root, part, name) in self._read:
            return self._read[root, part, name], ()
        file = self._file(root, part, name)
        shown = self.reader.shown(file)
        try:
            if not self.reader.resolve(file).is_relative_to(self.reader.resolve(root)):
                return None, (_outside(shown, place),)
            data = self.reader.read(file, limit=LIMIT)
        except OSError as error:
            return None, (_unreadable(shown, error.strerror or type(error).__name__),)
        if len(data) > LIMIT:
            return None, (_too_large(shown),)
        template = self._read[root, part, name] = Template(name, file, root, shown, data)
        return template, ()


def _absent(part: Part, name: str) -> Message:
    match part:
        case Part.DOCUMENT:
            return message("there is no document kind {name}", name=name)
        case Part.SECTION:
            return message("there is no section {name}", name=name)
        case Part.STYLE:
            return message("there is no style {name}", name=name)
        case Part.SCAFFOLD:
            return message("there is no scaffold {name}", name=name)


def _refused(text: Message, place: Place | None, *, hint: Message | None) -> Finding:
    cause = Cause.CONTENT if place else Cause.USAGE
    return Finding("unknown-template", Severity.ERROR, text, place, hint, cause=cause)


def _outside(shown: str, place: Place | None) -> Finding:
    return Finding(
        "template-outside",
        Severity.ERROR,
        message("{file} leads out of its template folder", file=shown),
        place or Place(shown),
        message("put a copy of the file into the folder in place of the link"),
    )


def _unreadable(shown: str, reason: str) -> Finding:
    text = message("{file} cannot be read: {reason}", file=shown, reason=reason)
    return Finding("unreadable", Severity.ERROR, text, Place(shown), cause=Cause.UNREADABLE)


def _too_large(shown: str) -> Finding:
    text = message("{file} is larger than {limit} bytes", file=shown, limit=LIMIT)
    return Finding("template-limit", Severity.ERROR, text, Place(shown), cause=Cause.LIMIT)
