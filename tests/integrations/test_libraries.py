"""The adapters, against the real libraries where these are installed."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tearsheet import parse
from tearsheet.integrations.documents import chunks

PAGE = """<html lang="en"><head><title>Norhavn closes its quay</title></head><body><article><h1>Norhavn closes its quay</h1>
<p>By Ida Holm</p>
<p>The harbour board of Norhavn met on 3 May and decided to close the eastern quay for 12 weeks, at a cost of €4 million.</p>
<h2>No other choice</h2>
<p>“We have no other choice this year, and everybody in the town knows it,” said Per Lund, who chairs the board.</p>
<h2>FAQ</h2><h3>When does the quay open again?</h3><p>In August, if the work goes as planned.</p>
<h3>Who pays for the work?</h3><p>The town pays half of it, the state the rest.</p>
</article></body></html>"""


def test_chunks_are_sections_and_pairs_with_flat_metadata() -> None:
    article = parse(PAGE, url="https://norhavn.example/quay")
    found = list(chunks(article))
    assert json.loads(json.dumps([chunk.metadata for chunk in found])) == [chunk.metadata for chunk in found]
    assert {chunk.metadata["source"] for chunk in found} == {"https://norhavn.example/quay"}
    quoted = next(chunk for chunk in found if chunk.metadata.get("heading") == "No other choice")
    assert [quote["speaker"] for quote in quoted.metadata["quotes"]] == ["Per Lund"]
    assert quoted.text.startswith("No other choice\n\n“We have")
    assert [chunk.metadata["question"] for chunk in found if chunk.metadata["kind"] == "faq"] == [
        pair.question for pair in article.faq
    ]


def test_chunks_of_pairs_have_their_quotes_and_claims() -> None:
    answer = (
        "<p>“The state pays half of it,” said Per Lund. The work costs €4 million, 12 percent more than in 2024.</p>"
    )
    article = parse(PAGE.replace("<p>The town pays half of it, the state the rest.</p>", answer))
    pair = next(chunk for chunk in chunks(article) if chunk.metadata.get("question") == "Who pays for the work?")
    assert [quote["speaker"] for quote in pair.metadata["quotes"]] == ["Per Lund"]
    assert any("12 percent" in claim["text"] for claim in pair.metadata["claims"])
    told = [claim["text"] for chunk in chunks(article) for claim in chunk.metadata.get("claims", [])]
    assert sorted(told) == sorted(claim.text for claim in article.claims)


def test_one_chunk_has_it_all() -> None:
    article = parse(PAGE)
    (whole,) = chunks(article, by="article")
    assert whole.text == article.text
    assert len(whole.metadata["faq"]) == len(article.faq) == 2


def test_langchain() -> None:
    pytest.importorskip("langchain_core")
    from tearsheet.integrations.langchain import TearsheetLoader

    loader = TearsheetLoader([("a", PAGE), ("b", b"%PDF-1.7")])
    documents = loader.load()
    assert [document.page_content for document in documents] == [chunk.text for chunk in chunks(parse(PAGE))]
    assert {document.metadata["record_id"] for document in documents} == {"a"}
    assert [name for name, _ in loader.errors] == ["b"]


@pytest.mark.filterwarnings("ignore")
def test_llama_index() -> None:
    pytest.importorskip("llama_index.core")
    from tearsheet.integrations.llama_index import TearsheetReader

    documents = TearsheetReader().load_data([("a", PAGE), ("b", b"")])
    assert [document.text for document in documents] == [chunk.text for chunk in chunks(parse(PAGE))]
    assert documents[0].metadata["headline"] == "Norhavn closes its quay"
    assert "quotes" not in documents[1].get_metadata_str("embed") if hasattr(documents[1], "get_metadata_str") else True


def test_scrapy() -> None:
    pytest.importorskip("scrapy")
    from scrapy.exceptions import DropItem
    from scrapy.utils.test import get_crawler

    from tearsheet.integrations.scrapy import TearsheetPipeline

    pipeline = TearsheetPipeline.from_crawler(get_crawler(settings_dict={"TEARSHEET_HTML_FIELD": "body"}))
    item = pipeline.process_item({"body": PAGE, "url": "https://norhavn.example/quay"})
    assert item["article"]["headline"] == "Norhavn closes its quay"
    assert "body" not in item
    assert pipeline.process_item({"other": 1}) == {"other": 1}
    with pytest.raises(DropItem, match="not_text"):
        pipeline.process_item({"body": b"%PDF-1.7"})


@pytest.mark.filterwarnings("ignore")
def test_datatrove() -> None:
    pytest.importorskip("datatrove")
    from datatrove.data import Document

    from tearsheet.integrations.datatrove import TearsheetStep

    step = TearsheetStep()
    documents = [
        Document(text=PAGE, id="a", metadata={"url": "https://norhavn.example/quay"}),
        Document(text="", id="b"),
    ]
    (found,) = step.run(iter(documents))
    assert found.text == parse(PAGE).text
    assert found.metadata["article"]["url"] == "https://norhavn.example/quay"
    assert step.stats["error_empty"].total == 1


@pytest.mark.filterwarnings("ignore")
def test_datatrove_keeps_every_document_that_is_no_article(tmp_path: Path) -> None:
    pytest.importorskip("datatrove")
    from datatrove.data import Document
    from datatrove.pipeline.writers import JsonlWriter

    from tearsheet.integrations.datatrove import TearsheetStep

    step = TearsheetStep(exclusion_writer=JsonlWriter(str(tmp_path), compression=None))
    documents = [Document(text=text, id=name) for name, text in [("a", ""), ("b", PAGE), ("c", ""), ("d", " ")]]
    assert [document.id for document in step.run(iter(documents))] == ["b"]
    (written,) = tmp_path.iterdir()
    assert [json.loads(line)["id"] for line in written.read_text("utf-8").splitlines()] == ["a", "c", "d"]


class _Writer:
    """As datatrove's writers: opened again, it begins its file anew."""

    def __enter__(self) -> _Writer:
        self.held: list[str] = []
        return self

    def __exit__(self, *_error: object) -> None: ...

    def write(self, document: Any, rank: int) -> None:
        self.held.append(f"{rank} {document.id}: {document.metadata['error'].split(':')[0]}")


