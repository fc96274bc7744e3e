"""The command line: the only layer that reads and writes files, prints and sets exit codes. One file a command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    from generator.cli.entry import run

    sys.exit(run(sys.argv[1:]))
