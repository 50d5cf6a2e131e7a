"""Flat tables out of nested articles, column by column, keyed by the article's id and the item's number."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from .schema import ARROW_SCHEMA

LISTS = ("sections", "quotes", "claims", "faq", "boilerplate")
"""The lists of an article that have a table of their own. `articles` has the rest."""


@dataclass(slots=True, frozen=True)
class _Column:
    name: str
    path: tuple[str, ...]
    type: pa.DataType


def _plain(kind: pa.DataType) -> bool:
    return not pa.types.is_nested(kind)


def _columns(fields: list[pa.Field], path: tuple[str, ...] = ()) -> list[_Column]:
    """The plain values in a struct, those of structs inside it with a joined name (`span_start`)."""
    found: list[_Column] = []
    for field in fields:
        here = (*path, field.name)
        if pa.types.is_struct(field.type):
            found += _columns(list(field.type), here)
        elif _plain(field.type) or (pa.types.is_list(field.type) and _plain(field.type.value_type)):
            found.append(_Column("_".join(here), here, field.type))
    return found


_ARTICLE = _columns([field for field in ARROW_SCHEMA if field.name not in LISTS])
_ITEMS = {name: _columns(list(ARROW_SCHEMA.field(name).type.value_type)) for name in LISTS}
_KEYS = [pa.field("article_id", pa.string()), pa.field("number", pa.int64())]


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
    point to) are the key of each table but `articles`, whose key is `id`.
    """
    tables = {"articles": _table([_value(batch.column(c.path[0]), c.path[1:]) for c in _ARTICLE], "articles")}
    for name, columns in _ITEMS.items():
        lists = batch.column(name)
        items = pc.list_flatten(lists)
        parents = pc.list_parent_indices(lists)
        keys = [pc.take(batch.column("id"), parents), _numbers(lists, parents)]
        tables[name] = _table([*keys, *(_value(items, column.path) for column in columns)], name)
    return tables


def _numbers(lists: pa.Array, parents: pa.Array) -> pa.Array:
    """The place of each item in its list."""
    lengths = pc.fill_null(pc.list_value_length(lists), 0)
    starts = pc.subtract(pc.cumulative_sum(lengths), lengths)
    everywhere = pa.array(range(len(parents)), pa.int64())
    return pc.subtract(everywhere, pc.cast(pc.take(starts, parents), pa.int64()))


def _value(array: pa.Array, path: tuple[str, ...]) -> pa.Array:
    for name in path:
        array = pc.struct_field(array, name)  # a null struct gives null fields
    return array


def _table(arrays: list[pa.Array], name: str) -> pa.RecordBatch:
    schema = TABLE_SCHEMAS[name]
    return pa.RecordBatch.from_arrays([a.cast(f.type) for a, f in zip(arrays, schema, strict=True)], schema=schema)
