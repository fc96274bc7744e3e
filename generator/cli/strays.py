"""Files and folders among templates that no document can find: most often their name is misspelt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.cli.reading import DiskReader
from generator.findings import Finding, Message, Place, Severity, message


def strays(root: Path, locale: str, reader: DiskReader) -> Iterator[Finding]:
    """Yield a warning for each folder below a locale's that holds no templates, and each file that is none."""
    from generator.text.library import Part
    from generator.text.nearest import nearest

    parts = dict(part.value for part in Part)
    for entry in sorted((root / locale).iterdir()):
        if entry.name.startswith(".") or not entry.is_dir():
            continue
        shown = reader.shown(entry)
        if entry.name not in parts:
            text = message("no templates are looked for in {folder}", folder=shown)
            yield _stray(text, shown, nearest(entry.name, parts))
            continue
        suffix = parts[entry.name]
        for file in sorted(entry.iterdir()):
            if not file.name.startswith(".") and not file.name.endswith(suffix):
                shown = reader.shown(file)
                text = message(
                    "{file} is no template: the names of those beside it end in {suffix}", file=shown, suffix=suffix
                )
                yield _stray(text, shown, message("rename it, or keep it elsewhere"))


def _stray(text: Message, shown: str, hint: Message | None) -> Finding:
    return Finding("template-unread", Severity.WARNING, text, Place(shown), hint)
