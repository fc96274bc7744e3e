"""``bidwright explain``: what a finding means, why it matters, and what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from generator.cli.console import Console
from generator.cli.help import Command, argument
from generator.findings import message
from generator.report import Lang, word

if TYPE_CHECKING:  # pydantic and the rest are imported when a page is asked for, not for --help
    from generator.rules.engine.pages import Page


def command(console: Console) -> Command:
    """Return the command, speaking the console's language."""
    about = message(
        "Say what a finding means, why it matters and what to write instead.\n\n"
        "RULE is the name in square brackets at the end of a finding. Without one, all that have a page are listed."
    )
    names = argument("names", metavar="[RULE]...", nargs=-1, required=False)
    made = Command("explain", _run(console), [names], help=about, lang=console.lang)
    made.no_args_is_help = False
    return made


def _run(console: Console) -> Callable[..., int]:
    def run(names: tuple[str, ...]) -> int:
        from generator.cli import exits

        for line in _pages(names, console.lang) if names else _list(console.lang):
            console.print(line)
        return exits.FINE

    return run


def _list(lang: Lang) -> Iterator[str]:
    from generator.rules.engine import pages

    titles = {name: pages.page(name, lang) for name in pages.names()}
    width = max(map(len, titles))
    for name, page in titles.items():
        yield f"{name:<{width}}  {page.title if page else ''}".rstrip()


def _pages(names: tuple[str, ...], lang: Lang) -> Iterator[str]:
    from generator.rules.engine import pages

    for position, written in enumerate(names):
        name = written.strip("[]")
        page = pages.page(name, lang)
        if page is None:
            raise click.UsageError(_unknown(name, pages.names(), lang))
        if position:
            yield ""
        yield from _page(name, page)


def _page(name: str, page: Page) -> Iterator[str]:
    yield f"{page.title}  [{name}]"
    for heading, text in page.parts:
        yield ""
        yield heading
        yield from (f"    {line}".rstrip() for line in text.splitlines())


def _unknown(name: str, known: tuple[str, ...], lang: Lang) -> str:
    import difflib

    near = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
    if near:
        text = message("there is no page about {name}; did you mean {names}?", name=name, names=tuple(near))
    else:
        text = message("there is no page about {name}; bidwright explain lists those there are", name=name)
    return word(text, lang)
