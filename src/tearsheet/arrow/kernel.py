"""The kernel beneath every engine: a batch of pages in, a batch of articles out. Pure; one row in, one row out."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from tearsheet.batch.columns import page_or_text
from tearsheet.errors import ParseError
from tearsheet.models import Article
from tearsheet.parsing import ANNOTATIONS, parse

from .rows import row_batch
from .schema import ARROW_SCHEMA

_ERROR = "error"
_BATCH_ROWS = 256


def extract_batch(
    batch: pa.RecordBatch,
    *,
    html: str = "html",
    text: str = "text",
    url: str = "url",
    id: str = "id",
    annotate: tuple[str, ...] = ANNOTATIONS,
) -> pa.RecordBatch:
    """Parse a batch of pages.

    Args:
        batch: columns as named by the other arguments: `html` and `text` (string or binary; where a row has both,
            html is taken unless it is blank), `url` and `id` (may be missing). Other columns are ignored.
        html: name of the column with pages.
        text: name of the column with copied texts.
        url: name of the column with the pages' addresses.
        id: name of the column with ids; without it a row's id is its number in the batch.
        annotate: as for `tearsheet.parse`.

    Returns:
        A batch of `ARROW_SCHEMA`, a row for each row given, in order. A row that is no article has empty fields
        and one diagnostic "error: KIND: message".

    Raises:
        ValueError: the batch has neither an html nor a text column.
    """
    names = batch.schema.names
    if html not in names and text not in names:
        raise ValueError(f"the batch has no column {html!r} or {text!r}; it has: {', '.join(names)}")
    pages = [_column(batch, name) for name in (html, text, url, id)]
    rows = []
    for number, (page, copied, address, name) in enumerate(zip(*pages, strict=True)):
        raw, kind = page_or_text(page, copied)
        article = _parsed(raw or b"", kind or "auto", address, annotate)
        origin = {"id": str(number if name is None else name), "input": None, "position": number, "record_date": None}
        rows.append(origin | article.model_dump())
    return row_batch(rows)


def extract_table(data: Any, **how: Any) -> pa.Table:
    """Parse a table of pages: a pandas, polars or DuckDB frame, an Arrow table, whatever speaks Arrow.

    Args:
        data: the table; columns as for `extract_batch`.
        how: passed on to `extract_batch`.

    Returns:
        A table of `ARROW_SCHEMA`: `.to_pandas()`, `polars.from_arrow(...)`, or query it with DuckDB as it is.
    """
    batches = pa.table(data).to_batches(max_chunksize=_BATCH_ROWS)
    return pa.Table.from_batches([extract_batch(batch, **how) for batch in batches], ARROW_SCHEMA)


def _column(batch: pa.RecordBatch, name: str) -> list[Any]:
    if name not in batch.schema.names:
        return [None] * batch.num_rows
    values: list[Any] = batch.column(batch.schema.names.index(name)).to_pylist()
    return values


def _parsed(raw: bytes | str, kind: str, url: Any, annotate: tuple[str, ...]) -> Article:
    try:
        return parse(raw, kind=kind, url=url, annotate=annotate)
    except ParseError as error:
        return Article(diagnostics=[f"{_ERROR}: {error.kind}: {error}"], url=url)
