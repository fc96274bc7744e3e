"""A template being read: its text, and the place of what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

from generator.findings import Place

_COMMENTS = re.compile(r"\{##.*?##\}", re.DOTALL)
_TAGS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_QUOTED = re.compile(r""""[^"\n]*"|'[^'\n]*'""")
_WORDS = re.compile(r"[^\n]")
_PATHS = re.compile(r"(?<![\w.])[^\W\d]\w*+(?:\.\w++|\[\d++\])*+(?!\[)")
"""Names with all the fields after them, as ``written`` writes them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One template file, or a template string on one line of another file."""

    shown: str
    text: str
    tree: nodes.Template = field(compare=False)
    line: int | None = None
    """The line of everything in it, for a template string."""
    _columns: dict[int, tuple[int, int]] = field(default_factory=dict, compare=False)
    """By the identity of a node of the tree: where the name and fields that it is begin on its line, and end.

    Found when the first is asked for: most templates have nothing to be told of.
    """

    def place(self, node: nodes.Node, *, path: str = "") -> Place:
        """Return the place of a node: of the name that it is or begins with, else the line."""
        named = _named(node)
        line = self.line or (node if named is None else named).lineno
        if self.line is None and not self._columns:
            self._columns.update(_columns(self.text, self.tree))
        if named is None or id(named) not in self._columns:
            return Place(self.shown, line, path=path)
        start, end = self._columns[id(named)]
        return Place(self.shown, line, start, line, end, path=path)

    def place_of_text(self, line: int, text: str) -> Place:
        """Return the place of a text on a line; without columns where it stands there twice."""
        lines = self.text.split("\n")
        at = self.line or line
        if self.line is not None or line > len(lines) or lines[line - 1].count(text) != 1:
            return Place(self.shown, at)
        start = lines[line - 1].index(text) + 1
        return Place(self.shown, at, start, at, start + len(text))


def written(node: nodes.Node) -> str:
    """Return how a template writes a name and the fields after it; empty for anything else."""
    match node:
        case nodes.Name(name=name):
            return name
        case nodes.Getattr(node=inner, attr=step):
            return f"{before}.{step}" if (before := written(inner)) else ""
        case nodes.Getitem(node=inner, arg=nodes.Const(value=int() as step)):
            return f"{before}[{step}]" if (before := written(inner)) else ""
        case _:
            return ""


def _named(node: nodes.Node) -> nodes.Node | None:
    """Return the name with its fields that a node is, or that stands first in it."""
    match node:
        case nodes.Name() | nodes.Getattr() | nodes.Getitem() if written(node):
            return node
        case nodes.Getattr(node=inner) | nodes.Getitem(node=inner) | nodes.Filter(node=nodes.Expr() as inner):
            return _named(inner)
        case nodes.Test(node=inner) | nodes.Call(node=inner) | nodes.Compare(expr=inner) | nodes.Not(node=inner):
            return _named(inner)
        case nodes.BinExpr(left=inner) | nodes.CondExpr(expr1=inner):
            return _named(inner)
        case _:
            return None


def _columns(text: str, tree: nodes.Template) -> Mapping[int, tuple[int, int]]:
    """Return the columns of each name in a template, found in the order in which they stand on their lines."""
    lines = _tags_alone(text).split("\n")
    left = [list(_PATHS.finditer(line)) for line in lines]
    found: dict[int, tuple[int, int]] = {}
    for node in _in_order(tree):
        paths = left[node.lineno - 1] if node.lineno <= len(left) else []
        name = written(node)
        at = next((at for at, path in enumerate(paths) if path[0] == name), None)
        if at is not None:
            start = paths[at].start() + 1
            del paths[: at + 1]
            for part in _parts(node):
                found[id(part)] = (start, start + len(written(part)))
    return found


def _tags_alone(text: str) -> str:
    """Return a text with blanks in place of all that is no tag, and of what stands between quotation marks."""
    text = _COMMENTS.sub(lambda comment: _WORDS.sub(" ", comment[0]), text)
    kept, at = [], 0
    for tag in _TAGS.finditer(text):
        kept.append(_WORDS.sub(" ", text[at : tag.start()]))
        kept.append(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), tag[0]))
        at = tag.end()
    return "".join((*kept, _WORDS.sub(" ", text[at:])))


def _in_order(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield the names below a node, each with all the fields after it, as they follow one another in the text."""
    if written(node):
        yield node
        return
    children = [node.expr1, node.test, node.expr2] if isinstance(node, nodes.CondExpr) else node.iter_child_nodes()
    for child in children:
        if child is not None:
            yield from _in_order(child)


def _parts(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield a name with its fields, and with fewer and fewer of them."""
    yield node
    if isinstance(node, nodes.Getattr | nodes.Getitem):
        yield from _parts(node.node)
