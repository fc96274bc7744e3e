"""Code of templates kept from one run to the next, as Python keeps that of its modules.

Compiling the sections of a service plan takes longer than running them and writing the file. What is kept is found by
the whole text, so that a template that was changed is compiled anew.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Sequence
from types import CodeType
from typing import Protocol, TypeAlias

Includes: TypeAlias = tuple[tuple[str, int], ...]
"""The sections that a template includes, each with its line."""


class KeptCode(Protocol):
    """Where code is kept, given by the command line. What it gives was put into it by the same version of this program,
    of Python and of Jinja; it never raises."""

    def __hash__(self) -> int: ...

    def get(self, key: str, /) -> bytes | None:
        """Return what was put in under a key; None where there is nothing."""
        ...

    def put(self, key: str, code: bytes, /) -> None:
        """Keep something for the next run."""
        ...


def key_of(*parts: str | int | None) -> str:
    """Return the key of what is compiled from these."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def packed(code: CodeType, includes: Includes) -> bytes:
    """Return code as bytes."""
    return marshal.dumps((code, includes))


def unpacked(data: bytes) -> tuple[CodeType, Includes] | None:
    """Return the code again; None where the bytes are none of ours."""
    try:
        found = marshal.loads(data)
    except (EOFError, ValueError, TypeError):
        return None
    match found:
        case (CodeType() as code, tuple() as includes) if _are_includes(includes):
            return code, includes
        case _:
            return None


def _are_includes(given: Sequence[object]) -> bool:
    return all(isinstance(each, tuple) and list(map(type, each)) == [str, int] for each in given)
