"""Folders gone through in the order of their names: hidden ones and those of tools left out, links not followed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

_TOOLS = ("node_modules", "__pycache__")
_LOCALES = ("zh-CN", "en")
_PARTS = ("documents", "sections", "styles")


@dataclass(frozen=True, slots=True)
class Visited:
    """A folder on the way."""

    folder: Path
    files: tuple[str, ...]
    """Names of the files in it, sorted."""
    is_templates: bool
    """Whether it is a folder of templates; what is below it is then not gone into."""


def walk(folder: Path, errors: list[OSError] | None = None, *, folders: int | None = None) -> Iterator[Visited]:
    """Yield the folder and those below it; ``errors`` gets those that could not be looked into.

    ``folders`` is how many to look into; absent when all are.
    """
    unread = [] if errors is None else errors
    for where, inner, files in islice(os.walk(folder, onerror=unread.append), folders):
        path = Path(where)
        templates = is_templates(path, inner)
        inner[:] = [] if templates else sorted(name for name in inner if not _is_skipped(name))
        yield Visited(path, tuple(sorted(files)), templates)


def is_templates(folder: Path, inner: list[str]) -> bool:
    """Return whether a folder with these folders in it is one of templates: ``<locale>/documents`` and so on."""
    return any(locale in inner and (folder / locale / part).is_dir() for locale in _LOCALES for part in _PARTS)


def templates_around(path: Path) -> Path | None:
    """Return the folder of templates that a file or folder (an absolute path) lies in; None when there is none."""
    for folder in (path, *path.parents)[:3]:
        if folder.name in _LOCALES and any((folder / part).is_dir() for part in _PARTS):
            return folder.parent
    return None


def _is_skipped(name: str) -> bool:
    return name.startswith(".") or name in _TOOLS
