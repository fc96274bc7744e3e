"""What neither Open XML validator looks at: our own checks of a written file. Each yields what is wrong, in words."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from generator.word.names import NODE, R, W

RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
DIRECT = {"keepNext", "pageBreakBefore", "numPr", "tabs", "jc", "sectPr"}
"""All the paragraph formatting that may stand outside a style."""


def faults(data: bytes) -> list[str]:
    """Return everything wrong with a file of ours."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    names = archive.namelist()
    parts = {name: etree.fromstring(archive.read(name)) for name in names}
    texts = {
        name: root for name, root in parts.items() if re.fullmatch(r"word/(document|header[12]|footer[12])\.xml", name)
    }
    found = [f"{name} is there twice" for name, count in Counter(names).items() if count > 1]
    for check in (relations, metadata, settings):
        found += check(parts)
    for check in (fields, ids, references, cells, widths, formatting):
        found += check(texts)
    for check in (bindings, definitions):
        found += check(parts, texts)
    return found


def _w(name: str) -> str:
    return f"{{{W}}}{name}"


def _each(roots: Mapping[str, etree._Element], name: str) -> Iterator[etree._Element]:
    for root in roots.values():
        yield from root.iter(_w(name))


def _val(element: etree._Element | None, name: str = "val") -> str:
    return "" if element is None else element.get(_w(name)) or ""


def relations(parts: Mapping[str, etree._Element]) -> Iterator[str]:
    """Every target exists, every part is pointed at, every r:id is known."""
    reached = {"[Content_Types].xml"}
    for name, root in parts.items():
        if not name.endswith(".rels"):
            continue
        reached.add(name)
        folder = posixpath.dirname(posixpath.dirname(name))
        known = set()
        for relation in root.iter(RELATIONS):
            target = posixpath.normpath(posixpath.join(folder, relation.get("Target", "")))
            known.add(relation.get("Id"))
            reached.add(target)
            if target not in parts or relation.get("TargetMode") == "External":
                yield f"{name} points at {target}"
        source = posixpath.join(folder, posixpath.basename(name).removesuffix(".rels"))
        if source in parts:
            used = {value for each in parts[source].iter() for key, value in each.attrib.items() if f"{{{R}}}" in key}
            if not used <= known:
                yield f"{source} uses {used - known}, which {name} does not know"
    yield from (f"nothing points at {name}" for name in set(parts) - reached)


def metadata(parts: Mapping[str, etree._Element]) -> Iterator[str]:
    """No person, no path, no company; a status only where the file is a draft."""
    for element in parts["docProps/core.xml"]:
        kind = etree.QName(element).localname
        draft = kind == "contentStatus" and element.text == "Draft"
        if kind not in ("title", "language", "created", "modified") and not draft:
            yield f"core properties hold {kind}"
    if [etree.QName(element).localname for element in parts["docProps/app.xml"]] != ["Application"]:
        yield "app properties hold more than the application"


def settings(parts: Mapping[str, etree._Element]) -> Iterator[str]:
    """Nothing that makes Word ask the user when the file is opened, and no theme's fonts."""
    if list(parts["word/settings.xml"].iter(_w("updateFields"))):
        yield "updateFields is set"
    for name, root in parts.items():
        for element in root.iter():
            for key in element.attrib:
                if key == _w("dirty") or (key.startswith(f"{{{W}}}") and "heme" in key):
                    yield f"{name}: attribute {key}"


def fields(texts: Mapping[str, etree._Element]) -> Iterator[str]:
    """Fields are whole and show something."""
    for simple in _each(texts, "fldSimple"):
        if not "".join(simple.itertext()):
            yield f"field {_val(simple, 'instr')} has no result"
    kinds = Counter(_val(mark, "fldCharType") for mark in _each(texts, "fldChar"))
    if kinds["begin"] != kinds["end"]:
        yield "fields are not balanced"


def ids(texts: Mapping[str, etree._Element]) -> Iterator[str]:
    """Controls, bookmarks and shapes are told apart."""
    given = (properties.find(_w("id")) for properties in _each(texts, "sdtPr"))
    controls = Counter(_val(number) for number in given if number is not None)
    yield from (f"control id {number} occurs {count} times" for number, count in controls.items() if count > 1)
    for name in ("name", "id"):
        marks = Counter(_val(mark, name).casefold() for mark in _each(texts, "bookmarkStart"))
        yield from (f"bookmark {mark} occurs {count} times" for mark, count in marks.items() if count > 1)
    drawn = [root.iter("{*}docPr", "{*}cNvPr") for root in texts.values()]
    shapes = Counter(shape.get("id") for each in drawn for shape in each)
    yield from (f"shape id {number} occurs {count} times" for number, count in shapes.items() if count > 1)
    if any(len(_val(mark, "name")) > 40 for mark in _each(texts, "bookmarkStart")):
        yield "a bookmark's name is longer than 40 characters"


def references(texts: Mapping[str, etree._Element]) -> Iterator[str]:
    """Every REF, PAGEREF and link has its bookmark."""
    marks = {_val(mark, "name") for mark in _each(texts, "bookmarkStart")}
    for simple in _each(texts, "fldSimple"):
        yield from _unmarked(_val(simple, "instr"), marks)
    for instruction in _each(texts, "instrText"):
        yield from _unmarked(instruction.text or "", marks)
    for link in _each(texts, "hyperlink"):
        if _val(link, "anchor") not in marks:
            yield f"no bookmark {_val(link, 'anchor')}"


