"""What a run found: all that any format is told."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from generator.findings import BUILT_IN, Cause, Finding, Severity
from generator.report.wording import Lang

Pages: TypeAlias = Callable[[str, Lang], str | None]
"""What the page of a rule says, as Markdown; None for a rule without a page."""

_DRIVE = re.compile(r"[A-Za-z]:/")


def no_pages(_rule: str, _lang: Lang) -> str | None:
    """Return that a rule has no page."""
    return None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found in which files."""

    findings: tuple[Finding, ...]
    """Each once, in the order of ``arrange``."""
    files: tuple[str, ...] = ()
    """Shown names of the files that were checked, in their order. What these draw upon is not among them."""
    folder: str = ""
    """The folder from which the shown names are seen, from the root of its repository; empty for the root itself."""
    fail_on: Severity | None = Severity.ERROR
    """The least severity that makes the run fail; absent when what the files say never does."""
    pages: Pages = no_pages

    def fails(self, finding: Finding) -> bool:
        """Return whether a finding makes the run fail."""
        if finding.waiver:
            return False
        if finding.cause is not Cause.CONTENT and finding.severity is Severity.ERROR:
            return True
        return self.fail_on is not None and finding.severity >= self.fail_on

    def address(self, file: str) -> str | None:
        """Return a file's name from the root of the repository, or as it is when it lies elsewhere.

        None for a template of this program's own: it lies in no repository of the user's.
        """
        if file.startswith(BUILT_IN):
            return None
        return file if is_absolute(file) else posixpath.normpath(posixpath.join(self.folder, file))


def is_absolute(file: str) -> bool:
    """Return whether a shown name (forward slashes) is one of a whole system, not of a folder."""
    return file.startswith("/") or bool(_DRIVE.match(file))
