"""What is said when this program has a fault: what to report, and no traceback."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

from generator.findings import Cause, Finding, Message, Place, Severity, message

DEBUG = "BIDWRIGHT_DEBUG"
"""Environment variable: when set, a fault of ours shows its traceback."""


def apology(error: Exception) -> Message:
    """Return what to tell the user; raises the error itself where its traceback is asked for."""
    if os.environ.get(DEBUG):
        raise error
    from generator import __version__

    frames = traceback.extract_tb(error.__traceback__)
    where = next((f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames) if "generator" in f.filename), "")
    return message(
        "this is a bug in bidwright {version}, not in your files: {kind} at {where} ({what}); "
        "please report it with this line and the files, or run again with {variable}=1 for details",
        version=__version__,
        kind=type(error).__name__,
        where=where,
        what=str(error),
        variable=DEBUG,
    )


def fault(error: Exception, shown: str) -> Finding:
    """Return the finding for a file at which this program failed, so that the others are checked all the same."""
    return Finding("bug", Severity.ERROR, apology(error), Place(shown), cause=Cause.BUG)
