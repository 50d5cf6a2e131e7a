"""A look at the inputs before a run begins: columns that were named and are not there are a slip of the pen."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import islice

from .inputs import InputError, Source
from .read_jsonl import read_jsonl
from .read_parquet import column_names
from .records import Record
from .settings import Columns
from .storage import open_bytes

_RECORDS = 20
"""Records of JSON lines need not have the same fields; what none of so many has is wrong."""


def check_columns(sources: Iterable[Source], wanted: Columns) -> None:
    """Make sure that the named columns are there, in the first input of each format that has columns.

    Raises:
        InputError: one is not; says what there is.
    """
    named = [name for name in (wanted.html, wanted.text, wanted.url, wanted.id) if name is not None]
    looks: dict[str, Callable[[Source], list[str]]] = {"jsonl": _fields, "parquet": _schema}
    for source in sources if named else ():
        look = looks.get(source.format)
        there = look(source) if look else []
        if not there:  # empty or damaged: the run tells of it
            continue
        del looks[source.format]
        for name in named:
            if name not in there:
                raise InputError(f"{source.name}: no column {name!r}; there are: {', '.join(there)}")


def _fields(source: Source) -> list[str]:
    """All fields of the first records, in the order met."""
    found: dict[str, None] = {}
    with suppress(OSError):
        for record in islice(read_jsonl(source, None, open_bytes), _RECORDS):
            with suppress(ValueError, RecursionError):
                values = json.loads(record.raw) if isinstance(record, Record) else None
                found |= dict.fromkeys(values if isinstance(values, dict) else ())
    return list(found)


def _schema(source: Source) -> list[str]:
    return column_names(source, open_bytes)
