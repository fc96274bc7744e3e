"""``bidwright schema``: the JSON Schema of a bid's YAML, by which editors complete keys and check what is typed."""

from __future__ import annotations

from collections.abc import Callable

from generator.cli.console import Console
from generator.cli.help import Command
from generator.findings import message


def command(console: Console) -> Command:
    """Return the command, speaking the console's language."""
    about = message(
        "Print the JSON Schema of bids and layers, for editors.\n\n"
        "An editor with the YAML language server completes keys and marks mistakes by it: save it as bid.schema.json, "
        "and name it in a file's first line."
    )
    made = Command("schema", _run(console), [], help=about, lang=console.lang)
    made.no_args_is_help = False
    return made


def _run(console: Console) -> Callable[..., int]:
    def run() -> int:
        from generator.cli import exits
        from generator.model.schema import render

        console.print(render().removesuffix("\n"))
        return exits.FINE

    return run
