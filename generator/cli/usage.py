"""What click found wrong with a command line, in our words."""

from __future__ import annotations

import click

from generator.findings import Message, message


def explain(error: click.ClickException) -> Message:
    """Return what is wrong with the command line."""
    match error:
        case click.NoSuchOption():
            if error.possibilities:
                return message(
                    "there is no option {option}; did you mean {names}?",
                    option=error.option_name,
                    names=tuple(error.possibilities),
                )
            return message("there is no option {option}", option=error.option_name)
        case click.MissingParameter():
            return message("{parameter} is missing", parameter=_parameter(error))
        case click.BadOptionUsage():
            return message("{option} needs a value", option=error.option_name)
        case click.BadParameter():
            choices = error.param.type if error.param else None
            if isinstance(choices, click.Choice):
                return message(
                    "{parameter} must be one of: {choices}", parameter=_parameter(error), choices=tuple(choices.choices)
                )
            return message("{parameter}: {reason}", parameter=_parameter(error), reason=error.message)
        case _:
            return message("{reason}", reason=error.format_message())


def _parameter(error: click.BadParameter) -> str:
    if error.param is None:
        return ""
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.make_metavar(error.ctx) if error.ctx else (error.param.name or "")
