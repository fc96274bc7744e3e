"""A Word file as a block tree: the inverse of ``writing`` for our files, and a fair reading of others."""

from __future__ import annotations

from generator.document import Band, Document
from generator.document.normal import normal
from generator.findings import Finding
from generator.word import dangers
from generator.word.gate import AdmissionError, Package, admit
from generator.word.reading.bands import read_band
from generator.word.reading.blocks import read_blocks
from generator.word.reading.controls import Controls
from generator.word.reading.elements import attribute, child, children, descendants, is_landscape, targets
from generator.word.reading.numberings import read_numbering
from generator.word.reading.store import read_store
from generator.word.reading.styles import read_styles

__all__ = ["read"]


def read(data: bytes, file: str) -> tuple[Document | None, tuple[Finding, ...]]:
    """Return the document in canonical form, or why it cannot be read; never raises, whatever the bytes.

    ``file`` is the name the user knows it by.
    """
    try:
        package = admit(data, file)
    except AdmissionError as refused:
        return None, (refused.finding,)
    found = dangers.find(package)
    try:
        document, findings = _read(package)
    except AdmissionError as refused:
        return None, tuple(dict.fromkeys((refused.finding, *found)))
    return document, tuple(dict.fromkeys((*findings, *found)))


def _read(package: Package) -> tuple[Document | None, tuple[Finding, ...]]:
    main = package.part("word/document.xml")
    body = child(main, "body")
    styles = read_styles(package.part("word/styles.xml"))
    numbering = read_numbering(package.part("word/numbering.xml"))
    controls = Controls(package.file, read_store(package))
    relations = targets(package.part("word/_rels/document.xml.rels"))
    blocks = read_blocks(body, styles, numbering, controls)
    bands = {"headerReference": Band(), "footerReference": Band()}
    # Those of upright pages count before those of pages turned sideways.
    sections = sorted(descendants(body, "sectPr"), key=is_landscape, reverse=True)
    for kind in bands:
        for reference in (reference for section in sections for reference in children(section, kind)):
            part = relations.get(attribute(reference, "id", relation=True), "")
            if attribute(reference, "type") == "default" and part:
                bands[kind] = read_band(package.part(f"word/{part}"), styles, controls)
    document = Document(
        title=_title(package),
        language=styles.language,
        blocks=blocks,
        header=bands["headerReference"],
        footer=bands["footerReference"],
    )
    return normal(document), tuple(controls.findings)


def _title(package: Package) -> str:
    core = package.part("docProps/core.xml")
    if core is None:
        return ""
    return core.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
