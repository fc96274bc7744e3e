"""Where the user stands in the repository: code review names files from its root."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_VARIABLES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""What CI says the root is; a checkout there may be without ``.git``."""


def folder_in_repository(here: Path, environment: Mapping[str, str]) -> str:
    """Return ``here`` from the root of its repository, with forward slashes; empty for the root and outside of any."""
    given = (Path(environment[variable]).resolve() for variable in _VARIABLES if environment.get(variable))
    marked = (folder for folder in (here, *here.parents) if (folder / ".git").exists())
    root = next((folder for folder in (*given, *marked) if here.is_relative_to(folder)), here)
    inside = here.relative_to(root).as_posix()
    return "" if inside == "." else inside
