"""Inputs and readings that the batch's tests share."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

PAGE = """<html lang="en"><head><title>{0}</title></head><body><article><h1>{0}</h1>
<p>The harbour board of Norhavn met on 3 May and decided to close the eastern quay for {1} weeks.</p>
<p>“We have no other choice this year,” said Ida Holm, who chairs the board.</p></article></body></html>"""


def page(number: int) -> str:
    return PAGE.format(f"Norhavn closes quay {number}", number)


def warc_record(
    number: int, body: bytes | None = None, *, kind: str = "text/html; charset=utf-8", status: str = "200 OK"
) -> bytes:
    payload = page(number).encode() if body is None else body
    http = f"HTTP/1.1 {status}\r\nContent-Type: ".encode() + kind.encode() + b"\r\n\r\n" + payload
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: https://norhavn.example/{number}\r\n"
        "WARC-Date: 2026-05-04T06:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def gzipped_record(number: int, body: bytes) -> bytes:
    """A record as archives hold it: a gzip member, the charset left to the page."""
    return gzip.compress(warc_record(number, body, kind="text/html"), 5, mtime=0)


def gzipped(parts: list[bytes]) -> list[bytes]:
    return [gzip.compress(part, mtime=0) for part in parts]


def lines_of(folder: Path, kind: str = "articles") -> list[dict[str, Any]]:
    found = []
    for path in sorted((folder / kind).glob("part-*.jsonl*")):
        data = path.read_bytes()
        if path.suffix == ".zst":
            import zstandard

            data = zstandard.ZstdDecompressor().stream_reader(data).read()
        found += [json.loads(line) for line in data.splitlines()]
    return found


def errors_of(folder: Path) -> list[dict[str, Any]]:
    return lines_of(folder, "errors")


def contents(folder: Path) -> dict[str, str]:
    """Every file of the output but the lock, by its hash."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "_lock"
    }
