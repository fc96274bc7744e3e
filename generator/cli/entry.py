"""One run of the command line, from its arguments to its exit code. No traceback reaches the user."""

from __future__ import annotations

import os
from collections.abc import Sequence

import click

from generator.cli import exits
from generator.cli.colours import asked
from generator.cli.console import Console
from generator.cli.language import choose
from generator.findings import message


def run(arguments: Sequence[str]) -> int:
    """Run a command and return the exit code."""
    console = Console(choose(arguments, os.environ), os.environ, colour=asked(arguments))
    try:
        code = _invoke(arguments, console)
        return max(code, exits.UNWRITABLE) if console.failed else code
    except click.exceptions.NoArgsIsHelpError as error:
        console.print(error.format_message(), err=True)
        return error.exit_code
    except click.ClickException as error:
        return _complain(error, console)
    except (click.Abort, KeyboardInterrupt):
        console.complain(message("interrupted"))
        return exits.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: whatever is left is a fault of ours
        from generator.cli.apology import apology

        console.complain(apology(error))
        return exits.BUG


def _invoke(arguments: Sequence[str], console: Console) -> int:
    from generator.cli.commands import commands

    try:
        result = commands(console).main(list(arguments), prog_name="bidwright", standalone_mode=False)
    except SystemExit as stop:
        # click leaves this way when nobody reads its help any more.
        result = stop.code
    return result if isinstance(result, int) else exits.FINE


def _complain(error: click.ClickException, console: Console) -> int:
    from generator.cli.usage import explain

    console.complain(message("error: {what}", what=explain(error)))
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        console.complain(message("see {command}", command=f"{context.command_path} --help"))
    return error.exit_code
