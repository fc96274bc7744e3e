"""One file's bytes → its node, or why not."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from generator.findings import Cause, Finding, Place, Severity, message
from generator.source.builder import Builder, LimitError
from generator.source.characters import check_text
from generator.source.decoding import decode
from generator.source.hints import diagnose
from generator.source.limits import DEFAULT, TOO_DEEP_HINT, Limits, too_deep
from generator.source.nodes import Node

_LIBYAML_TOO_DEEP = "exceeded maximum nesting depth"
"""What libyaml 0.2.6 and later say of brackets a thousand deep, before our own guard has seen the first of them."""

Reading = tuple[Node | None, tuple[Finding, ...]]


def read(data: bytes, file: str, *, limits: Limits = DEFAULT) -> Reading:
    """Return the root node of a YAML file and all that was found wrong; no node when there is none to trust.

    ``file`` is the name that places will show.
    """
    if len(data) > limits.size:
        return None, (_too_large(file, limits),)
    decoded, findings = decode(data, file)
    if decoded is None:
        return None, findings
    text, odd = check_text(decoded, file)
    builder = Builder(_events(text), text, file, limits)
    try:
        root = builder.build()
    except LimitError as error:
        return None, (*odd, *builder.findings, error.finding)
    except yaml.YAMLError as error:
        if isinstance(error, yaml.MarkedYAMLError) and error.problem == _LIBYAML_TOO_DEEP:
            return None, (*odd, *builder.findings, _too_deep(error, file, limits))
        syntax = diagnose(error, text, file)
        is_told = any(finding.place == syntax.place for finding in builder.findings)
        return None, (*odd, *builder.findings, *(() if is_told else (syntax,)))
    if root is None:
        return None, (*odd, *builder.findings, _empty(file))
    return root, (*odd, *builder.findings)


def _events(text: str) -> Iterator[yaml.Event]:
    """Yield the parser's events: libyaml's where PyYAML was built with it, else the slower pure Python's."""
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    try:
        yield from yaml.parse(text, Loader=loader)
    except (ValueError, OverflowError) as error:
        # Pure Python's scanner lets these out for escapes like "\\U99999999" and for very long version numbers.
        raise yaml.YAMLError(str(error)) from error


def _too_deep(error: yaml.MarkedYAMLError, file: str, limits: Limits) -> Finding:
    mark = error.problem_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    return Finding("too-large", Severity.ERROR, too_deep(limits), place, TOO_DEEP_HINT, cause=Cause.LIMIT)


def _too_large(file: str, limits: Limits) -> Finding:
    what = message("the file is larger than {limit} bytes", limit=limits.size)
    hint = message("check that this is the right file; split it if it is")
    return Finding("too-large", Severity.ERROR, what, Place(file), hint, cause=Cause.LIMIT)


def _empty(file: str) -> Finding:
    hint = message("write at least one key: value; a line that begins with # is only a comment")
    return Finding("empty-file", Severity.ERROR, message("the file is empty"), Place(file), hint)
