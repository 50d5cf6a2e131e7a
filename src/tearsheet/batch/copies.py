"""At the end of a run: which of its articles are copies of one another, from the fingerprints in its output."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tearsheet.copies import CopyGroup, CopyRecord, group_records

from .writing import LineWriter

COPIES = "copies.jsonl"
_COLUMNS = ["id", "date_published", "publisher", "url", "canonical_url", "origin", "extra"]


def write_copies(folder: Path, files: Iterable[str]) -> int:
    """Write `copies.jsonl`, a line a group of copies, the likely original first.

    Args:
        folder: of the batch.
        files: the files of its shards, as the manifest has them.

    Returns:
        How many groups there are.
    """
    records = (record for name in files if name.startswith("articles/") for record in _records(folder / name))
    groups = group_records(records)
    writer = LineWriter(folder / COPIES)
    writer.write(b"")  # no groups are an empty file, not a missing one
    for group in groups:
        writer.write(json.dumps(_described(group), ensure_ascii=False).encode() + b"\n")
    writer.finish()
    return len(groups)


def _records(path: Path) -> Iterator[CopyRecord]:
    for row in _parquet_rows(path) if path.suffix == ".parquet" else _json_rows(path):
        found = row["extra"].get("fingerprint")
        if found:
            origin = row["origin"] or {}
            yield CopyRecord(
                key=row["id"],
                fingerprint=array("L", found),  # type: ignore[arg-type]  # a quarter of a list's memory
                date_published=_moment(row["date_published"]),
                publisher=row["publisher"],
                url=row["canonical_url"] or row["url"],
                origin_publisher=origin.get("publisher"),
                origin_url=origin.get("url"),
            )


def _json_rows(path: Path) -> Iterator[dict[str, Any]]:
    if path.suffix == ".zst":
        import zstandard

        with zstandard.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)
    else:
        with path.open("rb") as lines:
            yield from map(json.loads, lines)


def _parquet_rows(path: Path) -> Iterator[dict[str, Any]]:
    import pyarrow.parquet as pq

    for batch in pq.ParquetFile(path).iter_batches(columns=_COLUMNS):
        for row in batch.to_pylist():
            yield row | {"extra": {pair["key"]: json.loads(pair["value"]) for pair in row["extra"]}}


def _moment(text: str | None) -> datetime | date | None:
    if text is None:
        return None
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text.replace("Z", "+00:00"))


def _described(group: CopyGroup) -> dict[str, Any]:
    origin = group.origin
    return {
        "ids": list(group.keys),
        "similarities": list(group.similarities),
        "origin": origin
        and {"id": origin.key, "publisher": origin.publisher, "url": origin.url, "reason": origin.reason},
    }
