"""Whole processes: a document from YAML, a batch, many documents in one process, the start of the command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from timing import interleave
from warm import template
from workload import SIZES, SMALL, data

_CHILD = str(Path(__file__).resolve().with_name("child.py"))
_COMMAND = str(Path(sys.executable).with_name("bidwright"))
BATCH = 200


def from_yaml(folder: Path, *, rounds: int) -> dict[str, dict[str, list[float]]]:
    """Return for each size the rounds of ours, and of docxtpl with PyYAML's ``safe_load`` and with libyaml's."""
    docx = folder / "template.docx"
    docx.write_bytes(template())
    found = {}
    for size in SIZES:
        file = _yaml(folder / f"{size.name}.yaml", size.name)
        found[size.name] = interleave(
            {
                "docxtpl": lambda file=file: _child("docxtpl", file, docx, folder / "peer.docx"),
                "docxtpl, libyaml": lambda file=file: _child("docxtpl-fast", file, docx, folder / "peer.docx"),
                "ours": lambda file=file: _child("ours", file, folder / "ours.docx"),
            },
            rounds=max(3, rounds // 3) if size is not SMALL else rounds,
        )
    return found


def start(*, rounds: int) -> dict[str, list[float]]:
    """Return the rounds of the command's help and version, and of importing docxtpl."""
    return interleave(
        {
            "import docxtpl": lambda: _run([sys.executable, "-c", "import docxtpl"]),
            "python": lambda: _run([sys.executable, "-c", "pass"]),
            "bidwright --help": lambda: _run([_COMMAND, "--help"]),
            "bidwright --version": lambda: _run([_COMMAND, "--version"]),
        },
        rounds=rounds * 2,
    )


def batch(folder: Path) -> float:
    """Return the CPU seconds of a process that makes 200 small documents from YAML."""
    for number in range(BATCH):
        _yaml(folder / f"{number:03}.yaml", SMALL.name, seed=number)
    return float(_child("batch", folder))


def memory() -> list[float]:
    """Return the resident megabytes of a process after 100, 250, 500 and 1,000 documents."""
    return [float(line) for line in _child("memory").split()]


def _yaml(file: Path, name: str, *, seed: int = 0) -> Path:
    """Write a size's data as YAML in block style, as a person would."""
    size = next(size for size in SIZES if size.name == name)
    file.write_text("\n".join(_lines(data(size, seed=seed), 0)) + "\n", encoding="utf-8")
    return file


def _lines(node: object, depth: int) -> list[str]:
    blank = "  " * depth
    if isinstance(node, dict):
        return [line for key, value in node.items() for line in _entry(f"{blank}{key}:", value, depth)]
    if isinstance(node, list):
        return [line for item in node for line in _item(item, depth)]
    raise TypeError(type(node).__name__)


def _entry(head: str, value: object, depth: int) -> list[str]:
    return [f"{head} {json.dumps(value, ensure_ascii=False)}"] if isinstance(value, str) else [
        head, *_lines(value, depth + 1)
    ]  # fmt: skip


def _item(item: object, depth: int) -> list[str]:
    blank = "  " * depth
    if isinstance(item, str):
        return [f"{blank}- {json.dumps(item, ensure_ascii=False)}"]
    first, *rest = _lines(item, depth + 1)
    return [f"{blank}- {first.lstrip()}", *rest]


def _child(role: str, *paths: Path) -> str:
    return _run([sys.executable, _CHILD, role, *map(str, paths)])


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8", env=_environment())
    return done.stdout


def _environment() -> dict[str, str]:
    """Return an environment in which all modules are compiled once, as those of installed packages are."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "bidwright-benchmarks")}
