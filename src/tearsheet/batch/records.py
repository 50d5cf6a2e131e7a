"""What readers give: a record to parse, or a fault where the input itself is broken."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Record:
    """One page or text with what its input says of it."""

    input: str
    """File or address it came from, as it was named."""
    position: int
    """Where in the input: byte offset in a WARC, line in JSONL or row in Parquet (from 1), 0 in a file of its own."""
    raw: bytes | str
    """The page, or with `packed` the line that holds it."""
    id: str | None = None
    """As the input names it; None until unpacked, or when the input has no name for it."""
    options: dict[str, Any] = field(default_factory=dict)
    """For `parse`: url, kind, encoding, language."""
    charset: str | None = None
    """What the HTTP header declares: believed only where the bytes allow it."""
    record_date: str | None = None
    """When the page was fetched, ISO 8601, as the archive tells."""
    packed: bool = False
    """`raw` is a line of JSON, unpacked by the worker: decoding is work, too."""
    source: int = 0
    """Number of its source."""
    number: int = 0
    """Its place among the records and faults of its source, from 0."""


@dataclass(slots=True)
class Fault:
    """A place where the input is broken, or a record that cannot be taken out of it."""

    input: str
    position: int
    kind: str
    message: str
    id: str | None = None
    source: int = 0
    number: int = 0


@dataclass(slots=True, frozen=True)
class Mark:
    """The last record or fault that is done: reading goes on behind it."""

    number: int
    position: int


Read = Record | Fault


def name_of(record: Record | Fault) -> str:
    """The record's id, or its place when the input gives it none."""
    if record.id is not None:
        return record.id
    return f"{record.input}#{record.position}" if record.position else record.input
