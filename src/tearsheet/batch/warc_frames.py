"""WARC records told apart by their headers and lengths; behind damage, by where the next header stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from .tape import Member, Tape, magic_of

_BEGINNING = re.compile(rb"WARC/\d\.\d{1,2}\r?\n[A-Za-z][A-Za-z0-9-]*:")
_LONGEST_BEGINNING = 80
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEADER = 1024 * 1024
_BEHIND = 64
_BLANK = b"\r\n\0"  # files may be padded with zeros
SAMPLE = 64 * 1024
"""So much is held of a block that is not wanted."""

Wanted = Callable[["Frame"], bool]


@dataclass(slots=True)
class Frame:
    """A record as it stands in the archive, or a stretch in which none can be read."""

    position: int
    """Where in the file; a record that is not the first of its compressed member stands one byte behind its start."""
    headers: dict[str, str] = field(default_factory=dict)
    """By lower-case name; empty for a stretch without a record."""
    length: int = 0
    """Of its block, as the header says."""
    block: bytes = b""
    """The block if it was wanted and is whole, else its beginning."""
    fault: tuple[str, str] | None = None
    """Kind and message where the record is damaged."""


def frames(file: Tape, start: int, wanted: Wanted) -> Iterator[Frame]:
    """All records and damaged stretches of an archive, in order.

    Args:
        file: plain, or compressed record by record or as a whole, by gzip or zstd.
        start: the position of a frame, to go on from there; of one that stands at the file's or a member's start.
        wanted: whether a record's block is needed, by its headers and length.
    """
    magic = magic_of(file.at(0, 4), file.name)
    if magic is None:
        yield from _Frames(file, wanted).from_(start)
    else:
        yield from _packed(file, magic, start, wanted)


def can_start(file: Tape, position: int) -> bool:
    """Whether reading can begin at a frame's position."""
    magic = magic_of(file.at(0, 4), file.name)
    return position == 0 or magic is None or file.at(position, len(magic)) == magic


def _packed(file: Tape, magic: bytes, start: int, wanted: Wanted) -> Iterator[Frame]:
    at: int | None = start
    told = False
    while at is not None and (head := file.at(at, _BEHIND)):
        if not head.startswith(magic):
            if not head.strip(b"\0") and not file.at(at + _BEHIND, 1):
                return
            if not told:
                yield Frame(at, fault=("corrupt", "no compressed record begins here"))
            told, at = True, file.find(lambda data: data.find(magic), at + 1, len(magic) - 1)
            continue
        file.forget(at)
        member = Member(file, at, magic)
        inside = _Frames(member, wanted, told)
        for frame in inside.from_(0):
            frame.position = at if frame.position == 0 else at + 1
            yield frame
        # A frame without a checksum may end well though bytes of it are missing: it took them from the next one.
        told = member.end is None or inside.told
        at = file.find(lambda data: data.find(magic), at + 1, len(magic) - 1) if told else member.end


class _Frames:
    """The records of a tape."""

    def __init__(self, tape: Tape, wanted: Wanted, told: bool = False) -> None:
        self._tape, self._wanted = tape, wanted
        self.told = told
        """We are in a damaged stretch that was told of already."""

    def from_(self, start: int) -> Iterator[Frame]:
        at: int | None = start
        while at is not None:
            at = self._behind_blanks(at)
            if not self._tape.at(at, 1):
                break
            self._tape.forget(at)
            frame, end = self._one(at)
            if frame.headers or not self.told:
                yield frame
            self.told = frame.fault is not None
            at = self._tape.find(_begins, at + 1, _LONGEST_BEGINNING) if end is None else end
        if not self.told and (damage := self._damage()):
            yield Frame(start if at is None else at, fault=damage)

    def _behind_blanks(self, at: int) -> int:
        size = _BEHIND
        while data := self._tape.at(at, size):
            size = SAMPLE
            rest = data.lstrip(_BLANK)
            at += len(data) - len(rest)
            if rest:
                break
        return at

    def _one(self, at: int) -> tuple[Frame, int | None]:
        """The record that begins there, and where it ends; None where that cannot be told."""
        head = self._header(at)
        if head is None:
            return Frame(at, fault=self._damage() or ("corrupt", "no WARC record can be read here")), None
        frame = Frame(at, _named(head))
        length = frame.headers.get("content-length", "")
        if "warc-type" not in frame.headers:
            frame.fault = ("corrupt", "a header without WARC-Type")
            return frame, None
        if not (length.isascii() and length.isdigit()):
            frame.fault = ("corrupt", f"Content-Length is no number: {length[:40]!r}")
            return frame, None
        frame.length = int(length)
        start = at + len(head)
        wanted = self._wanted(frame)
        frame.block = self._tape.at(start, frame.length if wanted else min(frame.length, SAMPLE))
        end = start + frame.length
        if not self._tape.reaches(end):
            there = len(frame.block) if wanted else "fewer"
            frame.fault = self._damage() or ("truncated", f"{there} of {frame.length} bytes are there")
        else:
            frame.fault = self._wrong_end(end, frame)
        return frame, None if frame.fault else end

    def _header(self, at: int) -> bytes | None:
        size = 4 * 1024
        while _BEGINNING.match(data := self._tape.at(at, size)):
            found = _HEADER_END.search(data)
            if found:
                head = data[: found.end()]  # one that breaks off runs on into the next
                return None if _BEGINNING.search(head, 1) or b"\0" in head else head
            if len(data) < size or size >= _LONGEST_HEADER:
                return None
            size *= 4
        return None

    def _wrong_end(self, at: int, frame: Frame) -> tuple[str, str] | None:
        """Why the record cannot end there; None where the next record follows, an empty line, or nothing."""
        behind = self._tape.at(at, _BEHIND)
        rest = behind.lstrip(_BLANK)
        if not rest:
            return self._damage()  # the checksum is behind the last record of a member
        if rest.startswith(b"WARC/"):
            return None
        if behind.startswith((b"\r\n\r\n", b"\n\n")) and not _BEGINNING.search(frame.block):
            return None  # what is damaged comes behind it
        return "corrupt", f"no record ends where Content-Length says, behind {frame.length} bytes"

    def _damage(self) -> tuple[str, str] | None:
        return self._tape.damage if isinstance(self._tape, Member) else None


def _begins(data: bytes) -> int:
    found = _BEGINNING.search(data)
    return found.start() if found else -1


def _named(head: bytes) -> dict[str, str]:
    """The header's fields by lower-case name; a field may go on over lines that begin with a blank."""
    text = re.sub(r"\r?\n[ \t]+", " ", head.decode("utf-8", "replace"))
    fields = (line.partition(":") for line in text.splitlines()[1:])
    return {name.strip().lower(): value.strip() for name, _, value in fields if value}
