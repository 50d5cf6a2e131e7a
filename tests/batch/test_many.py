"""`tearsheet.parse_many`: the batch's machinery from Python."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import tearsheet
from tearsheet import Result, parse_many
from tearsheet.batch import Settings
from tearsheet.batch.engine import run_batch

from .making import lines_of, page

pooled = pytest.mark.skipif(os.name != "posix", reason="workers are forked")


@pytest.mark.parametrize("workers", [None, pytest.param(2, marks=pooled)])
def test_order_ids_and_errors(workers: int | None) -> None:
    records = [
        page(0),
        ("named", page(1).encode()),
        {"id": 7, "html": page(2), "url": "https://x.example/a"},
        b"",
        {"raw": b"%PDF-1.7"},
        {"raw": page(3).encode(), "encoding": "no-such"},
    ]
    found = list(parse_many(records, workers=workers))
    assert [result.record_id for result in found] == [0, "named", 7, 3, 4, 5]
    kinds = [result.error.kind if result.error else None for result in found]
    assert kinds == [None, None, None, "empty", "not_text", "encoding"]
    assert [type(result.error).__name__ for result in found[3:]] == [
        "EmptyInputError",
        "NotTextError",
        "UnknownEncodingError",
    ]
    assert found[2].article is not None
    assert found[2].article.url == "https://x.example/a"


@pytest.mark.parametrize("workers", [None, pytest.param(2, marks=pooled)])
def test_what_stands_in_html_is_a_page_and_a_blank_one_leaves_the_text(workers: int | None) -> None:
    words = "Norhavn shuts its quay\n\nThe council decided *so* on Monday."
    records = [
        {"html": "", "text": words},
        {"html": " \n", "text": words},
        {"html": words, "text": "other"},
        {"html": words, "kind": "text"},
        {"raw": words, "html": page(1)},
        {"html": None, "text": None},
    ]
    found = list(parse_many(records, workers=workers))
    kinds = ["text", "text", "html", "text", "text"]
    assert [result.article for result in found[:5]] == [tearsheet.parse(words, kind=kind) for kind in kinds]
    assert found[2].article != found[3].article
    assert found[5].error is not None


def test_rows_of_batches_and_frames_are_chosen_alike(tmp_path: Path) -> None:
    words = "Norhavn shuts its quay\n\nThe council decided *so* on Monday."
    rows = [{"html": " ", "text": words}, {"html": words, "text": "other"}]
    texts = [result.article.text for result in parse_many(rows) if result.article]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    run_batch([str(tmp_path / "a.jsonl")], tmp_path / "out", Settings(output="jsonl", workers=1))
    assert [row["text"] for row in lines_of(tmp_path / "out")] == texts
    frame = pytest.importorskip("pyarrow").Table.from_pylist(rows)
    from tearsheet.arrow import extract_table

    assert extract_table(frame).column("text").to_pylist() == texts


@pytest.mark.parametrize("single", ["a page", b"a page", {"html": "a page"}])
def test_one_page_is_not_several(single: Any) -> None:
    with pytest.raises(TypeError, match=r"give \[record\]"):
        parse_many(single)


@pooled
def test_workers_give_what_this_process_gives() -> None:
    pages = [page(n) for n in range(30)]
    assert list(parse_many(pages, workers=2)) == [Result(n, article=tearsheet.parse(p)) for n, p in enumerate(pages)]


@pooled
def test_a_stream_without_end_may_be_left() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield page(taken)

    stream = parse_many(endless(), workers=2)
    assert [next(stream).record_id for _ in range(5)] == [0, 1, 2, 3, 4]
    stream.close()  # type: ignore[attr-defined]
    assert taken < 400


@pooled
def test_a_tree_is_an_error_in_workers() -> None:
    from lxml import html

    (result,) = parse_many([html.fromstring(page(1))], workers=2)  # type: ignore[list-item]
    assert result.error is not None
    assert result.error.kind == "not_text"


def test_where_processes_cannot_fork_one_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tearsheet.batch.pool.FORKS", False)
    found = list(parse_many([page(1), b"", page(2)], workers=3))
    assert [result.error is None for result in found] == [True, False, True]
