"""A file, or the inside of one compressed member, as bytes at offsets: read forwards, with a window to look back."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any

from .unpacking import GZIP, ZSTD, packing, zstd_decompressor

_PIECE = 256 * 1024
_FIRST_FED = 1024
_FED = {GZIP: 16 * 1024, ZSTD: 2 * 1024}
"""Bytes given to a decompressor at once: millions of zeros, packed into these few, must not fill the memory."""
_LEAP = 4 * 1024 * 1024
"""What lies further ahead in a file is gone to, not read up to."""
_FILE_WINDOW, _MEMBER_WINDOW = 2 * 1024 * 1024, 16 * 1024 * 1024
"""Further back in a file means reading, in a member unpacking it again."""
_FIRST_LOOK, _LONGEST_LOOK = 4 * 1024, 1024 * 1024


class Tape:
    """Bytes that come in order and can be asked for again."""

    def __init__(
        self,
        pieces_from: Callable[[int], tuple[int, Iterator[bytes]]],
        window: int,
        leap: int | None = None,
        name: str = "",
    ) -> None:
        """Take what is to be read.

        Args:
            pieces_from: gives the pieces from an offset on, or from an earlier one if it must, and that offset.
            window: how much is kept to look back.
            leap: how far ahead it is better to start anew; None for never.
            name: of the file.
        """
        self.name = name
        self._pieces_from, self._window, self._leap = pieces_from, window, leap
        self._base, self._pieces = pieces_from(0)
        self._held = bytearray()

    def at(self, offset: int, size: int) -> bytes:
        """The bytes from the offset on: fewer than `size`, or none, where the end is reached."""
        ahead = offset - self._base - len(self._held)
        if offset < self._base or (self._leap is not None and ahead > self._leap):
            self._base, self._pieces = self._pieces_from(offset)
            self._held.clear()
        while self._base + len(self._held) < offset + size:
            piece = next(self._pieces, b"")
            if not piece:
                break
            self._held += piece
            if len(self._held) > self._window:
                self.forget(min(offset, self._base + len(self._held) - self._window // 2))
        start = offset - self._base
        return bytes(memoryview(self._held)[start : start + size])

    def forget(self, offset: int) -> None:
        """What lies before is not likely to be asked for again."""
        passed = min(offset - self._base, len(self._held))
        if passed > 0:
            del self._held[:passed]
            self._base += passed

    def reaches(self, offset: int) -> bool:
        """Whether there are so many bytes."""
        return offset == 0 or bool(self.at(offset - 1, 1))

    def find(self, sign: Callable[[bytes], int], start: int, overlap: int) -> int | None:
        """Where `sign` finds something at or behind the start.

        Args:
            sign: tells the place in the bytes given, or -1.
            start: where to begin.
            overlap: the length of the longest thing found, so that none is missed between two looks.
        """
        size = _FIRST_LOOK  # small at first: what is looked for is often near
        while data := self.at(start, size + overlap):
            found = sign(data)
            if found >= 0:
                return start + found
            if len(data) < size + overlap:
                return None
            start += size
            size = min(size * 2, _LONGEST_LOOK)
        return None


def file_tape(stream: IO[bytes], name: str) -> Tape:
    """The bytes of a file."""

    def pieces_from(offset: int) -> tuple[int, Iterator[bytes]]:
        if offset and offset > stream.seek(0, os.SEEK_END):
            return offset, iter(())
        stream.seek(offset)
        return offset, iter(lambda: stream.read(_PIECE), b"")

    return Tape(pieces_from, _FILE_WINDOW, _LEAP, name)


class Member(Tape):
    """What a gzip member or zstd frame holds. Where it is damaged it ends, and `damage` says why: kind and message."""

    def __init__(self, file: Tape, offset: int, magic: bytes) -> None:
        self.end: int | None = None
        """Where it ends in the file; None until it was read to its end, or when it has none."""
        self.damage: tuple[str, str] | None = None
        self._file, self._offset, self._magic = file, offset, magic
        super().__init__(lambda _offset: (0, self._unpacked()), _MEMBER_WINDOW)

    def _unpacked(self) -> Iterator[bytes]:
        unpacking: Any = zlib.decompressobj(wbits=31) if self._magic == GZIP else zstd_decompressor()
        at, size = self._offset, _FIRST_FED
        while not unpacking.eof:
            packed = self._file.at(at, size)
            size = min(size * 2, _FED[self._magic])
            if not packed:
                self.damage = ("truncated", "compressed data ends in mid-stream")
                return
            try:
                piece = unpacking.decompress(packed)
            except Exception as error:  # zlib.error, ZstdError: a package's own class
                self.damage = ("corrupt", f"corrupt compressed data: {error}")
                return
            at += len(packed)
            if piece:
                yield piece
        self.end = at - len(unpacking.unused_data)


def magic_of(head: bytes, name: str) -> bytes | None:
    """The sign of compression with which a file begins, or would if its beginning were not damaged; None if plain."""
    found = next((magic for magic in (GZIP, ZSTD) if head.startswith(magic)), None)
    if found or head.startswith(b"WARC"):
        return found
    return packing(name)
