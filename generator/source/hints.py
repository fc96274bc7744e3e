"""What a syntax error most likely is, worded for someone who does not know YAML's grammar.

libyaml says where it gave up; the fault often stands a line earlier. So the lines around are looked at for what people
do who type Chinese: full-width punctuation, odd spaces, text that begins with a sign of YAML's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from generator.findings import Finding, Message, Place, Severity, message

_DASHES = r"\s*(?:- +)*"
_TAB = re.compile(r" *\t")
_ODD_SPACE = re.compile(r"[ \t]*[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_TEMPLATE = re.compile(r"(?:^|[:\-\[,] *)(\{\{|\{%)")
_WIDE_COLON = re.compile(_DASHES + r"[^\s:：#\"'\[\]{},，。][^\s:：#\"',，。]*(：)(?!.*: )")
_TIGHT_COLON = re.compile(_DASHES + r"[^\s:：#\"'\[\]{}][^\s:：#\"']*(:)(?=[^\s:/\\])(?!.*: )")
_WIDE_QUOTE = re.compile(r".*?: *([“”‘’「」])")
_WIDE_BRACKET = re.compile(r".*?: *([［｛])")
_BRACKETS = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class _Diagnosis:
    message: Message
    hint: Message
    line: int
    column: int
    width: int = 1


@dataclass(frozen=True, slots=True)
class _Trouble:
    """What the parser reported: 0-based lines and columns."""

    lines: tuple[str, ...]
    problem: str
    context: str
    line: int
    column: int
    context_line: int
    context_column: int

    def text(self, line: int) -> str:
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def before(self) -> int:
        """Return the last line with words on it above the reported one."""
        line = self.line - 1
        while line > 0 and (not self.text(line).strip() or self.text(line).lstrip().startswith("#")):
            line -= 1
        return line

    def at(self, what: Message, hint: Message, *, context: bool = False) -> _Diagnosis:
        line, column = (self.context_line, self.context_column) if context else (self.line, self.column)
        return _Diagnosis(what, hint, line, column)


def diagnose(error: yaml.YAMLError, text: str, file: str) -> Finding:
    """Return the one finding for a file that is not YAML."""
    trouble = _trouble(error, text)
    found = _look_around(trouble) or _explain(trouble)
    start = Place(file, found.line + 1, found.column + 1, found.line + 1, found.column + 1 + found.width)
    return Finding("yaml-syntax", Severity.ERROR, found.message, start, found.hint)


def _trouble(error: yaml.YAMLError, text: str) -> _Trouble:
    lines = tuple(text.split("\n"))
    if not isinstance(error, yaml.MarkedYAMLError):
        return _Trouble(lines, str(error), "", 0, 0, 0, 0)
    mark, context = error.problem_mark, error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    context_line, context_column = (context.line, context.column) if context else (line, column)
    line = min(line, len(lines) - 1)
    return _Trouble(lines, error.problem or "", error.context or "", line, column, context_line, context_column)


def _look_around(trouble: _Trouble) -> _Diagnosis | None:
    if "quoted scalar" in trouble.context:
        return None  # the fault is the quote's; lines within it are text
    suspects = [trouble.line, trouble.before()]
    if "simple key" in trouble.context:
        suspects.insert(0, trouble.context_line)
    for line in dict.fromkeys(suspects):
        found = _look_at(trouble.text(line), line)
        if found:
            return found
    return None


def _look_at(text: str, line: int) -> _Diagnosis | None:
    def here(match: re.Match[str], what: Message, hint: Message) -> _Diagnosis:
        start, end = match.span(match.lastindex or 0)
        return _Diagnosis(what, hint, line, start, end - start)

    if match := _TAB.match(text):
        return here(match, message("this line is indented with a tab"), message("indent with spaces"))
    if match := _ODD_SPACE.match(text):
        what = message("this line is indented with a full-width or non-breaking space")
        return here(match, what, message("indent with ordinary spaces only"))
    if match := _TEMPLATE.search(text):
        what = message("{sign} cannot begin a text without quotes", sign=match[1])
        return here(match, what, message("put the whole value between quotes: {example}", example='"{{ … }}"'))
    if match := _WIDE_COLON.match(text):
        what = message("a full-width colon does not end a key")
        return here(match, what, message("write an ordinary colon and a space: key: value"))
    if match := _TIGHT_COLON.match(text):
        return here(match, message("a space is missing after the colon"), message("write key: value"))
    if match := _WIDE_QUOTE.match(text):
        what = message("{sign} does not quote a text in YAML", sign=match[1])
        return here(match, what, message("put the text between ordinary quotes: \"…\" or '…'"))
    if match := _WIDE_BRACKET.match(text):
        what = message("{sign} is not a bracket of YAML", sign=match[1])
        return here(match, what, message("write the ordinary bracket: {brackets}", brackets="[ ] { }"))
    return None


def _explain(trouble: _Trouble) -> _Diagnosis:
    """Word the parser's own report; libyaml's and pure Python's words differ a little."""
    problem, context = trouble.problem, trouble.context
    quote = message("put the whole value between quotes")
    if "quoted scalar" in context:
        return _explain_quotes(trouble)
    if "flow" in context:
        return _explain_brackets(trouble)
    if "alias" in context or "anchor" in context or "a tag" in context:
        sign = trouble.text(trouble.context_line)[trouble.context_column :][:1]
        what = message("{sign} cannot begin a text without quotes", sign=sign)
        return trouble.at(what, quote, context=True)
    if "cannot start any token" in problem:
        sign = trouble.text(trouble.line)[trouble.column :][:1]
        return trouble.at(message("{sign} cannot begin a text without quotes", sign=sign), quote)
    if "block scalar" in context:
        sign = trouble.text(trouble.context_line)[trouble.context_column :][:1]
        what = message("a text cannot follow {sign} on the same line", sign=sign)
        hint = message("begin the text on the next line, indented, or put the whole value between quotes")
        return trouble.at(what, hint, context=True)
    if "mapping values are not allowed" in problem:
        return _explain_colon(trouble)
    if "sequence entries are not allowed" in problem:
        what = message("a list cannot begin on the line of its key")
        return trouble.at(what, message("begin each item on a line of its own: - item"))
    if "could not find expected ':'" in problem:
        what = message("this line has no colon: it is neither a key nor the value of one")
        hint = message("write key: value, or indent the line if it continues the text above")
        return trouble.at(what, hint, context=True)
    return _explain_indentation(trouble)


