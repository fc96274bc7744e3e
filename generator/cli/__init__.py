"""The command line: the only layer that reads and writes files, prints and sets exit codes. One file a command."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    collect_rarely()
    try:
        from generator.cli.entry import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # before there is anybody to word it
        code = 130
    sys.exit(code)


def collect_rarely() -> None:
    """Let the collector of cycles look less often: trees of frozen things hold none, and looking costs a third."""
    gc.set_threshold(50_000, 20, 10)
