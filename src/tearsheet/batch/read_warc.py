"""Reader of WARC and WET: pages and texts out of the records of an archive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tearsheet.source import MAX_BYTES

from .inputs import Source
from .records import Fault, Mark, Read, Record
from .storage import MissingExtra, Open
from .tape import file_tape
from .warc_frames import Frame, can_start, frames

_TYPES = ("response", "resource", "conversion")
_HTML = ("text/html", "application/xhtml+xml")
_LONGEST = MAX_BYTES + 64 * 1024
"""A page and its HTTP header."""


def read_warc(source: Source, after: Mark | None, opened: Open) -> Iterator[Read]:
    """A record for each HTML response (or resource) and each text conversion; a fault for each broken stretch.

    Responses whose HTTP status is not 2xx (redirects, "not found") are passed over like images: they are no articles.
    """
    with opened(source.name) as stream:
        file = file_tape(stream, source.name)
        near = after is not None and can_start(file, after.position)
        start = after.position if after and near else 0
        found = (read for frame in frames(file, start, _wanted) if (read := _read(frame, source.name)) is not None)
        if after:  # what is done; where reading cannot begin at it, all that came before as well
            for _ in range(1 if near else after.number + 1):
                next(found, None)
        yield from found


def _wanted(frame: Frame) -> bool:
    return frame.length <= _LONGEST and _content(frame) is not None


def _content(frame: Frame) -> str | None:
    """What a record's block is if we read it at all: "http", "html", "text"."""
    if frame.headers.get("warc-type", "").lower() not in _TYPES:
        return None
    kind = frame.headers.get("content-type", "").lower()
    if kind.startswith("text/plain"):
        return "text"
    return "http" if kind.startswith("application/http") else "html" if kind.startswith(_HTML) else None


def _read(frame: Frame, path: str) -> Read | None:
    name = frame.headers.get("warc-record-id", "").strip("<>") or None
    if frame.fault:
        return Fault(path, frame.position, *frame.fault, name)
    content = _content(frame)
    if content is None:
        return None
    block, charset = frame.block, None
    if content == "http":
        response = _response(block)
        if response is None:
            return None
        block, charset = response
    if frame.length > _LONGEST:
        return Fault(path, frame.position, "too_large", f"{frame.length} bytes, more than {MAX_BYTES}", name)
    address = frame.headers.get("warc-target-uri")
    options = {"url": address} if address else {}
    if content == "text":
        options["kind"] = "text"
    return Record(path, frame.position, block, name, options, charset, frame.headers.get("warc-date"))


def _response(block: bytes) -> tuple[bytes, str | None] | None:
    """The decoded payload of an HTML response and its declared charset; None when it is something else."""
    try:
        from fastwarc.warc import WarcRecord
    except ImportError as error:
        raise MissingExtra("WARC needs fastwarc: pip install 'tearsheet[batch]'") from error

    for decoding in ("all", "transfer", "none"):  # servers and crawlers name encodings that are not there
        record = WarcRecord()
        record.is_http = True
        record.set_bytes_content(block)
        try:
            record.parse_http(auto_decode=decoding)
            if (record.http_content_type or "text/html").lower() not in _HTML or not _is_page(record.http_headers):
                return None
            return record.reader.read(), record.http_charset
        except (OSError, ValueError):
            continue
    return block.partition(b"\r\n\r\n")[2] or block, None


def _is_page(headers: Any) -> bool:
    """Whether the status is one of success; a status that cannot be read is."""
    status = headers.status_code
    return status is None or 200 <= status < 300
