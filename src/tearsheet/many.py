"""Parse many records over several processes: in order, streaming, one bad record never harms another.

The same machinery as `tearsheet batch`, with articles instead of files at its end.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from tearsheet.batch.columns import page_or_text
from tearsheet.batch.job import Failed, Job
from tearsheet.batch.pool import Pool
from tearsheet.batch.records import Fault, Read, Record
from tearsheet.batch.settings import Limits
from tearsheet.errors import (
    EmptyInputError,
    ExtensionError,
    NotTextError,
    OptionError,
    ParseError,
    TooLargeError,
    UnknownEncodingError,
    UnreadableError,
)
from tearsheet.extending import Annotator, chosen_annotations, portable
from tearsheet.models import Article
from tearsheet.parsing import ANNOTATIONS, parse

ManyRecord: TypeAlias = "bytes | str | tuple[Any, bytes | str] | Mapping[str, Any]"
_OPTIONS = ("url", "kind", "encoding", "language", "fetched")
_ERRORS: dict[str, type[ParseError]] = {
    error.kind: error
    for error in (
        EmptyInputError,
        NotTextError,
        TooLargeError,
        UnknownEncodingError,
        OptionError,
        ExtensionError,
        ParseError,
    )
}


@dataclass(slots=True, frozen=True)
class Result:
    """What became of one record: exactly one of `article` and `error` is set."""

    record_id: Any
    article: Article | None = None
    error: ParseError | None = None


def parse_many(
    records: Iterable[ManyRecord],
    *,
    workers: int | None = None,
    timeout: float | None = 30.0,
    max_memory: int | None = 2**30,
    annotate: Iterable[str | Annotator] = ANNOTATIONS,
) -> Iterator[Result]:
    """Parse records as they come, in their order.

    Args:
        records: each a page or text, or `(record_id, raw)`, or a mapping with "raw" (or "html" or "text") and
            any of "id", "url", "kind", "encoding", "language", "fetched". Without an id, the record's number from 0.
            What stands in "html" is read as a page unless "kind" says otherwise; where it is empty, "text" is taken.
        workers: processes; None or 1 parses in this process, which for few records is fastest.
        timeout: with several workers, seconds after which a record's worker is ended; None for never.
        max_memory: with several workers, bytes that a record may add to its worker's memory; None for any. Watched
            on Linux.
        annotate: as for `parse`. A function of yours must stand in a module that workers can import.

    Raises:
        ExtensionError: an annotation is unknown or cannot be loaded.
        TypeError: `records` is a single page or mapping, not several.

    Yields:
        One `Result` a record. Only a handful of records is held at a time, whatever their number. A record that
        ended its worker has an `UnreadableError` whose kind is "timeout", "memory" or "crash".
    """
    if isinstance(records, (str, bytes, bytearray, Mapping)):
        raise TypeError(f"parse_many takes an iterable of records, not one {type(records).__name__}; give [record]")
    named = (_named(number, record) for number, record in enumerate(records))
    chosen = (annotate,) if isinstance(annotate, str) or callable(annotate) else tuple(annotate)
    chosen_annotations(chosen, ANNOTATIONS)
    if workers is None or workers <= 1:
        return (_one(record_id, raw, {"annotate": chosen} | options) for record_id, raw, options in named)
    return _pooled(named, workers, Limits(timeout, max_memory), portable(chosen))


def _named(number: int, record: ManyRecord) -> tuple[Any, Any, dict[str, Any]]:
    if isinstance(record, Mapping):
        raw, kind = record.get("raw"), None
        if raw is None:
            raw, kind = page_or_text(record.get("html"), record.get("text"))
        options = {"kind": kind} if kind else {}
        options |= {key: record[key] for key in _OPTIONS if record.get(key) is not None}
        return record.get("id", number), b"" if raw is None else raw, options
    if isinstance(record, tuple) and len(record) == 2:
        return record[0], record[1], {}
    return number, record, {}


def _one(record_id: Any, raw: Any, options: dict[str, Any]) -> Result:
    try:
        return Result(record_id, article=parse(raw, **options))
    except ParseError as error:
        return Result(record_id, error=error)


def _pooled(
    named: Iterator[tuple[Any, Any, dict[str, Any]]], workers: int, limits: Limits, annotate: tuple[str, ...]
) -> Iterator[Result]:
    ids: deque[Any] = deque()

    def feed() -> Iterator[Read]:
        for record_id, raw, options in named:
            ids.append(record_id)
            if isinstance(raw, (bytes, str)):
                yield Record("", 0, raw, id="", options=options)
            else:  # a tree belongs to the process that made it
                yield Fault("", 0, "not_text", f"bytes or str can go to a worker, not {type(raw).__name__}")

    with Pool(Job(("article",), annotate=annotate), workers, limits) as pool:
        for worked in pool.work(feed()):
            result, record_id = worked.result, ids.popleft()
            if isinstance(result, Failed):
                yield Result(record_id, error=_error(result))
            else:
                yield Result(record_id, article=result.article)


def _error(failed: Failed) -> ParseError:
    error = _ERRORS.get(failed.kind, UnreadableError)(failed.message)
    error.kind = failed.kind
    return error
