"""Compressed streams that go on behind damage: gzip and zstd member by member."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any

from .storage import MissingExtra

_PIECE = 256 * 1024
GZIP = b"\x1f\x8b\x08"
ZSTD = b"\x28\xb5\x2f\xfd"
PACKED = {".gz": GZIP, ".zst": ZSTD, ".zstd": ZSTD}
"""The endings of compressed files, with the bytes that these begin with."""


def packing(name: str) -> bytes | None:
    """With which bytes a file of this name should begin, if it should be compressed."""
    return PACKED.get(os.path.splitext(name.lower())[1])


def bare(name: str) -> str:
    """The name in lower case without the ending of compression."""
    root, ending = os.path.splitext(name.lower())
    return root if ending in PACKED else name.lower()


class Damage:
    """A place in the compressed file, as a byte offset, behind which bytes are missing."""

    __slots__ = ("message", "offset")

    def __init__(self, offset: int, message: str) -> None:
        self.offset = offset
        self.message = message


def pieces(stream: IO[bytes]) -> Iterator[bytes | Damage]:
    """The content of the stream, decompressed if it begins like gzip or zstd.

    A corrupt member gives what could be read of it, a `Damage`, and then the members that follow.
    """
    head = stream.read(max(_PIECE, len(ZSTD)))
    if head.startswith(GZIP):
        yield from _members(stream, head, GZIP, lambda: zlib.decompressobj(wbits=31))
    elif head.startswith(ZSTD):
        yield from _members(stream, head, ZSTD, zstd_decompressor)
    else:
        while head:
            yield head
            head = stream.read(_PIECE)


def _members(stream: IO[bytes], data: bytes, magic: bytes, decompressor: Callable[[], Any]) -> Iterator[bytes | Damage]:
    member, offset, fresh = decompressor(), 0, True
    while data:
        try:
            out = member.decompress(data)
        except Exception as error:  # zlib.error, ZstdError: a package's own class
            yield Damage(offset, f"corrupt compressed data: {error}")
            skipped, data = _seek(stream, data[1:], magic)
            offset += 1 + skipped
            member, fresh = decompressor(), True
            continue
        fresh = False
        if out:
            yield out
        if not member.eof:
            offset += len(data)
            data = stream.read(_PIECE)
            continue
        rest = member.unused_data
        offset += len(data) - len(rest)
        data = rest.lstrip(b"\0") if not rest.strip(b"\0") else rest  # gzip files may be padded with zeros
        data = data or stream.read(_PIECE)
        member, fresh = decompressor(), True
    if not fresh:
        yield Damage(offset, "compressed data ends in mid-stream (truncated file)")


def _seek(stream: IO[bytes], data: bytes, magic: bytes) -> tuple[int, bytes]:
    """Skip to the next member: how many bytes were passed over, and the data from there on."""
    passed = 0
    while True:
        found = data.find(magic)
        if found >= 0:
            return passed + found, data[found:]
        keep = len(magic) - 1
        more = stream.read(_PIECE)
        if not more:
            return passed + len(data), b""
        passed += max(len(data) - keep, 0)
        data = data[-keep:] + more


def zstd_decompressor() -> Any:
    """What unpacks one zstd frame.

    Raises:
        MissingExtra: its package is missing.
    """
    try:
        import zstandard
    except ImportError as error:
        raise MissingExtra(".zst needs zstandard: pip install 'tearsheet[batch]'") from error
    return zstandard.ZstdDecompressor(max_window_size=2**27).decompressobj()
