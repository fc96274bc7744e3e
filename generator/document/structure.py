"""Block tokens → blocks."""

from __future__ import annotations

from collections.abc import Sequence

from generator.document.attributes import NONE, Attributes, check_names, read_attributes
from generator.document.blocks import (
    Block,
    BulletList,
    Inlines,
    ListItem,
    OrderedList,
    Paragraph,
    Role,
)
from generator.document.directives import DIRECTIVES, Body
from generator.document.grammar import tokens_of
from generator.document.headings import read_heading
from generator.document.lists import read_plain_list, report_wordless
from generator.document.phrases import read_inlines
from generator.document.placement import fits
from generator.document.reading import Reading
from generator.document.tables import read_table
from generator.document.tokens import RawDirective, RawList, RawTable, Token
from generator.document.unrendered import report_unrendered
from generator.findings import message

# Word's lists have nine levels (ECMA-376 Part 1, 17.9.3 ilvl).
_DEEPEST_LIST = 9
_ROLES = tuple(f".{role.value}" for role in Role if role is not Role.BODY)


class Structure:
    """Belongs to one call of ``parse``, or to a directive inside it; goes through the block tokens once."""

    def __init__(self, reading: Reading, *, first: int = 0, above: int = 0) -> None:
        self._reading = reading
        self._first = first
        """How many lines stand before the text; none but a directive has any."""
        self._lines: list[str] = []
        self._tokens: list[Token] = []
        self._at = 0
        self._attributes: Attributes = NONE
        """Of the attribute line just read; the next block's."""
        self._heading_level = above
        self._list_depth = 0

    def read(self, text: str) -> tuple[Block, ...]:
        """Return the text's blocks."""
        self._lines = text.split("\n")
        self._tokens = tokens_of(text, first=self._first)
        blocks: list[Block] = []
        while self._at < len(self._tokens):
            token = self._next()
            if token.kind == "attributes":
                self._read_attributes(token)
            else:
                block = self._block(token)
                if block is not None and fits(block, blocks, self._reading, line=token.line):
                    blocks.append(block)
        self._drop_attributes()
        return tuple(blocks)

    def _next(self) -> Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _take_attributes(self) -> Attributes:
        taken, self._attributes = self._attributes, NONE
        return taken

    def _read_attributes(self, token: Token) -> None:
        self._drop_attributes()
        self._attributes = read_attributes(token.text, self._reading, line=token.line)

    def _drop_attributes(self) -> None:
        dropped = self._take_attributes()
        if dropped.written:
            self._reading.report(
                "attributes-of-nothing",
                message("no block follows the attributes {attributes}", attributes=dropped.written),
                line=dropped.line,
                hint=message("attributes stand on the line before the block they belong to"),
            )

    def _block(self, token: Token) -> Block | None:
        attributes = self._take_attributes()
        match token.raw:
            case RawList() as raw:
                check_names(attributes, self._reading, allowed=())
                return read_plain_list(raw, self._reading, line=token.line)
            case RawTable() as raw:
                return read_table(raw, attributes, self._reading, line=token.line)
            case RawDirective() as raw:
                return self._directive(raw, attributes, line=token.line)
        match token.kind:
            case "paragraph":
                return self._paragraph(token, attributes)
            case "heading":
                return self._heading(token, attributes)
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, attributes)
            case _:
                report_unrendered(token.kind, self._reading, line=token.line)
                return None

    def _paragraph(self, token: Token, attributes: Attributes) -> Paragraph | None:
        check_names(attributes, self._reading, allowed=_ROLES)
        if token.text.startswith("#"):
            report_unrendered("marks", self._reading, line=token.line)
        elif token.text.startswith("|"):
            report_unrendered("bars", self._reading, line=token.line)
        inlines: Inlines = read_inlines(token.text, self._reading, line=token.line)
        roles = _roles(attributes) if attributes.roles else ()
        if len(roles) > 1:
            self._reading.report(
                "attributes-not-understood",
                message("a paragraph has one role, not {roles}", roles=tuple(role.value for role in roles)),
                line=attributes.line,
                hint=message("keep one of them"),
            )
        return Paragraph(inlines, roles[0] if roles else Role.BODY) if inlines else None

    def _heading(self, token: Token, attributes: Attributes) -> Block | None:
        heading = read_heading(
            token.text, token.number, attributes, self._reading, line=token.line, above=self._heading_level
        )
        if heading is not None:
            self._heading_level = heading.level
        return heading

    def _list(self, token: Token, attributes: Attributes) -> BulletList | OrderedList | None:
        check_names(attributes, self._reading, allowed=())
        self._list_depth += 1
        if self._list_depth == _DEEPEST_LIST + 1:
            self._reading.report(
                "list-too-deep",
                message("a list is nested deeper than {deepest} levels", deepest=_DEEPEST_LIST),
                line=token.line,
                hint=message("make it a list of its own"),
            )
        items = []
        while (opening := self._next()).kind == "list_item_open":
            item = self._item(opening)
            if item is not None:
                items.append(item)
        self._list_depth -= 1
        if not items or self._list_depth >= _DEEPEST_LIST:
            return None
        if token.kind == "bullet_list_open":
            return BulletList(tuple(items))
        return OrderedList(tuple(items), token.number)

    def _item(self, opening: Token) -> ListItem | None:
        blocks: list[Paragraph | BulletList | OrderedList] = []
        while (token := self._next()).kind != "list_item_close":
            if token.kind == "attributes":
                self._read_attributes(token)
            elif token.kind in ("table", "directive", "heading"):
                self._take_attributes()
                report_unrendered(token.kind, self._reading, line=token.line)
            else:
                if token.kind == "paragraph":
                    self._check_lazy(token)
                    self._drop_role()
                block = self._block(token)
                if isinstance(block, Paragraph | BulletList | OrderedList):
                    blocks.append(block)
        self._drop_attributes()
        if not blocks or not isinstance(blocks[0], Paragraph):
            report_wordless(self._reading, line=opening.line)
        return ListItem(tuple(blocks)) if blocks else None

    def _check_lazy(self, token: Token) -> None:
        """Report the first line that Markdown joins to an item although it is not indented."""
        for line in range(token.line, token.line + token.number - 1):
            if not self._lines[line - self._first].startswith((" ", "\t")):
                self._reading.report(
                    "line-joins-list-item",
                    message("this line would be printed as part of the list item above it"),
                    line=line + 1,
                    hint=message("leave a blank line before it, or indent it as far as the item's words"),
                )
                return

    def _drop_role(self) -> None:
        if not self._attributes.roles:
            return
        dropped = self._take_attributes()
        self._reading.report(
            "attributes-not-understood",
            message("a paragraph in a list has no role: {attributes}", attributes=dropped.written),
            line=dropped.line,
            hint=message("end the list first: no blanks at the start of the line"),
        )

    def _directive(self, raw: RawDirective, attributes: Attributes, *, line: int) -> Block | None:
        name, _, rest = raw.head.partition("{")
        name = name.strip()
        directive = DIRECTIVES.get(name)
        check_names(attributes, self._reading, allowed=())
        if directive is None:
            self._report_unknown(name, line)
            return None
        if directive.is_page and self._first:
            self._reading.report(
                "directive-misplaced",
                message("::: {name} cannot stand inside another directive", name=name),
                line=line,
                hint=message("close the other one first"),
            )
            return None
        if not raw.closed and directive.has_body:
            self._reading.report(
                "directive-not-closed",
                message("::: {name} is not closed", name=name),
                line=line,
                hint=message("write ::: alone on the line after its last"),
            )
            return None
        if not directive.has_body and any(text.strip() for text in raw.lines):
            self._reading.report(
                "directive-with-content",
                message("nothing can stand inside ::: {name}", name=name),
                line=line,
                hint=message("write ::: on the next line"),
            )
        own = read_attributes(rest.rstrip().removesuffix("}"), self._reading, line=line) if rest else NONE
        check_names(own, self._reading, allowed=directive.allowed)
        return directive.build(Body(raw.lines, line, own, self._reading, lambda: self._inside(raw.lines, line)))

    def _inside(self, lines: Sequence[str], line: int) -> tuple[Block, ...]:
        """Return the blocks between the fences of a directive that was opened on this line."""
        inner = Structure(self._reading, first=line, above=self._heading_level)
        blocks = inner.read("\n".join(lines))
        self._heading_level = inner._heading_level
        return blocks

    def _report_unknown(self, name: str, line: int) -> None:
        if name:
            self._reading.report(
                "unknown-directive",
                message("there is no directive {name}", name=name),
                line=line,
                hint=message("those there are: {names}", names=tuple(DIRECTIVES)),
            )
        else:
            self._reading.report(
                "directive-not-opened",
                message("::: closes nothing"),
                line=line,
                hint=message("delete it, or write the directive's name on the line that opens it"),
            )


def _roles(attributes: Attributes) -> tuple[Role, ...]:
    return tuple(role for role in Role if role.value in attributes.roles and role is not Role.BODY)
