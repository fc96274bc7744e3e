"""All commands, in the order of the help."""

from __future__ import annotations

import click

from generator.cli import build, check, explain, new, schema
from generator.cli.console import Console
from generator.cli.help import Group, option
from generator.findings import message


def commands(console: Console) -> Group:
    """Return the ``bidwright`` command, speaking the console's language."""
    lang = console.lang

    def show_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
        if asked and not context.resilient_parsing:
            from generator import __version__

            console.print(f"bidwright {__version__}")
            context.exit()

    version = option(
        "--version",
        help=message("show the version"),
        lang=lang,
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show_version,
    )
    about = message("Turns what a bidder promises, written once as YAML, into checked Word documents.")
    made = [module.command(console) for module in (build, check, explain, new, schema)]
    return Group(made, [version], help=about, lang=lang)
