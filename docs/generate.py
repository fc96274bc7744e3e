"""Make all that is generated anew: message catalogue, pages of fields and rules under ``docs/``, schemas.

``python docs/generate.py`` writes; with ``--check`` it says what is stale or without a translation, and exits with 1.
Needs the extra ``test`` (Babel).
"""

from __future__ import annotations

import sys
from pathlib import Path

# The tree that this file stands in, not one that is installed.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import catalogue
import fact_places
import field_tables
import rule_pages

from generator.model import schema
from generator.pack import manifest

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write, or check; return the exit code."""
    files = {
        "docs/coverage.md": fact_places.render(),
        "docs/fields.md": field_tables.render(),
        "docs/rules.md": rule_pages.render("en"),
        "docs/rules.zh-CN.md": rule_pages.render("zh"),
        "schema/bid.schema.json": schema.render(),
        "schema/manifest.schema.json": manifest.schema(),
    }
    if "--check" not in sys.argv[1:]:
        catalogue.write(ROOT / "generator")
        for name, text in files.items():
            (ROOT / name).parent.mkdir(exist_ok=True)
            (ROOT / name).write_bytes(text.encode())
    faults = [*catalogue.faults(ROOT / "generator"), *fact_places.faults()]
    for name, text in files.items():
        if not (ROOT / name).exists() or (ROOT / name).read_bytes() != text.encode():
            faults.append(f"{name} is stale: run python docs/generate.py")
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # always a text file here
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
