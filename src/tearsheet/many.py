"""Parse many records over several processes: in order, streaming, one bad record never harms another."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Any, TypeAlias

from tearsheet.errors import ParseError, UnreadableError
from tearsheet.models import Article
from tearsheet.parsing import parse

Record: TypeAlias = "bytes | str | tuple[Any, bytes | str] | Mapping[str, Any]"
_AHEAD = 4
"""Records in work or waiting per worker: bounds memory, keeps workers busy."""


@dataclass(slots=True, frozen=True)
class Result:
    """What became of one record: exactly one of `article` and `error` is set."""

    record_id: Any
    article: Article | None = None
    error: ParseError | None = None


def parse_many(records: Iterable[Record], *, workers: int | None = None) -> Iterator[Result]:
    """Parse records as they come, in their order.

    Args:
        records: each a page or text, or `(record_id, raw)`, or a mapping with "raw" (or "html" or "text") and
            any of "id", "url", "kind", "encoding", "language". Without an id, the record's number from 0.
        workers: processes; None or 1 parses in this process, which for few records is fastest.

    Yields:
        One `Result` a record. Only a handful of records is held at a time, whatever their number.
    """
    named = (_named(number, record) for number, record in enumerate(records))
    if workers is None or workers <= 1:
        return (_one(record_id, raw, options) for record_id, raw, options in named)
    return _pooled(named, workers)


def _named(number: int, record: Record) -> tuple[Any, Any, dict[str, Any]]:
    if isinstance(record, Mapping):
        raw = next((record[key] for key in ("raw", "html", "text") if record.get(key) is not None), b"")
        options = {key: record[key] for key in ("url", "kind", "encoding", "language") if record.get(key) is not None}
        return record.get("id", number), raw, options
    if isinstance(record, tuple) and len(record) == 2:
        return record[0], record[1], {}
    return number, record, {}


def _one(record_id: Any, raw: Any, options: dict[str, Any]) -> Result:
    try:
        return Result(record_id, article=parse(raw, **options))
    except ParseError as error:
        return Result(record_id, error=error)


def _pooled(named: Iterator[tuple[Any, Any, dict[str, Any]]], workers: int) -> Iterator[Result]:
    pool = ProcessPoolExecutor(workers)
    waiting: deque[tuple[Any, Future[Result]]] = deque()
    try:
        for record_id, raw, options in named:
            waiting.append((record_id, pool.submit(_one, record_id, raw, options)))
            if len(waiting) >= workers * _AHEAD:
                yield _collect(*waiting.popleft())
        while waiting:
            yield _collect(*waiting.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _collect(record_id: Any, future: Future[Result]) -> Result:
    try:
        return future.result()
    except BrokenProcessPool as error:
        return Result(record_id, error=UnreadableError(f"the worker process died: {error}"))
