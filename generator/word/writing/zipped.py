"""A zip archive of which every byte follows from its content (APPNOTE.TXT 4.3)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_VERSION = 20
_DEFLATED = 8
_LEVEL = 3
"""Half the time of zlib's usual 6, for a file a seventh larger."""
_SMALLEST = 9
"""For what is deflated once and written many times."""
_DATE = 0x0021
"""1980-01-01, the first day that zip knows."""


class Member(NamedTuple):
    """A file of the archive."""

    name: str
    """ASCII."""
    data: Iterable[bytes]
    """In pieces: a long part is never in memory as a whole. A tuple where ``static``."""
    static: bool = False
    """Whether other archives hold the same bytes, so that compressing them is worth remembering."""


class _Packed(NamedTuple):
    crc: int
    size: int
    deflated: bytes


def pack(members: Iterable[Member]) -> bytes:
    """Return the archive, members in the order given."""
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for member in members:
        packed = _deflate_once(tuple(member.data)) if member.static else _deflate(member.data, _LEVEL)
        name = member.name.encode("ascii")
        common = struct.pack(
            "<HHHHHIIIHH", _VERSION, 0, _DEFLATED, 0, _DATE, packed.crc, len(packed.deflated), packed.size, len(name), 0
        )
        local = b"PK\3\4" + common + name + packed.deflated
        # create_system 0 stands in the high byte of "version made by".
        entry = struct.pack("<HHHII", 0, 0, 0, 0, offset)
        directory.append(b"PK\1\2" + struct.pack("<H", _VERSION) + common + entry + name)
        body.append(local)
        offset += len(local)
    listing = b"".join(directory)
    end = struct.pack("<HHHHIIH", 0, 0, len(directory), len(directory), len(listing), offset, 0)
    return b"".join(body) + listing + b"PK\5\6" + end


def _deflate(data: Iterable[bytes], level: int) -> _Packed:
    deflater = zlib.compressobj(level, zlib.DEFLATED, -15)
    crc = size = 0
    deflated: list[bytes] = []
    for piece in data:
        crc = zlib.crc32(piece, crc)
        size += len(piece)
        deflated.append(deflater.compress(piece))
    deflated.append(deflater.flush())
    return _Packed(crc, size, b"".join(deflated))


@lru_cache(maxsize=64)
def _deflate_once(data: tuple[bytes, ...]) -> _Packed:
    return _deflate(data, _SMALLEST)