def test_a_datatrove_writer_is_opened_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a stand-in for datatrove's own classes, where it is not installed."""
    step_class = type("PipelineStep", (), {"stat_update": lambda *_: None, "track_time": lambda _: nullcontext()})
    for name, holds in {"": {}, ".data": {"Document": object}, ".pipeline": {}, ".pipeline.base": {}}.items():
        monkeypatch.setitem(sys.modules, f"datatrove{name}", SimpleNamespace(**holds))
    sys.modules["datatrove.pipeline.base"].PipelineStep = step_class  # type: ignore[attr-defined]
    monkeypatch.delitem(sys.modules, "tearsheet.integrations.datatrove", raising=False)
    step = import_module("tearsheet.integrations.datatrove").TearsheetStep(exclusion_writer=_Writer())
    monkeypatch.delitem(sys.modules, "tearsheet.integrations.datatrove")
    documents = [SimpleNamespace(text=text, id=name, metadata={}) for name, text in [("a", ""), ("b", PAGE), ("c", "")]]
    assert [document.id for document in step.run(iter(documents), rank=3)] == ["b"]
    assert step.exclusion_writer.held == ["3 a: empty", "3 c: empty"]


class TestFrames:
    """The Arrow kernel under other people's frames."""

    pa = pytest.importorskip("pyarrow")
    ROWS = {"id": ["a", "b"], "html": [PAGE, PAGE.replace("Norhavn", "Sydhavn")]}

    def expected(self) -> list[str]:
        from tearsheet.arrow import extract_table

        return extract_table(self.pa.table(self.ROWS)).column("headline").to_pylist()

    def test_arrow(self) -> None:
        assert self.expected() == ["Norhavn closes its quay", "Sydhavn closes its quay"]

    def test_pandas(self) -> None:
        pandas = pytest.importorskip("pandas")
        from tearsheet.arrow import extract_table

        frame = extract_table(pandas.DataFrame(self.ROWS)).to_pandas()
        assert list(frame["headline"]) == self.expected()
        assert frame["quotes"][0][0]["speaker"] == "Per Lund"

    def test_polars(self) -> None:
        polars = pytest.importorskip("polars")
        from tearsheet.arrow import extract_table

        frame = polars.from_arrow(extract_table(polars.DataFrame(self.ROWS)))
        assert frame["headline"].to_list() == self.expected()
        assert frame.explode("claims").height >= 2

    def test_duckdb(self) -> None:
        duckdb = pytest.importorskip("duckdb")
        from tearsheet.arrow import extract_table

        articles = extract_table(self.pa.table(self.ROWS))  # noqa: F841 -- named in the query
        found = duckdb.sql("select id, unnest(quotes).speaker s from articles order by id").fetchall()
        assert found == [("a", "Per Lund"), ("b", "Per Lund")]

    @pytest.mark.filterwarnings("ignore")
    def test_hugging_face_datasets(self) -> None:
        datasets = pytest.importorskip("datasets")
        from tearsheet.arrow import extract_table

        dataset = datasets.Dataset.from_dict(self.ROWS).with_format("arrow")
        articles = dataset.map(extract_table, batched=True, remove_columns=["html"])
        assert articles.with_format(None)["headline"] == self.expected()
