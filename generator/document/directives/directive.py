"""What every directive is: what it takes, and how its block is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.document.attributes import Attributes
from generator.document.blocks import Block
from generator.document.reading import Reading


@dataclass(frozen=True, slots=True)
class Body:
    """A directive as it stands in a template."""

    lines: tuple[str, ...]
    """Markdown between the fences."""
    line: int
    """The Markdown line of the opening fence; the first of ``lines`` is on the next."""
    attributes: Attributes
    reading: Reading
    """Where to read inlines with, and to report to."""
    blocks: Callable[[], tuple[Block, ...]]
    """Returns what stands between the fences as blocks of its own."""


@dataclass(frozen=True, slots=True)
class Directive:
    """A kind of directive."""

    build: Callable[[Body], Block | None]
    """Returns the block; none when it reported why there is none."""
    has_body: bool = True
    """Whether anything may stand between the fences; without, the closing fence may be left out."""
    allowed: tuple[str, ...] = ()
    """The attributes it takes, as ``check_names`` wants them."""
    is_page: bool = False
    """Whether it makes pages of its own, so that it cannot stand inside another directive."""
