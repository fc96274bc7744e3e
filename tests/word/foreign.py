"""Word files that are not ours, put together by hand: only the parts that a test is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.document.manuscript import Manuscript
from generator.document.passages import Passage
from generator.report.wording import word_place
from generator.word.names import DRAWN, R, W
from generator.word.reading import read_manuscript
from tests.word.archives import packed

_NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}" ' + " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        **DRAWN,
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    }.items()
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = {
    "word/styles.xml": "styles",
    "word/numbering.xml": "numbering",
    "word/footnotes.xml": "footnotes",
    "word/endnotes.xml": "endnotes",
    "word/comments.xml": "comments",
    "word/settings.xml": "settings",
    "word/people.xml": "people",
}


def foreign(body: str, parts: Mapping[str, str] | None = None, *, relations: str = "") -> bytes:
    """Return a file with this in its w:body; ``parts`` by name are XML without namespace declarations.

    Parts with a usual name are related to the main one; ``relations`` are further w:Relationship elements.
    """
    held = {name: _declared(xml) for name, xml in (parts or {}).items()}
    related = "".join(
        f'<Relationship Id="k{kind}" Type="{R}/{kind}" Target="{name.removeprefix("word/")}"/>'
        for name, kind in _KINDS.items()
        if name in held
    )
    return packed(
        {
            "[Content_Types].xml": _types(held),
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{R}/officeDocument" '
            'Target="word/document.xml"/></Relationships>'.encode(),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{related}{relations}'
            "</Relationships>".encode(),
            "word/document.xml": _declared(f"<w:document><w:body>{body}</w:body></w:document>"),
            **held,
        }
    )


def _types(names: Iterable[str]) -> bytes:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {name: _KINDS[name] for name in names if name in _KINDS} | {"word/document.xml": "document.main"}
    parts = "".join(f'<Override PartName="/{name}" ContentType="{main}.{kind}+xml"/>' for name, kind in kinds.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{parts}</Types>"
    ).encode()


def _declared(xml: str) -> bytes:
    end = min(at for at in (xml.find(">"), xml.find("/>"), xml.find(" ")) if at > 0)
    return f"{xml[:end]} {_NAMESPACES}{xml[end:]}".encode()


def p(words: str = "", properties: str = "", look: str = "") -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(words, look)}</w:p>"


def r(words: str, look: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>' if words else ""


def styled(name: str) -> str:
    """Return the property that names a paragraph's style."""
    return f'<w:pStyle w:val="{name}"/>'


def numbered(number: int, level: int = 0) -> str:
    """Return the property that puts a paragraph into a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def row(*cells: str, properties: str = "") -> str:
    """Return a row of cells with one paragraph each."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cell(p(words)) for words in cells)}</w:tr>"


def cell(content: str, properties: str = "") -> str:
    """Return a cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def read_whole(data: bytes) -> Manuscript:
    """Return the manuscript of a file in which nothing is wrong but what editing left behind."""
    found, findings = read_manuscript(data, "in.docx")
    assert found is not None, findings
    assert {finding.rule for finding in findings} <= {"word-file-tracked-changes", "word-file-comments"}, findings
    return found


def passages(body: str, parts: Mapping[str, str] | None = None) -> tuple[Passage, ...]:
    """Return the passages of a file with this in its body."""
    return read_whole(foreign(body, parts)).passages


def texts(body: str, parts: Mapping[str, str] | None = None) -> list[str]:
    """Return the text of each passage."""
    return [passage.text for passage in passages(body, parts)]


def way(passage: Passage) -> str:
    """Return the place of a passage as a user reads it, without file and quote."""
    return word_place(passage.place, "en").removeprefix("in.docx").partition(' "')[0].strip()
