"""One way to read any source: numbered records and faults, from the start or from behind a mark."""

from __future__ import annotations

from collections.abc import Iterator

from .inputs import Source
from .read_files import read_files
from .read_jsonl import read_jsonl
from .read_parquet import read_parquet
from .read_warc import read_warc
from .records import Fault, Mark, Read
from .settings import Columns
from .storage import Open, open_bytes


def read(source: Source, columns: Columns, after: Mark | None = None, opened: Open = open_bytes) -> Iterator[Read]:
    """The source's records and faults, numbered. Never raises for what stands in the source.

    Args:
        source: what to read.
        columns: names of the columns of JSONL and Parquet.
        after: go on behind this record or fault; None starts at the beginning.
        opened: opens a file for reading bytes.

    Raises:
        OSError: reading broke off in the midst (a disk, a network). What was read is good; the rest can be
            had another time, so it is no fault of the input.
    """
    number = after.number + 1 if after else 0
    try:
        for found in _reader(source, columns, after, opened):
            found.source, found.number = source.number, number
            yield found
            number += 1
    except OSError as error:
        if number:
            raise
        yield Fault(source.name, 0, "unreadable_input", str(error), source=source.number)


def _reader(source: Source, columns: Columns, after: Mark | None, opened: Open) -> Iterator[Read]:
    if source.format == "files":
        return read_files(source, after, opened)
    if source.format == "jsonl":
        return read_jsonl(source, after, opened)
    if source.format == "parquet":
        return read_parquet(source, after, opened, columns)
    return read_warc(source, after, opened)
