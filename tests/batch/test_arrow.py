"""One schema from the models, one kernel from batch to batch."""

from __future__ import annotations

from decimal import Decimal

import pytest

pa = pytest.importorskip("pyarrow")

from tearsheet import Article, parse  # noqa: E402
from tearsheet.arrow import ARROW_SCHEMA, TABLE_SCHEMAS, extract_batch, flat_tables  # noqa: E402
from tearsheet.arrow.rows import row_batch  # noqa: E402

from .making import page  # noqa: E402

ORIGIN = {"id": "a", "input": None, "position": 0, "record_date": None}


def batch_of(*pages: str | None) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist([{"html": p, "id": f"p{n}"} for n, p in enumerate(pages)])


def test_the_schema_has_every_field_of_the_article_with_its_meaning() -> None:
    fields = [field for field in ARROW_SCHEMA if field.name in Article.model_fields]
    assert [field.name for field in fields] == list(Article.model_fields)
    assert all(field.metadata[b"description"] for field in fields)
    assert ARROW_SCHEMA.field("headline").nullable
    assert not ARROW_SCHEMA.field("text").nullable


def test_a_row_for_each_row_in_order() -> None:
    found = extract_batch(batch_of(page(1), "", None, page(4)))
    found.validate(full=True)
    assert found.schema.equals(ARROW_SCHEMA)
    assert found.column("id").to_pylist() == ["p0", "p1", "p2", "p3"]
    assert found.column("headline").to_pylist() == ["Norhavn closes quay 1", None, None, "Norhavn closes quay 4"]
    assert found.column("diagnostics")[1].as_py()[0].startswith("error: empty")


def test_other_columns_binary_pages_and_no_id() -> None:
    pages = pa.RecordBatch.from_pydict({"page": [page(1).encode()], "at": ["https://x.example/1"], "n": [3]})
    (row,) = extract_batch(pages, html="page", url="at").to_pylist()
    assert (row["id"], row["url"], row["headline"]) == ("0", "https://x.example/1", "Norhavn closes quay 1")
    with pytest.raises(ValueError, match="page, at, n"):
        extract_batch(pages)


def test_values_are_those_of_the_json() -> None:
    article = parse(page(1))
    (row,) = extract_batch(batch_of(page(1))).to_pylist()
    written = article.model_dump(mode="json")
    for name in ("engagement", "evidence"):
        row[name] = {pair["key"]: pair["value"] for pair in row[name]}
    for name in ("quotes", "sections", "boilerplate", "evidence", "engagement", "date_published", "authors"):
        assert row[name] == written[name], name


@pytest.mark.parametrize(
    ("value", "kept"),
    [("12.5", "12.5"), ("1E+12", "1000000000000"), ("1E-12", "0"), ("1E+40", None), ("0.1234567891", "0.123456789")],
)
def test_decimals_are_exact_or_null(value: str, kept: str | None) -> None:
    claim = {
        "text": "n",
        "span": {"start": 0, "end": 1},
        "kind": "other",
        "check_worthiness": 0,
        "quantities": [{"text": "n", "span": {"start": 0, "end": 1}, "kind": "count", "value": value}],
    }
    article = Article.model_validate({"text": "n", "claims": [claim]})
    (row,) = row_batch([ORIGIN | article.model_dump()]).to_pylist()
    found = row["claims"][0]["quantities"][0]["value"]
    assert found == (None if kept is None else Decimal(kept))


@pytest.mark.parametrize("start", [0, 1, 3])
def test_tables_of_a_slice_are_keyed_by_article(start: int) -> None:
    rows = extract_batch(batch_of(page(1), "", page(3), page(4))).slice(start)
    tables = flat_tables(rows)
    assert {name: table.schema for name, table in tables.items()} == TABLE_SCHEMAS
    nested = rows.to_pylist()
    expected = [(row["id"], n, quote["text"]) for row in nested for n, quote in enumerate(row["quotes"])]
    quotes = tables["quotes"].to_pylist()
    assert [(q["article_id"], q["number"], q["text"]) for q in quotes] == expected
    texts = [
        (row["id"], "\n\n".join(b["text"] for b in section["blocks"])) for row in nested for section in row["sections"]
    ]
    assert [(s["article_id"], s["text"]) for s in tables["sections"].to_pylist()] == texts
    assert tables["articles"].column("authors").to_pylist() == [[a["name"] for a in row["authors"]] for row in nested]
