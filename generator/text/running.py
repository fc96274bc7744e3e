"""Templates run: names in, Markdown with tokens and markers out, or findings at the lines where it stopped."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType

from jinja2 import Template, TemplateError

from generator.findings import Cause, Finding, Message, Place, Severity, message
from generator.text.environment import MacroMisused
from generator.text.rendering import SIZE, STEPS, Rendering, Spent


def render(run: Rendering, template: Template, *, names: Mapping[str, object], place: Place) -> str:
    """Return what a template prints; empty when it could not go on to its end, with a finding that says why.

    ``place`` is the whole template, or the line that it stands on in another file.
    """
    if run.is_spent:
        return ""
    try:
        return template.render(names)
    except Spent as spent:
        text = message("the templates take more than {steps} steps or write more than {size} characters", **_LIMITS)
        _report(run, "template-limit", text, run.place(spent.site), cause=Cause.LIMIT)
    except RecursionError as error:
        text = message("the macros of the template call one another without end")
        _report(run, "template-limit", text, _innermost(run, error.__traceback__, place), cause=Cause.LIMIT)
    except TemplateError as error:
        text = message("the template stops here: {reason}", reason=error.message or type(error).__name__)
        rule = "macro-misused" if isinstance(error, MacroMisused) else "template-failed"
        _report(run, rule, text, _innermost(run, error.__traceback__, place))
    return ""


_LIMITS = {"steps": STEPS, "size": SIZE}


def _innermost(run: Rendering, traceback: TracebackType | None, place: Place) -> Place:
    """Return the innermost template line of a traceback, which Jinja has rewritten to name template lines."""
    found = place
    while traceback is not None and place.line is None:
        file = traceback.tb_frame.f_code.co_filename
        if file in run.files.values():
            found = Place(file, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found


def _report(run: Rendering, rule: str, text: Message, place: Place, *, cause: Cause = Cause.CONTENT) -> None:
    run.findings.setdefault(Finding(rule, Severity.ERROR, text, place, cause=cause))
