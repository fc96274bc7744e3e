"""Where the command line prints: results to stdout, findings about them and progress to stderr."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TextIO, TypeVar

from generator.cli.colours import wanted
from generator.cli.encodings import ALIKE
from generator.findings import Message
from generator.report import Lang, word

T = TypeVar("T")

_FEW = 3
"""Documents below which progress is not worth showing."""


class Console:
    """The two streams, and the language spoken on them."""

    def __init__(self, lang: Lang, environment: Mapping[str, str], *, colour: str = "auto") -> None:
        self.lang = lang
        self._colour = wanted(colour, environment)
        self._closed: set[int] = set()
        self.failed = False
        """Whether something could not be printed though somebody was to read it: the disk behind ``>`` is full."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                _set_up(stream)

    def say(self, message: Message) -> None:
        """Print a message to stdout."""
        self.print(word(message, self.lang))

    def complain(self, message: Message) -> None:
        """Print a message to stderr."""
        self.print(word(message, self.lang), err=True)

    def print(self, text: str, *, err: bool = False) -> None:
        """Print a line. When nobody reads any more (``| head``), what follows is dropped without a word."""
        stream = _stream(err=err)
        if stream is None or id(stream) in self._closed:
            return
        import click

        try:
            click.echo(text, file=stream, color=self.colours(err=err))
        except OSError as error:
            self.failed = self.failed or not isinstance(error, BrokenPipeError)
            self._closed.add(id(stream))
            _discard(stream)

    def colours(self, *, err: bool) -> bool:
        """Return whether a stream shows colours: a terminal does, unless somebody has said otherwise."""
        return _on_terminal(err=err) if self._colour is None else self._colour

    def width(self, *, err: bool) -> int | None:
        """Return how many columns a stream has; None when it is no terminal."""
        return shutil.get_terminal_size().columns if _on_terminal(err=err) else None

    @contextmanager
    def progress(self, items: Sequence[T]) -> Iterator[Iterable[T]]:
        """Show how far the work has come, on stderr, if that is a terminal and there is work to wait for."""
        stream = _stream(err=True)
        if len(items) < _FEW or stream is None or not _on_terminal(err=True):
            yield items
            return
        import click

        with click.progressbar(items, file=stream, show_pos=True) as bar:
            yield bar


def _set_up(stream: io.TextIOWrapper) -> None:
    """Make sure that printing cannot fail, whatever a character and an encoding are.

    Redirected output is UTF-8. A terminal keeps its own encoding (GBK on older Chinese Windows): in another it would
    show other characters; what it has no character for is printed as one that looks alike.
    """
    if stream.isatty():
        stream.reconfigure(errors=ALIKE)
    else:
        stream.reconfigure(encoding="utf-8", errors="replace")


def _stream(*, err: bool) -> TextIO | None:
    # Python sets a stream to None when the process was started without it.
    stream: TextIO | None = sys.stderr if err else sys.stdout
    return stream


def _on_terminal(*, err: bool) -> bool:
    stream = _stream(err=err)
    return stream is not None and stream.isatty()


def _discard(stream: TextIO) -> None:
    """Point a closed stream at nothing, so that Python's own flush at exit stays quiet."""
    try:
        number = stream.fileno()
    except (OSError, ValueError):
        return
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, number)
    os.close(nothing)
