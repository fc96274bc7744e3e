"""The parts of a Word file, what they are, and how they point at each other (ECMA-376 part 2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from generator.word.writing.markup import DECLARATION
from generator.word.writing.zipped import Member, pack

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_TYPES = {
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "word/document.xml": f"{_WORD_TYPE}.document.main+xml",
    "word/fontTable.xml": f"{_WORD_TYPE}.fontTable+xml",
    "word/footer1.xml": f"{_WORD_TYPE}.footer+xml",
    "word/footer2.xml": f"{_WORD_TYPE}.footer+xml",
    "word/header1.xml": f"{_WORD_TYPE}.header+xml",
    "word/header2.xml": f"{_WORD_TYPE}.header+xml",
    "word/numbering.xml": f"{_WORD_TYPE}.numbering+xml",
    "word/settings.xml": f"{_WORD_TYPE}.settings+xml",
    "word/styles.xml": f"{_WORD_TYPE}.styles+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
}
"""What each part is; a part not listed is plain XML by its ending."""

RELATIONS: Mapping[str, tuple[str, str]] = {
    "word/styles.xml": ("rId1", "styles"),
    "word/settings.xml": ("rId2", "settings"),
    "word/numbering.xml": ("rId3", "numbering"),
    "word/fontTable.xml": ("rId4", "fontTable"),
    "word/theme/theme1.xml": ("rId5", "theme"),
    "word/header1.xml": ("rId6", "header"),
    "word/footer1.xml": ("rId7", "footer"),
    "customXml/item1.xml": ("rId8", "customXml"),
    "word/header2.xml": ("rId9", "header"),
    "word/footer2.xml": ("rId10", "footer"),
}
"""How the document points at its parts."""

STATIC: Mapping[str, str] = {
    "docProps/app.xml": "app.xml",
    "word/settings.xml": "settings.xml",
    "word/theme/theme1.xml": "theme1.xml",
}
"""Parts that are the same in every file, kept as files beside this module."""


def archive(parts: Mapping[str, Iterable[bytes]], *, static: frozenset[str]) -> bytes:
    """Return the file. The parts are given in pieces; ``static`` names those that other documents share."""
    whole = {**{name: (_static_part(file),) for name, file in STATIC.items()}, **parts}
    whole["_rels/.rels"] = (_root_relations(),)
    whole["word/_rels/document.xml.rels"] = (_document_relations(frozenset(whole)),)
    if "customXml/item1.xml" in whole:
        whole["customXml/_rels/item1.xml.rels"] = (_relations([("rId1", "customXmlProps", "itemProps1.xml")]),)
    types = Member("[Content_Types].xml", (_content_types(frozenset(whole)),), static=True)
    shared = static | set(STATIC) | {"_rels/.rels", "word/_rels/document.xml.rels", "customXml/_rels/item1.xml.rels"}
    return pack([types, *(Member(name, whole[name], static=name in shared) for name in sorted(whole))])


@cache
def _static_part(file: str) -> bytes:
    return files(__package__).joinpath("parts", file).read_bytes()


@cache
def _content_types(names: frozenset[str]) -> bytes:
    listed = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPES[name]}"/>' for name in sorted(names) if name in _TYPES
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    ).encode()


@cache
def _root_relations() -> bytes:
    return _relations(
        [
            ("rId1", "officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", "extended-properties", "docProps/app.xml"),
        ]
    )


@cache
def _document_relations(names: frozenset[str]) -> bytes:
    return _relations(
        [
            (key, kind, name.removeprefix("word/") if name.startswith("word/") else f"../{name}")
            for name, (key, kind) in RELATIONS.items()
            if name in names
        ]
    )


def _relations(relations: list[tuple[str, str, str]]) -> bytes:
    listed = "".join(
        f'<Relationship Id="{key}" Type="{kind if "/" in kind else f"{_OFFICE}/{kind}"}" Target="{target}"/>'
        for key, kind, target in relations
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'.encode()
