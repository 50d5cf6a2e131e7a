"""Flat tables out of nested articles, column by column, keyed by the article's id and the item's number."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

import pyarrow as pa
import pyarrow.compute as pc

from .schema import ARROW_SCHEMA

LISTS = ("sections", "quotes", "claims", "faq", "boilerplate")
"""The lists of an article that have a table of their own. `articles` has the rest."""


@dataclass(slots=True, frozen=True)
class _Column:
    """A column of a table: the plain value at a path, or of each item of the list there (`inside`) one value."""

    name: str
    path: tuple[str, ...]
    type: pa.DataType
    inside: str | None = None
    joined: bool = False
    """The values of the list's items as one text, split by empty lines."""


def _columns(fields: list[pa.Field], path: tuple[str, ...] = ()) -> list[_Column]:
    """The plain values in a struct, those of structs inside it with a joined name (`span_start`)."""
    found: list[_Column] = []
    for field in fields:
        here = (*path, field.name)
        if pa.types.is_struct(field.type):
            found += _columns(list(field.type), here)
        elif not pa.types.is_nested(field.type) or (
            pa.types.is_list(field.type) and not pa.types.is_nested(field.type.value_type)
        ):
            found.append(_Column("_".join(here), here, field.type))
    return found


_NAMES = _Column("authors", ("authors",), pa.list_(pa.string()), inside="name")
_BLOCKS = _Column("text", ("blocks",), pa.string(), inside="text", joined=True)
_ARTICLE = [*_columns([field for field in ARROW_SCHEMA if field.name not in LISTS]), _NAMES]
_ITEMS = {name: _columns(list(ARROW_SCHEMA.field(name).type.value_type)) for name in LISTS}
_ITEMS["sections"].append(_BLOCKS)
_PLACE = ("input", "position")
_KEYS = [
    pa.field("article_id", pa.string()),
    pa.field("number", pa.int64()),
    *(pa.field(name, ARROW_SCHEMA.field(name).type) for name in _PLACE),
]


def _schema(columns: list[_Column], keys: list[pa.Field]) -> pa.Schema:
    return pa.schema([*keys, *(pa.field(column.name, column.type) for column in columns)], ARROW_SCHEMA.metadata)


TABLE_SCHEMAS: dict[str, pa.Schema] = {
    "articles": _schema(_ARTICLE, []),
    **{name: _schema(columns, _KEYS) for name, columns in _ITEMS.items()},
}
"""The schema of each table, by its name."""


def flat_tables(batch: pa.RecordBatch) -> dict[str, pa.RecordBatch]:
    """The tables of a batch of `ARROW_SCHEMA`: articles, sections, quotes, claims, faq, boilerplate.

    `article_id` and `number` (from 0 in its article, the index that other tables' `section`, `quote` and `faq`
    point to) are the key of each table but `articles`, whose key is `id`. Where ids repeat, which is for the inputs to
    avoid, `input` and `position` tell the articles apart; every table has them.
    """
    tables = {"articles": _table([_value(batch.column(c.path[0]), c.path[1:], c) for c in _ARTICLE], "articles")}
    for name, columns in _ITEMS.items():
        lists = batch.column(name)
        items = pc.list_flatten(lists)
        parents, numbers = _places(lists)
        keys = [pc.take(batch.column("id"), parents), numbers]
        keys += [pc.take(batch.column(name), parents) for name in _PLACE]
        tables[name] = _table([*keys, *(_value(items, column.path, column) for column in columns)], name)
    return tables


def _lengths(lists: pa.Array) -> list[int]:
    found: list[int] = pc.fill_null(pc.list_value_length(lists), 0).to_pylist()
    return found


def _places(lists: pa.Array) -> tuple[pa.Array, pa.Array]:
    """For each item of the lists, the row it is in and its number there."""
    lengths = _lengths(lists)
    parents = [row for row, length in enumerate(lengths) for _ in range(length)]
    return pa.array(parents, pa.int64()), pa.array([n for length in lengths for n in range(length)], pa.int64())


def _value(array: pa.Array, path: tuple[str, ...], column: _Column) -> pa.Array:
    for name in path:
        array = pc.struct_field(array, name)  # a null struct gives null fields
    if column.inside is None:
        return array
    offsets = pa.array(accumulate(_lengths(array), initial=0), pa.int32())
    inner = pa.ListArray.from_arrays(offsets, pc.struct_field(pc.list_flatten(array), column.inside))
    return pc.binary_join(inner, "\n\n") if column.joined else inner


def _table(arrays: list[pa.Array], name: str) -> pa.RecordBatch:
    schema = TABLE_SCHEMAS[name]
    return pa.RecordBatch.from_arrays([a.cast(f.type) for a, f in zip(arrays, schema, strict=True)], schema=schema)
