"""``bidwright schema``: the JSON Schema of a bid, by which editors complete and check, or of ``manifest.json``."""

from __future__ import annotations

from collections.abc import Callable

import click

from generator.cli.console import Console
from generator.cli.help import Command, option
from generator.findings import message

_BID, _MANIFEST = "bid", "manifest"


def command(console: Console) -> Command:
    """Return the command, speaking the console's language."""
    about = message(
        "Print the JSON Schema of bids and layers, for editors.\n\n"
        "An editor with the YAML language server completes keys and marks mistakes by it: save it as bid.schema.json, "
        "and name it in a file's first line."
    )
    which = option(
        "--of",
        "which",
        help=message("bid, or manifest: the manifest.json that build writes beside the documents"),
        lang=console.lang,
        type=click.Choice((_BID, _MANIFEST)),
        default=_BID,
    )
    made = Command("schema", _run(console), [which], help=about, lang=console.lang)
    made.no_args_is_help = False
    return made


def _run(console: Console) -> Callable[..., int]:
    def run(which: str) -> int:
        from generator.cli import exits
        from generator.model.schema import render
        from generator.pack.manifest import schema

        console.print((render() if which == _BID else schema()).removesuffix("\n"))
        return exits.FINE

    return run
