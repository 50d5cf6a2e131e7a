"""Reader of Parquet: only the columns that are needed, a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .columns import MissingColumn, choose, record_of
from .inputs import Source
from .records import Fault, Mark, Read
from .settings import Columns
from .storage import MissingExtra, Open

_ROWS = 64


def read_parquet(source: Source, after: Mark | None, opened: Open, columns: Columns) -> Iterator[Read]:
    """A record a row; a fault for a file that is no Parquet or lacks a column, and for a broken row group."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise MissingExtra("Parquet needs pyarrow: pip install 'tearsheet[batch]'") from error
    path, number = source.name, -1
    skip = after.number if after else -1
    with opened(path) as stream:
        try:
            file = pq.ParquetFile(stream)
            chosen = choose(file.schema_arrow.names, columns)
        except (pa.ArrowException, OSError, MissingColumn) as error:
            if skip < 0:
                kind = "columns" if isinstance(error, MissingColumn) else "corrupt"
                yield Fault(path, 0, kind, str(error))
            return
        first_row = 1
        for group in range(file.metadata.num_row_groups):
            rows = file.metadata.row_group(group).num_rows
            for found in _group(file, group, first_row, path, chosen, pa):
                number += 1
                if number > skip:
                    yield found
            first_row += rows


def column_names(source: Source, opened: Open) -> list[str]:
    """The names of the columns; none where the file cannot be read."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with opened(source.name) as stream:
            return list(pq.ParquetFile(stream).schema_arrow.names)
    except (pa.ArrowException, OSError):
        return []


def _group(file: Any, group: int, row: int, path: str, chosen: Columns, pa: Any) -> Iterator[Read]:
    names = sorted({name for name in (chosen.html, chosen.text, chosen.url, chosen.id) if name})
    try:
        for batch in file.iter_batches(batch_size=_ROWS, row_groups=[group], columns=names):
            for values in batch.to_pylist():
                yield record_of(values, chosen, path, row)
                row += 1
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        yield Fault(path, row, "corrupt", f"row group {group} from here on: {error}")
