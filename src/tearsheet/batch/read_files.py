"""Reader of files that hold one page or text each."""

from __future__ import annotations

from collections.abc import Iterator

from tearsheet.source import MAX_BYTES

from .inputs import Source
from .records import Fault, Mark, Read, Record
from .storage import Open
from .unpacking import Damage, bare, pieces


def read_files(source: Source, after: Mark | None, opened: Open) -> Iterator[Read]:
    """A record or a fault a file, in order."""
    for path in source.paths[after.number + 1 if after else 0 :]:
        yield _read(path, opened)


def _read(path: str, opened: Open) -> Read:
    parts: list[bytes] = []
    size = 0
    try:
        with opened(path) as stream:
            for piece in pieces(stream):
                if isinstance(piece, Damage):
                    return Fault(path, piece.offset, "corrupt", piece.message, id=path)
                parts.append(piece)
                size += len(piece)
                if size > MAX_BYTES:
                    return Fault(path, 0, "too_large", f"more than {MAX_BYTES} bytes", id=path)
    except (OSError, ValueError) as error:
        return Fault(path, 0, "unreadable_input", str(error), id=path)
    options = {"kind": "markdown"} if bare(path).endswith((".md", ".markdown")) else {}
    return Record(path, 0, b"".join(parts), id=path, options=options)
