"""Whether to print in colours: ``--color``, else what the environment asks for, else what the stream is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

WHEN = ("auto", "always", "never")


def asked(arguments: Sequence[str]) -> str:
    """Return what ``--color`` says anywhere in the arguments: needed before they are parsed, for complaints, too."""
    when = "auto"
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--color" and index + 1 < len(arguments):
            when = arguments[index + 1]
        elif argument.startswith("--color="):
            when = argument.partition("=")[2]
    return when


def wanted(when: str, environment: Mapping[str, str]) -> bool | None:
    """Return whether colours are wanted; None when a terminal is to have them and a file is not.

    NO_COLOR (no-color.org) wins over FORCE_COLOR and CLICOLOR_FORCE; empty ones and a force of 0 say nothing.
    """
    if when in ("always", "never"):
        return when == "always"
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    if environment.get("CLICOLOR") == "0" or environment.get("TERM") == "dumb":
        return False
    return None