def _explain_quotes(trouble: _Trouble) -> _Diagnosis:
    if "unexpected end of stream" in trouble.problem or "document" in trouble.problem:
        what = message("the quote that opens here is never closed")
        return trouble.at(what, message("close it with the same quote"), context=True)
    column = max(0, trouble.text(trouble.line).rfind("\\", 0, trouble.column + 1))
    if "invalid Unicode" in trouble.problem:
        what = message("the escape that stands here names no character")
        return _Diagnosis(what, message("type the character itself"), trouble.line, column)
    what = message("the backslash does not belong between double quotes like this")
    hint = message("write \\\\ for a backslash, or use single quotes")
    return _Diagnosis(what, hint, trouble.line, column)


def _explain_brackets(trouble: _Trouble) -> _Diagnosis:
    opened = trouble.text(trouble.context_line)[trouble.context_column :]
    for sign in "，：":
        if sign in opened and trouble.context_line == trouble.line:
            what = message("the full-width {sign} does not separate anything in YAML", sign=sign)
            column = trouble.context_column + opened.index(sign)
            return _Diagnosis(what, message("write the ordinary sign and a space"), trouble.context_line, column)
    bracket = opened[:1]
    what = message("the bracket {sign} that opens here is not closed where it should be", sign=bracket)
    hint = message(
        "close it with {sign}, put a comma between items, and quote texts that hold brackets, commas or colons",
        sign=_BRACKETS.get(bracket, "] }"),
    )
    return trouble.at(what, hint, context=True)


def _explain_colon(trouble: _Trouble) -> _Diagnosis:
    before = trouble.text(trouble.line)[: trouble.column]
    if ": " in before or before.lstrip().startswith(("---", "?")):
        what = message("a second colon stands in this line")
        return trouble.at(what, message("put the whole value between quotes, or begin the inner key on the next line"))
    what = message("this key is indented more than the one above, which already has a value")
    indent = len(before) - len(before.lstrip())
    hint = message("give both the same indentation, or take the value above away")
    return _Diagnosis(what, hint, trouble.line, indent, max(1, len(before.strip())))


def _explain_indentation(trouble: _Trouble) -> _Diagnosis:
    text = trouble.text(trouble.line)
    before = text[: trouble.column].rstrip()
    if before.endswith(('"', "'")):
        what = message("text goes on after the closing quote")
        return trouble.at(what, message("put the whole value between quotes, or close an earlier quote"))
    if before.endswith(("]", "}")):
        what = message("text goes on after the closing bracket")
        return trouble.at(what, message("put the whole value between quotes"))
    if not before and text[trouble.column :].startswith("-"):
        what = message("this list item is not in line with the others")
        return trouble.at(what, message("give all items of a list the same indentation, below their key"))
    if not before and text.strip():
        what = message("this line is not in line with those it belongs to")
        return trouble.at(what, message("give all keys of one mapping the same indentation"))
    what = message("this cannot be read as YAML")
    return trouble.at(what, message("check colons, quotes and indentation here and on the line above"))
