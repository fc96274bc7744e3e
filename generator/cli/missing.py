"""A path on the command line that leads nowhere."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from generator.cli.folders import BID, bids_below
from generator.cli.reading import DiskReader
from generator.findings import Cause, Finding, Place, Severity, message

_VISITED = 500
"""Folders looked into for the bids that may have been meant: somebody may have named a whole disk."""
_OFFERED = 5


def missing(file: Path, reader: DiskReader) -> Finding | None:
    """Return a finding when there is no such file, with the bids below its folder if it is a ``bid.yaml``."""
    if os.path.exists(file):  # noqa: PTH110 - Path.exists raises for names that no system takes
        return None
    shown = reader.shown(file)
    hint = message("check the name and the folder")
    if file.name == BID and file.parent.is_dir():
        below = tuple(reader.shown(bid.parent) for bid in islice(bids_below(file.parent, folders=_VISITED), _OFFERED))
        if below:
            hint = message("name a bid's folder: {bids}", bids=below)
    text = message("{file} does not exist", file=shown)
    return Finding("missing-file", Severity.ERROR, text, Place(shown), hint, cause=Cause.UNREADABLE)
