"""What Jinja says of a template that it cannot read, in our words and at the sign meant.

Jinja gives a sentence and a line. Its sentences are those of Jinja 3.1 (``parser.py``, ``lexer.py``); one that is not
known here is shown as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.findings import Message, message

_TAG = re.compile(r"\{%-?\s*(\w+)")
_WIDE = {
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "（": "(",
    "）": ")",
    "｛": "{",
    "｝": "}",
    "，": ",",
    "。": ".",
    "｜": "|",
}
_SIGNS = {"end of print statement": "}}", "end of statement block": "%}", "end of template": ""}
_INNER = ("else", "elif")

_CHARACTER = re.compile(r"unexpected char (['\"])(?P<sign>.)\1 at (?P<at>\d+)")
_END = re.compile(r"Unexpected end of template\.(?:.* closed is '(?P<tag>\w+)'\.)?")
_UNKNOWN = re.compile(r"Encountered unknown tag '(?P<tag>\w+)'\.(?:.* closed is '(?P<open>\w+)'\.)?")
_TOKEN = re.compile(r"expected token '(?P<wanted>.+)', got '(?P<got>.+)'")
_SIGN = re.compile(r"unexpected '(?P<got>.+?)'(?:, expected '(?P<wanted>.+)')?")
_NOTHING = re.compile(r"Expected an expression, got '(?P<got>.+)'")


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong, where, and what to do."""

    text: Message
    line: int
    column: int | None = None
    """From 1; absent where Jinja leaves open which sign of the line it means."""
    length: int = 1
    hint: Message | None = None


def read_trouble(said: str, line: int, template: str) -> Trouble:
    """Return what Jinja's sentence about a line of a template means."""
    if found := _CHARACTER.fullmatch(said):
        return _character(found["sign"], int(found["at"]), template)
    if found := _END.fullmatch(said):
        return _unclosed(found["tag"], line, template)
    if found := _UNKNOWN.fullmatch(said):
        return _unknown(found["tag"], found["open"], line, template)
    if found := _TOKEN.fullmatch(said):
        return _expected(found["wanted"], found["got"], line, template)
    if found := _SIGN.fullmatch(said):
        return _expected(found["wanted"], found["got"], line, template)
    if found := _NOTHING.fullmatch(said):
        hint = message("write the path of a value, such as {example}", example="{{ project.name }}")
        return _at(
            message("a value is missing before {sign}", sign=_spelt(found["got"])), found["got"], line, template, hint
        )
    match said:
        case "Missing end of comment tag":
            hint = message("a comment is written {comment}", comment="{## … ##}")
            return Trouble(message("a comment has no end"), line, hint=hint)
        case "expected name or number":
            return Trouble(message("the name of a field is missing after a dot"), line)
    return Trouble(message("{reason}", reason=said), line)


def _character(sign: str, at: int, template: str) -> Trouble:
    line = template.count("\n", 0, at) + 1
    column = at - template.rfind("\n", 0, at)
    if sign in "'\"":
        return Trouble(message("the quotation mark {sign} is not closed", sign=sign), line, column)
    text = message("the character {sign} has no meaning here", sign=sign)
    hint = message("write {sign}, half-width", sign=_WIDE[sign]) if sign in _WIDE else None
    return Trouble(text, line, column, hint=hint)


def _unclosed(tag: str | None, line: int, template: str) -> Trouble:
    if not tag:
        return Trouble(message("the template ends too early"), line)
    text = message("{tag} is not closed", tag=f"{{% {tag} %}}")
    hint = message("write {end} where it ends", end=f"{{% end{tag} %}}")
    opened: list[re.Match[str]] = []
    for found in _TAG.finditer(template):
        if found[1] == tag:
            opened.append(found)
        elif found[1] == f"end{tag}" and opened:
            opened.pop()
    if not opened:
        return Trouble(text, line, hint=hint)
    start = opened[-1].start()
    column = start - template.rfind("\n", 0, start)
    return Trouble(text, template.count("\n", 0, start) + 1, column, len(opened[-1][0]), hint)


def _unknown(tag: str, opened: str | None, line: int, template: str) -> Trouble:
    shown = f"{{% {tag} %}}"
    if not (tag.startswith("end") or tag in _INNER):
        text = message("there is no tag {tag}", tag=shown)
        hint = message("a template may use: {names}", names=("if", "for", "set", "macro", "include"))
    elif opened:
        text = message("{tag} stands inside {open}, which is not closed", tag=shown, open=f"{{% {opened} %}}")
        hint = message("write {end} before it", end=f"{{% end{opened} %}}")
    else:
        text = message("{tag} belongs to nothing: no tag is open", tag=shown)
        hint = message("delete it, or write what it ends")
    found = next((each for each in _TAG.finditer(_line(template, line)) if each[1] == tag), None)
    return Trouble(text, line, found.start() + 1 if found else None, len(found[0]) if found else 1, hint)


def _expected(wanted: str | None, got: str, line: int, template: str) -> Trouble:
    hint = message("check that every {open} has its {close} and every {begin} its {end}", **_PAIRS)
    if wanted == "name":
        return _at(message("a name is missing before {sign}", sign=_spelt(got)), got, line, template, hint)
    if wanted:
        text = message("{sign} stands where {wanted} is expected", sign=_spelt(got), wanted=_spelt(wanted))
        return _at(text, got, line, template, hint)
    return _at(message("{sign} is not expected here", sign=_spelt(got)), got, line, template, hint)


_PAIRS = {"open": "{{", "close": "}}", "begin": "{% if %}", "end": "{% endif %}"}


def _at(text: Message, got: str, line: int, template: str, hint: Message | None) -> Trouble:
    """Return the trouble at the sign meant, if it stands once between braces in the line."""
    sign, written = _spelt(got), _line(template, line)
    opened = written.find("{")
    if opened >= 0 and sign and written.count(sign, opened) == 1:
        return Trouble(text, line, written.index(sign, opened) + 1, len(sign), hint)
    return Trouble(text, line, hint=hint)


def _spelt(token: str) -> str:
    return _SIGNS.get(token, token)


def _line(template: str, line: int) -> str:
    lines = template.split("\n")
    return lines[line - 1] if 0 < line <= len(lines) else ""
