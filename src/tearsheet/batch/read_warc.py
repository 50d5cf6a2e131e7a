"""Reader of WARC and WET through FastWARC; goes on behind corrupt and truncated records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from tearsheet.source import MAX_BYTES

from .inputs import Source
from .records import Fault, Mark, Read, Record
from .storage import MissingExtra, Open

_PIECE = 1024 * 1024
# How a record begins, by how the file begins.
_BEGINNINGS = (b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd", b"WARC/1.")
_TYPES = ("response", "resource", "conversion")
_HTML = ("text/html", "application/xhtml+xml")


def read_warc(source: Source, after: Mark | None, opened: Open) -> Iterator[Read]:
    """A record for each HTML response (or resource) and each text conversion; a fault for each broken stretch."""
    with opened(source.name) as stream:
        magic = next((sign for sign in _BEGINNINGS if stream.read(8).startswith(sign)), b"")
        stream.seek(0)
        found = _from(stream, source.name, after.position if after else 0, magic)
        if after:
            next(found, None)  # the one that is done
        yield from found


def _from(stream: IO[bytes], path: str, start: int, magic: bytes) -> Iterator[Read]:
    broken = False
    while start >= 0:
        stream.seek(start)
        behind = start
        progress = False
        try:
            for record in _archive(stream):
                progress, broken = True, False
                behind = record.stream_pos + (1 if magic != _BEGINNINGS[2] else max(record.content_length, 1))
                found = _read(record, path)
                if found is not None:
                    yield found
            return
        except (OSError, ValueError) as error:
            if not progress and not broken:
                broken = True
                yield Fault(path, start, "corrupt", f"no WARC record can be read here: {error}")
        start = _next(stream, behind if progress else start + 1, magic, behind if progress else -1)


def _next(stream: IO[bytes], start: int, magic: bytes, otherwise: int) -> int:
    """The next place where a record may begin; where there is none, `otherwise`."""
    if not magic:
        return otherwise
    stream.seek(start)
    held = b""
    base = start
    while piece := stream.read(_PIECE):
        data = held + piece
        found = data.find(magic)
        if found >= 0:
            return base + found
        held = data[-(len(magic) - 1) :]
        base += len(data) - len(held)
    return otherwise


def _archive(stream: IO[bytes]) -> Any:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise MissingExtra("WARC needs fastwarc: pip install 'tearsheet[batch]'") from error
    # All types, though requests and metadata are passed over: their places make faults precise.
    return ArchiveIterator(stream, record_types=WarcRecordType.any_type, parse_http=False)


def _read(record: Any, path: str) -> Read | None:
    if record.headers.get("WARC-Type") not in _TYPES:
        return None
    position = record.stream_pos
    try:
        return _record(record, path)
    except (OSError, ValueError) as error:
        return Fault(path, position, "corrupt", f"the record breaks off: {error}")


def _record(record: Any, path: str) -> Read | None:
    headers = record.headers
    options = {"url": headers["WARC-Target-URI"]} if "WARC-Target-URI" in headers else {}
    kind = (headers.get("Content-Type") or "").lower()
    name = (headers.get("WARC-Record-ID") or "").strip("<>") or None
    position, declared = record.stream_pos, record.content_length
    charset = None
    if kind.startswith("text/plain"):
        options["kind"] = "text"
    elif kind.startswith("application/http"):
        if declared > MAX_BYTES + 64 * 1024:
            return _huge(record, path, position, name)
    elif not kind.startswith(_HTML):
        return None
    block = record.reader.read()
    if len(block) < declared:
        return Fault(path, position, "truncated", f"{len(block)} of {declared} bytes are there", name)
    if kind.startswith("application/http"):
        response = _response(block)
        if response is None:
            return None
        block, charset = response
    return Record(path, position, block, name, options, charset, headers.get("WARC-Date"))


def _response(block: bytes) -> tuple[bytes, str | None] | None:
    """The decoded payload of an HTML response and its declared charset; None when it is something else."""
    from fastwarc.warc import WarcRecord

    for decoding in ("all", "transfer", "none"):  # servers and crawlers name encodings that are not there
        record = WarcRecord()  # of its own: the archive's is bound to the archive's stream
        record.is_http = True
        record.set_bytes_content(block)
        try:
            record.parse_http(auto_decode=decoding)
            if (record.http_content_type or "text/html").lower() not in _HTML:
                return None
            return record.reader.read(), record.http_charset
        except (OSError, ValueError):
            continue
    return block.partition(b"\r\n\r\n")[2] or block, None


def _huge(record: Any, path: str, position: int, name: str | None) -> Fault | None:
    record.parse_http()
    if (record.http_content_type or "").lower() not in _HTML:
        return None
    return Fault(path, position, "too_large", f"{record.content_length} bytes, more than {MAX_BYTES}", name)
