"""The Arrow schema of an article, derived from the pydantic models: their fields, their order, their meaning."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel, JsonValue

from tearsheet.export.schema import SCHEMA_ID, SCHEMA_VERSION
from tearsheet.models import Article

DECIMAL_SCALE = 9
DECIMAL = pa.decimal128(38, DECIMAL_SCALE)
"""Exact to a billionth, up to 29 digits before the point. What is larger is null; its `text` stays."""

_PLAIN: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    Decimal: DECIMAL,
    JsonValue: pa.string(),
}

ORIGIN_FIELDS = [
    pa.field("id", pa.string(), nullable=False, metadata={"description": "The record's id, or its place."}),
    pa.field("input", pa.string(), metadata={"description": "File or address the record came from."}),
    pa.field("position", pa.int64(), metadata={"description": "Byte offset, line or row in it; 0 for a whole file."}),
    pa.field("record_date", pa.string(), metadata={"description": "When the page was fetched, ISO 8601."}),
]
"""The columns that a batch puts before those of the article."""


def inner(annotation: Any) -> tuple[Any, bool]:
    """The annotation without `Annotated` and `None`, and whether None was allowed. Dates become `date`."""
    if get_origin(annotation) is Annotated:
        return inner(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        members = [member for member in get_args(annotation) if member is not NoneType]
        nullable = len(members) < len(get_args(annotation))
        if set(members) <= {date, datetime}:
            return date, nullable
        if len(members) == 1:
            found, deeper = inner(members[0])
            return found, nullable or deeper
        raise TypeError(f"no Arrow type for {annotation}")
    return (date if annotation is datetime else annotation), False


def arrow_type(annotation: Any) -> pa.DataType:
    """The Arrow type of a model's field.

    Models become structs, lists lists, literals strings, dicts lists of key and value (not every tool knows
    maps), any JSON its text. A date that may have a time is text in ISO 8601, as in JSON: Arrow has no type for
    "a day or an instant, with or without a zone".
    """
    kind, _ = inner(annotation)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return pa.struct(model_fields(kind))
    if get_origin(kind) is list:
        return pa.list_(pa.field("element", arrow_type(get_args(kind)[0]), nullable=False))
    if get_origin(kind) is dict:
        parts = zip(("key", "value"), get_args(kind), strict=True)
        pair = pa.struct([pa.field(name, arrow_type(part), nullable=False) for name, part in parts])
        return pa.list_(pa.field("element", pair, nullable=False))
    if get_origin(kind) is Literal or kind is date:
        return pa.string()
    return _PLAIN[kind]


def model_fields(model: type[BaseModel]) -> list[pa.Field]:
    """A field for each of the model's, with its docstring as description."""
    return [
        pa.field(
            name,
            arrow_type(field.annotation),
            nullable=inner(field.annotation)[1],
            metadata={"description": field.description} if field.description else None,
        )
        for name, field in model.model_fields.items()
    ]


_VERSION = {"tearsheet.schema": SCHEMA_ID, "tearsheet.schema_version": SCHEMA_VERSION}

ARROW_SCHEMA = pa.schema([*ORIGIN_FIELDS, *model_fields(Article)], metadata=_VERSION)
"""A row of a batch's output. `schema.metadata[b"tearsheet.schema_version"]` is the JSON Schema's version, too."""

INPUT_SCHEMA = pa.schema(
    [
        pa.field("html", pa.string()),
        pa.field("text", pa.string()),
        pa.field("url", pa.string()),
        pa.field("id", pa.string()),
    ]
)
"""What `extract_batch` takes: html (string or binary) or text or both; url and id may be left out."""
