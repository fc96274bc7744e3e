"""Make all that is generated anew: the message catalogue and ``docs/fields.md``.

``python docs/generate.py`` writes; with ``--check`` it says what is stale or without a translation, and exits with 1.
Needs the extra ``test`` (Babel).
"""

from __future__ import annotations

import sys
from pathlib import Path

import catalogue
import field_tables

ROOT = Path(__file__).resolve().parent.parent
FIELDS = ROOT / "docs" / "fields.md"


def main() -> int:
    """Write, or check; return the exit code."""
    fields = field_tables.render().encode()
    if "--check" not in sys.argv[1:]:
        catalogue.write(ROOT / "generator")
        FIELDS.write_bytes(fields)
    faults = list(catalogue.faults(ROOT / "generator"))
    if not FIELDS.exists() or FIELDS.read_bytes() != fields:
        faults.append("docs/fields.md is stale: run python docs/generate.py")
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # always a text file here
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