def _unmarked(instruction: str, marks: set[str]) -> Iterator[str]:
    words = instruction.split()
    if words[0] in ("REF", "PAGEREF") and words[1] not in marks:
        yield f"no bookmark {words[1]}"


def bindings(parts: Mapping[str, etree._Element], texts: Mapping[str, etree._Element]) -> Iterator[str]:
    """The text of a bound control is the store's; every other control is empty; every node is printed."""
    store = parts.get("customXml/item1.xml")
    nodes = [] if store is None else store.findall(NODE)
    keys = [(node.get("path"), node.get("form")) for node in nodes]
    if len(set(keys)) < len(keys):
        yield "two nodes for one path and form"
    for control in _each(texts, "sdt"):
        properties, content = control.find(_w("sdtPr")), control.find(_w("sdtContent"))
        assert properties is not None
        if properties.find(_w("docPartObj")) is not None:
            continue
        assert content is not None
        for name in ("alias", "tag"):
            if not 0 < len(_val(properties.find(_w(name)))) <= 64:
                yield f"{name} is empty or longer than Word keeps"
        shown = "".join(
            {"t": each.text or "", "br": "\n", "tab": "\t"}.get(etree.QName(each).localname, "")
            for each in content.iter()
        )
        binding = properties.find(_w("dataBinding"))
        if binding is None:
            if shown:
                yield f"control with {shown!r} is not bound"
            continue
        assert store is not None
        hits = store.xpath(_val(binding, "xpath"))
        if [hit.text for hit in hits] != [shown]:
            yield f"control shows {shown!r}, the store {[hit.text for hit in hits]}"
        item = parts["customXml/itemProps1.xml"]
        if _val(binding, "storeItemID") not in item.attrib.values():
            yield "control is bound to another store"


def definitions(parts: Mapping[str, etree._Element], texts: Mapping[str, etree._Element]) -> Iterator[str]:
    """Every style and list that is used is defined, and every style names all four fonts."""
    styles = {_val(style, "styleId") for style in _each({"": parts["word/styles.xml"]}, "style")}
    for name in ("pStyle", "rStyle", "tblStyle"):
        used = {_val(each) for each in _each(texts, name)} | {
            _val(each) for each in _each({"": parts["word/numbering.xml"]}, name)
        }
        yield from (f"style {style} is not defined" for style in used - styles)
    nums = {_val(num, "numId") for num in _each({"": parts["word/numbering.xml"]}, "num")}
    used = {_val(each) for each in _each({**texts, "styles": parts["word/styles.xml"]}, "numId")}
    yield from (f"list {num} is not defined" for num in used - nums)
    for style in _each({"": parts["word/styles.xml"]}, "style"):
        named = style.find(f"{_w('rPr')}/{_w('rFonts')}")
        if _val(style, "type") == "paragraph" and not all(_val(named, f) for f in ("ascii", "hAnsi", "eastAsia", "cs")):
            yield f"style {_val(style, 'styleId')} does not name its fonts"


def cells(texts: Mapping[str, etree._Element]) -> Iterator[str]:
    """A cell, and the body, ends in a paragraph; no two tables touch."""
    for cell in _each(texts, "tc"):
        if cell[-1].tag != _w("p"):
            yield "a cell does not end in a paragraph"
    for table in _each(texts, "tbl"):
        after = table.getnext()
        if after is None or after.tag != _w("p"):
            yield "no paragraph after a table"


def widths(texts: Mapping[str, etree._Element]) -> Iterator[str]:
    """Columns add up, cells are as wide as their columns, nothing is wider than the text."""
    for table in _each(texts, "tbl"):
        section = next(iter(table.xpath("following::*[local-name()='sectPr']")))
        margins, size = section.find(_w("pgMar")), section.find(_w("pgSz"))
        room = int(_val(size, "w")) - int(_val(margins, "left")) - int(_val(margins, "right"))
        grid = [int(_val(column, "w")) for column in table.iter(_w("gridCol"))]
        full = _val(table.find(f"{_w('tblPr')}/{_w('tblW')}"), "w")
        if sum(grid) > room or full not in (str(sum(grid)), "5000") or min(grid) < 1:
            yield f"columns {grid} do not make up the table's width {full}"
        for line in table.iter(_w("tr")):
            column = 0
            for cell in line.findall(_w("tc")):
                span = int(_val(cell.find(f"{_w('tcPr')}/{_w('gridSpan')}")) or 1)
                if int(_val(cell.find(f"{_w('tcPr')}/{_w('tcW')}"), "w")) != sum(grid[column : column + span]):
                    yield "a cell is not as wide as its columns"
                column += span
            if column != len(grid):
                yield "a row does not fill the grid"


def formatting(texts: Mapping[str, etree._Element]) -> Iterator[str]:
    """Looks come from styles."""
    for properties in _each(texts, "pPr"):
        kinds = [etree.QName(each).localname for each in properties]
        if kinds[0] != "pStyle" or not set(kinds[1:]) <= DIRECT:
            yield f"a paragraph is formatted by hand: {kinds}"
    for properties in _each(texts, "rPr"):
        for each in properties:
            kind = etree.QName(each).localname
            if kind != "rStyle" and not (kind == "rFonts" and each.attrib == {_w("hint"): "eastAsia"}):
                yield "a run is formatted by hand"
