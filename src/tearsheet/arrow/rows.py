"""From articles to Arrow rows: what the models hold in the forms that the schema wants."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel, JsonValue

from tearsheet.models import Article

from .schema import ARROW_SCHEMA, DECIMAL_SCALE, inner

Convert = Callable[[Any], Any]
_UNIT = Decimal(1).scaleb(-DECIMAL_SCALE)
_LIMIT = Decimal(10) ** (38 - DECIMAL_SCALE)


def row_batch(rows: Iterable[dict[str, Any]]) -> pa.RecordBatch:
    """The rows (origin columns and `Article.model_dump()`) as one batch of `ARROW_SCHEMA`."""
    convert = _article()
    return pa.RecordBatch.from_pylist([convert(row) for row in rows], schema=ARROW_SCHEMA)


def packed_batch(rows: Iterable[dict[str, Any]]) -> bytes:
    """`row_batch` for the way between processes, without its schema."""
    packed: bytes = row_batch(rows).serialize().to_pybytes()
    return packed


def unpacked_batch(packed: bytes) -> pa.RecordBatch:
    """What `packed_batch` packed."""
    return pa.ipc.read_record_batch(pa.py_buffer(packed), ARROW_SCHEMA)


@cache
def _article() -> Convert:
    return _of(Article) or (lambda row: row)


def _of(annotation: Any) -> Convert | None:
    """What turns a dumped value into what Arrow takes; None when it is that already."""
    kind, _ = inner(annotation)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _struct(
            {name: convert for name, field in kind.model_fields.items() if (convert := _of(field.annotation))}
        )
    if get_origin(kind) is list:
        element = _of(get_args(kind)[0])
        return (lambda values: [element(value) for value in values]) if element else None
    if get_origin(kind) is dict:
        value_of = _of(get_args(kind)[1])
        if value_of:
            return lambda values: [{"key": key, "value": value_of(value)} for key, value in values.items()]
        return lambda values: [{"key": key, "value": value} for key, value in values.items()]
    converters: dict[Any, Convert] = {date: _day, Decimal: _decimal, JsonValue: _json}
    return converters.get(kind)


def _struct(parts: dict[str, Convert]) -> Convert | None:
    if not parts:
        return None

    def convert(values: dict[str, Any]) -> dict[str, Any]:
        for name, part in parts.items():
            if values[name] is not None:
                values[name] = part(values[name])
        return values

    return convert


def _day(value: date) -> str:
    """As JSON writes it."""
    written = value.isoformat()
    return written[:-6] + "Z" if written.endswith("+00:00") else written


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _decimal(value: Decimal) -> Decimal | None:
    if not value.is_finite() or abs(value) >= _LIMIT:
        return None
    exponent = value.as_tuple().exponent
    return value.quantize(_UNIT) if isinstance(exponent, int) and exponent < -DECIMAL_SCALE else value
