"""Where the command line prints: results to stdout, findings about them and progress to stderr."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TextIO, TypeVar

from generator.findings import Message
from generator.report import Lang, word

T = TypeVar("T")

_FEW = 3
"""Documents below which progress is not worth showing."""


class Console:
    """The two streams, and the language spoken on them."""

    def __init__(self, lang: Lang, environment: Mapping[str, str]) -> None:
        self.lang = lang
        self._plain = bool(environment.get("NO_COLOR")) or environment.get("TERM") == "dumb"
        self._closed: set[int] = set()
        self.failed = False
        """Whether something could not be printed though somebody was to read it: the disk behind ``>`` is full."""
        for stream in (sys.stdout, sys.stderr):
            # A GBK console or a C locale must not make printing Chinese fail; redirected output is UTF-8.
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="replace")

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
        """Return whether a stream is a terminal that shows colours."""
        return not self._plain and _on_terminal(err=err)

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
