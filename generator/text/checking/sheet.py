"""A template being read: its text, and the place of what stands in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jinja2 import nodes

from generator.findings import Place


@dataclass(frozen=True, slots=True)
class Sheet:
    """One template file, or a template string on one line of another file."""

    shown: str
    text: str
    line: int | None = None
    """The line of everything in it, for a template string."""
    column: int | None = None

    def place(self, line: int, written: str = "", *, path: str = "") -> Place:
        """Return the place of a line of the template; of ``written`` within it, where that stands there just once."""
        return self._at(line, _in_tags(written), path) if written else Place(self.shown, self.line or line, path=path)

    def place_of_text(self, line: int, text: str) -> Place:
        """Return the place of a text on a line of the template."""
        return self._at(line, re.compile(re.escape(text)), "")

    def _at(self, line: int, pattern: re.Pattern[str], path: str) -> Place:
        lines = self.text.split("\n")
        spans = list(pattern.finditer(lines[line - 1])) if self.line is None and line <= len(lines) else []
        if len(spans) != 1:
            return Place(self.shown, self.line or line, path=path)
        return Place(self.shown, line, spans[0].start() + 1, line, spans[0].end() + 1, path=path)


def written(node: nodes.Node) -> str:
    """Return how a template writes a name and the fields after it; empty for anything else."""
    match node:
        case nodes.Name(name=name):
            return name
        case nodes.Getattr(node=inner, attr=step):
            return f"{before}.{step}" if (before := written(inner)) else ""
        case nodes.Getitem(node=inner, arg=nodes.Const(value=int() as step)):
            return f"{before}[{step}]" if (before := written(inner)) else ""
        case nodes.Filter(node=nodes.Expr() as inner) | nodes.Test(node=inner):
            return written(inner)
        case _:
            return ""


def _in_tags(written: str) -> re.Pattern[str]:
    """Return where a name with its fields stands by itself, before the end of a tag."""
    return re.compile(rf"(?<![\w.\]]){re.escape(written)}(?![\w\[]|\.\w)(?=[^{{}}]*(?:[%}}]\}}|$))")
