"""The language to talk to the user in: ``--lang``, else the locale."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from generator.report import Lang

LANGS: tuple[Lang, ...] = ("zh", "en")

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """Return the language asked for by ``--lang`` anywhere in the arguments, else by the locale, else English.

    The arguments are looked at before they are parsed, because help and complaints about them need the language.
    """
    asked = _asked(arguments) or _located(environment)
    return "zh" if asked.lower().startswith("zh") else "en"


def _asked(arguments: Sequence[str]) -> str:
    asked = ""
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and index + 1 < len(arguments):
            asked = arguments[index + 1]
        elif argument.startswith("--lang="):
            asked = argument.partition("=")[2]
    return asked


def _located(environment: Mapping[str, str]) -> str:
    for variable in _VARIABLES:
        if environment.get(variable):
            return environment[variable]
    return _windows() if sys.platform == "win32" else ""


def _windows() -> str:
    """Return the locale name of the Windows user interface, such as ``zh_CN``; empty elsewhere."""
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
