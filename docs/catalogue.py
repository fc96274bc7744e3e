"""The message catalogue: every ``message("…")`` of the code, and its Chinese.

The translations are written by hand in ``bidwright.po``; the rest of it and ``bidwright.mo`` are made from that and
the code.
"""

from __future__ import annotations

import ast
import gettext
import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from generator.report.wording import DOMAIN, LOCALES, PLACEHOLDER

PO = LOCALES / "zh_CN" / "LC_MESSAGES" / f"{DOMAIN}.po"
MO = PO.with_suffix(".mo")


def extracted(package: Path) -> Catalog:
    """Return the messages of the code, each with the files it occurs in."""
    found = Catalog(domain=DOMAIN, fuzzy=False)
    for file in sorted(package.rglob("*.py")):
        shown = file.relative_to(package.parent).as_posix()
        for text in _messages(file.read_text("utf-8"), shown):
            found.add(text, locations=[(shown, 0)])
    return found


def _messages(source: str, shown: str) -> Iterator[str]:
    """Yield the text of every call of ``message``. Babel's own extraction does not look into f-strings."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "message":
            match node.args:
                case [ast.Constant(value=str(text))]:
                    yield text
                case _:
                    raise SystemExit(f"{shown}:{node.lineno}: message() takes one literal text and named arguments")


def updated(package: Path) -> Catalog:
    """Return the Chinese catalogue with new messages added, and those no longer in the code taken out."""
    catalogue = _translated()
    catalogue.update(extracted(package), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def write(package: Path) -> None:
    """Write both files anew."""
    catalogue = updated(package)
    PO.parent.mkdir(parents=True, exist_ok=True)
    text = io.BytesIO()
    write_po(text, catalogue, width=0, sort_by_file=True, include_lineno=False, omit_header=True)
    PO.write_bytes(_HEAD + text.getvalue())
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    MO.write_bytes(compiled.getvalue())


def faults(package: Path) -> Iterator[str]:
    """Yield what is stale or missing in the catalogue."""
    catalogue, code = _translated(), extracted(package)
    listed = {str(entry.id): str(entry.string) for entry in catalogue if entry.id}
    for source in (str(entry.id) for entry in code if entry.id):
        chinese = listed.get(source)
        if chinese is None:
            yield f"not in {PO.name}: {source!r}"
        elif not chinese:
            yield f"without Chinese: {source!r}"
        elif set(PLACEHOLDER.findall(source)) != set(PLACEHOLDER.findall(chinese)):
            yield f"placeholders differ: {source!r} and {chinese!r}"
    yield from (f"no longer in the code: {source!r}" for source in listed if source not in code)
    if {source: chinese for source, chinese in listed.items() if chinese} != _compiled():
        yield f"{MO.name} is not what {PO.name} compiles to"


def _translated() -> Catalog:
    if not PO.exists():
        return Catalog(locale="zh_CN", domain=DOMAIN, fuzzy=False)
    with PO.open("rb") as file:
        catalogue = read_po(file, locale="zh_CN", domain=DOMAIN)
    catalogue.fuzzy = False
    return catalogue


def _compiled() -> dict[str, str]:
    if not MO.exists():
        return {}
    with MO.open("rb") as file:
        compiled = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]  # no public way to list
    return {source: chinese for source, chinese in compiled.items() if source}


_HEAD = (
    "# 标匠（Bidwright）的中文消息。msgid 由 docs/generate.py 从代码提取；译文写在 msgstr。\n"
    'msgid ""\nmsgstr ""\n"Language: zh_CN\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
).encode()
