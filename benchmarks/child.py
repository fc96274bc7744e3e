"""One process of a contestant: ``python child.py ROLE …``. Nothing is imported that the role does not need."""

from __future__ import annotations

import sys
from pathlib import Path

NOTED = (100, 250, 500, 1000)
"""After so many documents memory is looked at."""


def main(role: str, *arguments: str) -> None:
    """Play a role."""
    paths = [Path(argument) for argument in arguments]
    if role == "ours":
        import ours

        ours.save(*paths)
    elif role in ("docxtpl", "docxtpl-fast"):
        import peer

        peer.save(*paths, fast=role == "docxtpl-fast")
    elif role == "batch":
        _batch(*paths)
    elif role == "memory":
        _memory()


def _batch(folder: Path) -> None:
    """Make a document of each YAML file of a folder, and print the CPU seconds of the whole process."""
    import time

    import ours

    for file in sorted(folder.glob("*.yaml")):
        ours.save(file, file.with_suffix(".docx"))
    print(time.process_time())


def _memory() -> None:
    """Make many different documents, and print the resident megabytes after some of them."""
    import ours
    from workload import SMALL, data

    from generator.cli import collect_rarely

    collect_rarely()
    pack = ours.library()
    for number in range(1, NOTED[-1] + 1):
        ours.build(ours.record(data(SMALL, seed=number)), pack)
        if number in NOTED:
            print(_resident())


def _resident() -> float:
    import os
    import resource

    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    main(*sys.argv[1:])
