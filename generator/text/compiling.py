"""Template text → code, once for the same text: compiling takes fifty times as long as running."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from types import CodeType

from jinja2 import TemplateSyntaxError, nodes

from generator.findings import Cause, Finding, Message, Place, Severity, message
from generator.text.environment import Sandbox
from generator.text.grammar import characters, check
from generator.text.instrumentation import Instrumentation
from generator.text.kept_code import Includes, KeptCode, key_of, packed, unpacked
from generator.text.syntax import read_trouble


@dataclass(frozen=True, slots=True)
class Compiled:
    """What came of a template's text."""

    code: CodeType | None
    """Absent when something is wrong."""
    includes: Includes = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a template's text says."""

    tree: nodes.Template | None
    """Absent when something is wrong."""
    findings: tuple[Finding, ...] = ()


@lru_cache(maxsize=512)
def parsed(text: str, shown: str, *, line: int | None = None) -> Parsed:
    """Return what a template says, or what of it is not allowed; the same tree for all who ask.

    ``line`` is for a template string that stands on one line of another file.
    """

    def at(inner: int) -> Place:
        return Place(shown, line or inner)

    if found := tuple(characters(text, at)):
        return Parsed(None, found)
    try:
        tree = _ENVIRONMENT.parse(text, shown, shown)
        found = tuple(check(tree, at))
    except TemplateSyntaxError as error:
        return Parsed(None, (_syntax(error, text, shown, line),))
    except (RecursionError, MemoryError, SyntaxError):
        return Parsed(None, (_too_deep(shown, line),))
    except ValueError:
        return Parsed(None, (_finding("template-syntax", _NUMBER, Place(shown, line)),))
    return Parsed(None, found) if found else Parsed(tree)


@lru_cache(maxsize=512)
def compiled(text: str, shown: str, *, number: int, line: int | None = None, kept: KeptCode | None = None) -> Compiled:
    """Return the code of a template, or what is wrong with it.

    ``number`` is that of its file (``file_numbers``). ``line`` is for a template string that stands on
    one line of another file. ``kept`` is where an earlier run may have left the code.
    """
    if kept is None:
        return _compiled(text, shown, number, line)
    key = key_of(text, shown, number, line)
    data = kept.get(key)
    found = None if data is None else unpacked(data)
    if found is not None:
        return Compiled(*found)
    result = _compiled(text, shown, number, line)
    if result.code is not None:
        kept.put(key, packed(result.code, result.includes))
    return result


def _compiled(text: str, shown: str, number: int, line: int | None) -> Compiled:
    read = parsed(text, shown, line=line)
    if read.tree is None:
        return Compiled(None, (), read.findings)
    includes = tuple((_name(include), line or include.lineno) for include in read.tree.find_all(nodes.Include))
    try:
        rewritten = Instrumentation(number, line).visit(read.tree)
        return Compiled(_ENVIRONMENT.compile(rewritten, shown, shown), includes)
    except TemplateSyntaxError as error:
        return Compiled(None, (), (_syntax(error, text, shown, line),))
    except (RecursionError, MemoryError, SyntaxError):
        return Compiled(None, (), (_too_deep(shown, line),))


_ENVIRONMENT = Sandbox()
"""Runs nothing: a composition has one of its own."""
_DEEP = message("the template is nested too deeply")
_NUMBER = message("the template holds a number that is too long")


def _name(include: nodes.Include) -> str:
    if not isinstance(include.template, nodes.Const):
        raise TypeError("an include without a name came through the grammar")
    return str(include.template.value)


def _syntax(error: TemplateSyntaxError, template: str, shown: str, line: int | None) -> Finding:
    found = read_trouble(error.message or "", error.lineno, template)
    text = message("the template cannot be understood: {reason}", reason=found.text)
    place = Place(shown, line or found.line)
    if found.column is not None and line is None:
        place = replace(place, column=found.column, end_line=found.line, end_column=found.column + found.length)
    return _finding("template-syntax", text, place, hint=found.hint)


def _too_deep(shown: str, line: int | None) -> Finding:
    return _finding("template-limit", _DEEP, Place(shown, line), cause=Cause.LIMIT)


def _finding(
    rule: str, text: Message, place: Place, *, hint: Message | None = None, cause: Cause = Cause.CONTENT
) -> Finding:
    return Finding(rule, Severity.ERROR, text, place, hint, cause=cause)
