"""What a fault means, in both languages: a rule's docstring and the Chinese page beside its file.

Both have the same parts. In English, as a docstring, each is a line without indent with its text indented below it; in
Chinese, as Markdown, each is a heading:

    Why it matters  为什么重要
    Wrong           错误写法      what the rule finds: YAML of a bid, or words of a document; after a line ⇒, those of
                                  a Word file that was made of it
    Right           正确写法      what it does not find
    Source          依据          the article of law or the standard, and when it was checked; where there is one
"""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from pathlib import Path

from generator.rules.engine.discovery import FOLDER, rules

PARTS = {"Why it matters": "为什么重要", "Wrong": "错误写法", "Right": "正确写法", "Source": "依据"}

OTHERS = FOLDER / "pages"
"""Pages of faults that are no rules: what reading the bid, a template or a Word file finds."""

_CHINESE = ".zh-CN.md"


@dataclass(frozen=True, slots=True)
class Page:
    """The page of one fault in one language."""

    title: str
    parts: tuple[tuple[str, str], ...]
    """Each part's heading, in the page's language, and its text."""

    def part(self, name: str) -> str:
        """Return a part by its English heading; empty when the page has none."""
        return next((text for heading, text in self.parts if heading in (name, PARTS[name])), "")


def names() -> tuple[str, ...]:
    """Return every fault that has a page, rules and others."""
    others = {file.name.removesuffix(_CHINESE) for file in OTHERS.glob(f"*{_CHINESE}")}
    return tuple(sorted({rule.name for rule in rules()} | others))


def page(name: str, lang: str) -> Page | None:
    """Return the page of a fault in ``en`` or ``zh``; absent when there is none."""
    rule = next((rule for rule in rules() if rule.name == name), None)
    if rule and lang == "en":
        return read_docstring(rule.page)
    if rule:
        return _file(FOLDER / f"{name.replace('-', '_')}{_CHINESE}")
    return _file(OTHERS / (name + (_CHINESE if lang == "zh" else ".md")))


_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
"""An example; a heading in it is none of the page's."""


def read_docstring(text: str) -> Page:
    """Return the page that a module's docstring is."""
    title, _, rest = inspect.cleandoc(text).partition("\n")
    parts = re.split(rf"^({'|'.join(PARTS)})\n", rest, flags=re.MULTILINE)
    texts = zip(parts[1::2], parts[2::2], strict=True)
    return Page(title.rstrip("."), tuple((heading, inspect.cleandoc("\n" + words)) for heading, words in texts))


def read_markdown(text: str) -> Page:
    """Return the page that a Markdown file holds."""
    headings = list(re.finditer(r"^#{1,2} +(.*)\n", _FENCED.sub(lambda found: "." * len(found[0]), text), re.MULTILINE))
    ends = [*(heading.start() for heading in headings[1:]), len(text)]
    bodies = [text[heading.end() : end].strip("\n") for heading, end in zip(headings, ends, strict=True)]
    titles = [heading[1].strip() for heading in headings]
    return Page(titles[0], tuple(zip(titles[1:], map(_unfenced, bodies[1:]), strict=True)))


def _unfenced(text: str) -> str:
    found = re.fullmatch(r"```[a-z]*\n(.*?)\n?```\s*", text, flags=re.DOTALL)
    return found[1] if found else text


def _file(file: Path) -> Page | None:
    try:
        return read_markdown(file.read_text("utf-8"))
    except FileNotFoundError:
        return None
