"""Commands whose help is in the user's language. A command is made once the language is known."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from generator.cli.colours import WHEN
from generator.cli.language import LANGS
from generator.findings import Message, message
from generator.report import Lang, word

_HEADINGS = {"Options": message("Options"), "Commands": message("Commands")}


def formatter(lang: Lang) -> type[click.HelpFormatter]:
    """Return the class that lays out help with its few fixed words in a language."""

    class Formatter(click.HelpFormatter):
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            words = word(message("Usage: "), lang)
            super().write_usage(prog, args, prefix if prefix is not None else words)

        def write_heading(self, heading: str) -> None:
            known = _HEADINGS.get(heading)
            super().write_heading(word(known, lang) if known else heading)

    return Formatter


class Command(click.Command):
    """A command with help in a language."""

    def __init__(
        self, name: str, run: Callable[..., int], params: list[click.Parameter], *, help: Message, lang: Lang
    ) -> None:
        super().__init__(
            name,
            callback=run,
            params=[*params, *shared_options(lang)],
            help=word(help, lang),
            short_help=word(help, lang).partition("\n")[0],
            options_metavar=word(message("[OPTIONS]"), lang),
            add_help_option=False,
            no_args_is_help=True,
        )
        self.context_class = _context(lang)


class Group(click.Group):
    """The command that holds the others."""

    def __init__(self, commands: list[Command], params: list[click.Parameter], *, help: Message, lang: Lang) -> None:
        super().__init__(
            "bidwright",
            commands=commands,
            params=[*params, *shared_options(lang)],
            help=word(help, lang),
            options_metavar=word(message("[OPTIONS]"), lang),
            subcommand_metavar=word(message("COMMAND ..."), lang),
            add_help_option=False,
            no_args_is_help=True,
        )
        self.context_class = _context(lang)
        self._lang = lang

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command named, or say which there are."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            text = message("there is no command {name}; there are: {names}", name=args[0], names=tuple(self.commands))
            raise click.UsageError(word(text, self._lang), ctx)
        return super().resolve_command(ctx, args)


def shared_options(lang: Lang) -> list[click.Parameter]:
    """Return the options that every command has.

    Language and colours were chosen before parsing; here they are only checked.
    """
    return [
        option(
            "--lang",
            type=click.Choice(LANGS),
            help=message("language of messages and help"),
            lang=lang,
            expose_value=False,
        ),
        option(
            "--color",
            type=click.Choice(WHEN),
            help=message("whether to print in colours; auto does on a terminal"),
            lang=lang,
            expose_value=False,
        ),
        option(
            "--help",
            help=message("show this help"),
            lang=lang,
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_help,
        ),
    ]


def option(*names: str, help: Message, lang: Lang, **more: Any) -> click.Option:
    """Return a click option with its help in a language; ``more`` is click's own."""
    return _Option(names, help=word(help, lang), **more)


def argument(name: str, *, metavar: str, required: bool = True, **more: Any) -> click.Argument:
    """Return a click argument that is not empty; ``more`` is click's own."""
    return _Argument([name], metavar=metavar, required=required, **more)


class _Option(click.Option):
    """An option whose value is not empty: ``-o ''`` comes of a shell variable that is not set."""

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:
        if _is_empty(value):
            raise click.BadOptionUsage(self.opts[0], f"{self.opts[0]} is empty", ctx)
        return super().type_cast_value(ctx, value)


class _Argument(click.Argument):
    """An argument that is not empty: as a path, that would be the working folder."""

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:
        if _is_empty(value):
            raise click.MissingParameter(ctx=ctx, param=self)
        return super().type_cast_value(ctx, value)


def _is_empty(value: object) -> bool:
    return value == "" or (isinstance(value, list | tuple) and "" in value)


def _show_help(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        click.echo(context.get_help(), color=context.color)
        context.exit()


def _context(lang: Lang) -> type[click.Context]:
    return type("Context", (click.Context,), {"formatter_class": formatter(lang)})
