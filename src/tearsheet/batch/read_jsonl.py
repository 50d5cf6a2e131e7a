"""Reader of JSON lines, plain or compressed. Cuts lines only; the worker decodes them."""

from __future__ import annotations

from collections.abc import Iterator

from tearsheet.source import MAX_BYTES

from .inputs import Source
from .records import Fault, Mark, Read, Record
from .storage import Open
from .unpacking import Damage, pieces

_MAX_LINE = 4 * MAX_BYTES
"""A page as JSON may be longer than the page; what is longer still is never held in memory."""


def read_jsonl(source: Source, after: Mark | None, opened: Open) -> Iterator[Read]:
    """A record a line that is not blank, a fault where compressed data is broken or a line endless."""
    path, done = source.name, -1
    skip = after.number if after else -1
    with opened(path) as stream:
        for position, line in _lines(pieces(stream)):
            if isinstance(line, bytes) and not line.strip():
                continue
            done += 1
            if done <= skip:
                continue
            if isinstance(line, Damage):
                kind = "too_large" if line.offset < 0 else "corrupt"
                where = "" if line.offset < 0 else f" (byte {line.offset} of the file)"
                yield Fault(path, position, kind, line.message + where)
            else:
                yield Record(path, position, line, packed=True)


def _lines(parts: Iterator[bytes | Damage]) -> Iterator[tuple[int, bytes | Damage]]:
    """Lines with their numbers from 1. The line that a damage cuts short is part of the damage."""
    number, held, size, endless = 1, [], 0, False  # type: int, list[bytes], int, bool
    for part in parts:
        if isinstance(part, Damage):
            held, size, endless = [], 0, False
            yield number, part
            number += 1
            continue
        first, *others = part.split(b"\n")
        for ended in [first, *others[:-1]] if others else []:
            if endless:
                yield number, Damage(-1, f"a line of more than {_MAX_LINE} bytes")
            else:
                yield number, b"".join([*held, ended])
            number, held, size, endless = number + 1, [], 0, False
        tail = others[-1] if others else first
        size += len(tail)
        endless = endless or size > _MAX_LINE
        held = [] if endless else [*held, tail] if len(held) < 8 else [b"".join([*held, tail])]
    if endless:
        yield number, Damage(-1, f"a line of more than {_MAX_LINE} bytes")
    elif size:
        yield number, b"".join(held)
