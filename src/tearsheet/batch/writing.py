"""Writers of one file each: under a temporary name until it is whole, then flushed and renamed."""

from __future__ import annotations

import json
import os
import uuid
from pathlib import Path
from typing import IO, Any

from .storage import MissingExtra

TEMPORARY = ".tmp-"
_ROWS_PER_GROUP = 500
"""By number of rows alone: a resumed run must cut where the undisturbed one did."""


def temporary(path: Path) -> Path:
    """A name beside the path that no other process takes."""
    return path.with_name(f"{TEMPORARY}{uuid.uuid4().hex[:12]}-{path.name}")


def flush(path: Path) -> None:
    """What was written to the file or folder is on the disk when this returns."""
    if os.name == "nt" and path.is_dir():  # Windows opens no folders, and needs no such flush
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_json(path: Path, value: Any) -> None:
    """Write the value as JSON, as `write_bytes` does."""
    write_bytes(path, json.dumps(value, ensure_ascii=True, indent=1).encode() + b"\n")


def write_bytes(path: Path, data: bytes) -> None:
    """Write the data so that the file is there whole or not at all, even if power fails."""
    scratch = temporary(path)
    try:
        scratch.write_bytes(data)
        flush(scratch)
        os.replace(scratch, path)
    except BaseException:  # Ctrl-C too
        scratch.unlink(missing_ok=True)
        raise
    flush(path.parent)


class LineWriter:
    """Lines of bytes, compressed if the name ends in .zst. The file comes to be with the first line."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._scratch = temporary(path)
        self._file: IO[bytes] | None = None

    def write(self, line: bytes) -> None:
        """Append a line, its line feed included."""
        if self._file is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = _compressed(self._scratch) if self.path.suffix == ".zst" else self._scratch.open("wb")
        self._file.write(line)

    def finish(self) -> bool:
        """Close, flush, rename. False when nothing was written and there is no file."""
        if self._file is None:
            return False
        self._file.close()
        flush(self._scratch)
        os.replace(self._scratch, self.path)
        return True

    def discard(self) -> None:
        """Close and remove."""
        if self._file is not None:
            self._file.close()
            self._scratch.unlink(missing_ok=True)


class ParquetWriter:
    """Rows of one schema, in row groups of a fixed number. The file comes to be with the first group."""

    def __init__(self, path: Path, schema: Any) -> None:
        self.path, self._schema = path, schema
        self._scratch = temporary(path)
        self._writer: Any = None
        self._held: list[Any] = []
        self._rows = 0

    def write(self, batch: Any) -> None:
        """Append a record batch."""
        while batch.num_rows:
            part = batch.slice(0, _ROWS_PER_GROUP - self._rows)
            batch = batch.slice(part.num_rows)
            self._held.append(part)
            self._rows += part.num_rows
            if self._rows == _ROWS_PER_GROUP:
                self._close_group()

    def finish(self) -> bool:
        """Close, flush, rename. False when no row was written and there is no file."""
        if self._rows:
            self._close_group()
        if self._writer is None:
            return False
        self._writer.close()
        flush(self._scratch)
        os.replace(self._scratch, self.path)
        return True

    def discard(self) -> None:
        """Close and remove."""
        if self._writer is not None:
            self._writer.close()
            self._scratch.unlink(missing_ok=True)

    def _close_group(self) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        if self._writer is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._writer = pq.ParquetWriter(self._scratch, self._schema, compression="zstd")
        # In one piece, so that the file does not show in which pieces the rows came.
        self._writer.write_table(pa.Table.from_batches(self._held, self._schema).combine_chunks())
        self._held, self._rows = [], 0


def _compressed(path: Path) -> IO[bytes]:
    try:
        import zstandard
    except ImportError as error:
        raise MissingExtra(".zst needs zstandard: pip install 'tearsheet[batch]', or choose --format jsonl") from error
    # The content's length is not known beforehand; a checksum lets a reader trust the file.
    compressor = zstandard.ZstdCompressor(level=3, write_checksum=True)
    stream: IO[bytes] = compressor.stream_writer(path.open("wb"), closefd=True)
    return stream
