"""``python benchmarks/run.py [--quick]``: measure, print the targets, write docs/performance.md.

It is no test and gates nothing by time. ``--quick`` takes few rounds and writes no page.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import processes
import warm
from page import Results, page

from generator.cli import collect_rarely

_PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"


def main() -> None:
    """Run everything."""
    parser = argparse.ArgumentParser(description="Measure Bidwright beside docxtpl and the limit.")
    parser.add_argument("--quick", action="store_true", help="few rounds, print the page, write nothing")
    collect_rarely()  # as in the command line; it does docxtpl no harm either
    rounds = 3 if (quick := parser.parse_args().quick) else 11
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryDirectory() as bids:
        results = Results(
            warm=warm.measure(rounds=rounds),
            growth=warm.grow(rounds=max(3, rounds // 2)),
            processes=processes.from_yaml(Path(scratch), rounds=rounds),
            start=processes.start(rounds=rounds),
            batch=processes.batch(Path(bids)),
            memory=processes.memory(),
            rounds=rounds,
        )
    text = page(results)
    if quick:
        print(text)
    else:
        _PAGE.write_text(text, encoding="utf-8")
        print(text[text.index("## Targets") : text.index("## In one process")])


if __name__ == "__main__":
    main()
