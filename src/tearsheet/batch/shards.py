"""A shard on its way to disk: articles, tables and errors, committed by one marker."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from .folder import Folder, Marker
from .id_keys import key_of
from .job import Done, Failed, Form, tallied
from .records import Mark, Read
from .settings import Settings
from .supervisor import Worked
from .writing import LineWriter, ParquetWriter


def forms_of(settings: Settings) -> tuple[Form, ...]:
    """What the workers must send for these settings."""
    forms: list[Form] = []
    if settings.output != "parquet":
        forms.append("row")
    if settings.output == "parquet" or settings.tables:
        forms.append("table")
    return tuple(forms)


class Shard:
    """Takes the results of successive records of one source; `commit` makes all of them last at once."""

    def __init__(self, folder: Folder, settings: Settings, source: int, number: int, first: int) -> None:
        self._folder, self._settings = folder, settings
        self._source, self._number, self._first = source, number, first
        self.count = 0
        self._counts: Counter[str] = Counter()
        self._ids = bytearray()
        self._mark: Mark | None = None
        name = f"part-{source:05d}-{number:05d}"
        self._errors = LineWriter(folder.path / "errors" / f"{name}.jsonl")
        self._rows: LineWriter | None = None
        self._articles: ParquetWriter | None = None
        self._tables: dict[str, ParquetWriter] = {}
        self._last_batch: tuple[bytes, Any] | None = None
        self._run: tuple[Any, int, int] | None = None
        self._open(name)

    def add(self, worked: Worked) -> None:
        """Take a result."""
        self.count += 1
        self._mark = Mark(worked.record.number, worked.record.position)
        self._counts += tallied([worked.result])
        if isinstance(worked.result, Failed):
            self._errors.write(_error_line(worked.record, worked.result))
            return
        self._ids += key_of(worked.result.id)
        if self._rows is not None and worked.result.row is not None:
            self._rows.write(worked.result.row)
        if worked.batch is not None:
            self._take_row(worked.batch, worked.result)

    def commit(self, *, last: bool) -> Marker:
        """Finish every file, then set the marker. `last`: the source has no more records."""
        self._flush_run()
        files = [w.path.relative_to(self._folder.path).as_posix() for w in self._writers() if w.finish()]
        mark = self._mark or Mark(self._first - 1, 0)
        marker = Marker(
            self._source, self._number, self.count, mark, last, sorted(files), dict(sorted(self._counts.items()))
        )
        self._folder.keep_ids(self._source, self._number, bytes(self._ids))
        self._folder.set_marker(marker)
        return marker

    def discard(self) -> None:
        """Remove what was written."""
        for writer in self._writers():
            writer.discard()

    def _open(self, name: str) -> None:
        settings, path = self._settings, self._folder.path
        if settings.output != "parquet":
            self._rows = LineWriter(path / "articles" / f"{name}.{settings.output}")
        if "table" not in forms_of(settings):
            return
        from tearsheet.arrow import ARROW_SCHEMA, TABLE_SCHEMAS

        if settings.output == "parquet":
            self._articles = ParquetWriter(path / "articles" / f"{name}.parquet", ARROW_SCHEMA)
        if settings.tables:
            self._tables = {
                table: ParquetWriter(path / "tables" / table / f"{name}.parquet", schema)
                for table, schema in TABLE_SCHEMAS.items()
            }

    def _writers(self) -> list[LineWriter | ParquetWriter]:
        optional = [writer for writer in (self._rows, self._articles) if writer is not None]
        return [self._errors, *optional, *self._tables.values()]

    def _take_row(self, packed: bytes, result: Done) -> None:
        """Rows that follow each other in a batch are written as one slice of it."""
        if self._last_batch is None or self._last_batch[0] is not packed:
            from tearsheet.arrow.rows import unpacked_batch

            self._flush_run()
            self._last_batch = (packed, unpacked_batch(packed))
        batch, row = self._last_batch[1], result.batch_row
        if self._run is not None and self._run[2] == row:
            self._run = (batch, self._run[1], row + 1)
        else:
            self._flush_run()
            self._run = (batch, row, row + 1)

    def _flush_run(self) -> None:
        if self._run is None:
            return
        batch, start, end = self._run
        self._run = None
        rows = batch.slice(start, end - start)
        if self._articles is not None:
            self._articles.write(rows)
        if self._tables:
            from tearsheet.arrow import flat_tables

            for name, table in flat_tables(rows).items():
                self._tables[name].write(table)


def _error_line(record: Read, failed: Failed) -> bytes:
    values = {
        "id": failed.id,
        "input": record.input,
        "position": record.position,
        "number": record.number,
        "kind": failed.kind,
        "message": failed.message,
    }
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
