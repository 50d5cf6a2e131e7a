"""A whole batch: outputs, errors, resume after any end."""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace
from typing import Any

import pytest

from tearsheet import Article
from tearsheet.batch import Columns, Limits, Settings
from tearsheet.batch.engine import run_batch
from tearsheet.batch.folder import FolderError, Marker
from tearsheet.batch.inputs import Source
from tearsheet.batch.read_jsonl import read_jsonl
from tearsheet.batch.records import Mark, Read
from tearsheet.batch.shards import Shard
from tearsheet.batch.storage import MissingExtra, Open

from .making import contents, errors_of, lines_of, page, warc_record

pytestmark = pytest.mark.skipif(os.name != "posix", reason="workers are forked")
HERE = str(Path(__file__).parent)
PATHS = os.pathsep.join([HERE, *map(os.path.abspath, sys.path)])
"""As it is now: a test may go elsewhere."""


def settings(**chosen: Any) -> Settings:
    return Settings(**{"output": "jsonl", "workers": 2, "shard_records": 7} | chosen)


def mixed(folder: Path, count: int = 40) -> list[str]:
    """A WARC, JSON lines with bad ones among them, a folder of pages, an empty file, a truncated one."""
    pytest.importorskip("fastwarc")
    folder.mkdir()
    (folder / "a.warc.gz").write_bytes(b"".join(gzip.compress(warc_record(n), mtime=0) for n in range(count)))
    good = [json.dumps({"id": f"line{n}", "html": page(n)}) for n in range(count)]
    lines = [*good[:5], "{bad", '{"id": "x", "price": 3}', "[]", *good[5:], '{"id": "empty", "html": ""}']
    (folder / "b.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))
    (folder / "c.html").write_text(page(1))
    (folder / "d.html").write_bytes(b"%PDF-1.7 \x00\x01")
    (folder / "e.jsonl").write_bytes(b"")
    (folder / "f.warc").write_bytes(warc_record(1) + warc_record(2)[:-90])
    return [str(folder)]


class TestOutput:
    def test_every_record_is_in_one_place(self, tmp_path: Path) -> None:
        manifest = run_batch(mixed(tmp_path / "in"), tmp_path / "out", settings())
        articles, errors = lines_of(tmp_path / "out"), errors_of(tmp_path / "out")
        assert manifest["complete"]
        assert manifest["records"] == len(articles) + len(errors) == 40 + 44 + 1 + 1 + 2
        assert [e["kind"] for e in errors] == ["json", "columns", "json", "empty", "not_text", "truncated"]
        bad = errors[0]
        assert (Path(bad["input"]).name, bad["position"], bad["number"]) == ("b.jsonl.gz", 6, 5)
        assert errors[1]["id"] == "x"
        places = [(row["input"], row["position"]) for row in articles + errors]
        assert len(set(places)) == len(places)

    def test_a_line_is_an_article_and_where_it_came_from(self, tmp_path: Path) -> None:
        pytest.importorskip("fastwarc")
        (tmp_path / "a.warc").write_bytes(warc_record(3))
        run_batch([str(tmp_path / "a.warc")], tmp_path / "out", settings())
        (row,) = lines_of(tmp_path / "out")
        origin = {name: row.pop(name) for name in ("id", "input", "position", "record_date")}
        assert origin == {
            "id": "urn:uuid:3",
            "input": str(tmp_path / "a.warc"),
            "position": 0,
            "record_date": "2026-05-04T06:00:00Z",
        }
        article = Article.model_validate(row)
        assert article.headline == "Norhavn closes quay 3"
        assert article.quotes

    def test_parquet_and_tables_say_the_same_as_json(self, tmp_path: Path) -> None:
        pytest.importorskip("pyarrow")
        import pyarrow.parquet as pq

        from tearsheet.arrow import ARROW_SCHEMA

        inputs = mixed(tmp_path / "in", 12)
        run_batch(inputs, tmp_path / "j", settings())
        run_batch(inputs, tmp_path / "p", settings(output="parquet", tables=True))
        rows = lines_of(tmp_path / "j")
        table = pq.read_table(tmp_path / "p" / "articles")
        assert table.schema.equals(ARROW_SCHEMA)
        metadata = pq.read_schema(next((tmp_path / "p" / "articles").iterdir())).metadata
        assert metadata[b"tearsheet.schema_version"] == ARROW_SCHEMA.metadata[b"tearsheet.schema_version"]
        for name in ("id", "position", "headline", "text", "date_published", "quotes", "sections", "faq"):
            assert table.column(name).to_pylist() == [row[name] for row in rows], name
        quotes = pq.read_table(tmp_path / "p" / "tables" / "quotes").to_pylist()
        assert [(q["article_id"], q["number"], q["text"]) for q in quotes] == [
            (row["id"], n, quote["text"]) for row in rows for n, quote in enumerate(row["quotes"])
        ]

    @pytest.mark.parametrize("bucket", [1_000_000, 2])
    def test_ids_of_several_articles_are_counted_and_tables_tell_them_apart(
        self, tmp_path: Path, bucket: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pq = pytest.importorskip("pyarrow.parquet")
        monkeypatch.setattr("tearsheet.batch.id_keys._IN_A_BUCKET", bucket)
        for name, ids in (("a", [1, 2, 1]), ("b", [2, 3])):
            lines = [json.dumps({"id": n, "html": page(7)}) + "\n" for n in ids]
            (tmp_path / f"{name}.jsonl").write_text("".join([*lines, '{"id": 1, "html": ""}\n']))
        inputs = [str(tmp_path / "*.jsonl"), str(tmp_path / "." / "a.jsonl"), f"{tmp_path}/../{tmp_path.name}/b.jsonl"]
        manifest = run_batch(inputs, tmp_path / "out", settings(tables=True, shard_records=2))
        assert (manifest["inputs"], manifest["counts"]["articles"], manifest["repeated_ids"]) == (2, 5, 2)
        assert run_batch(inputs, tmp_path / "out", settings(tables=True, shard_records=2), resume=True) == manifest
        quotes = pq.read_table(tmp_path / "out" / "tables" / "quotes").to_pylist()
        keys = [(q["article_id"], q["input"], q["position"], q["number"]) for q in quotes]
        assert len(keys) == len(set(keys)) == 5

    def test_columns_are_as_named(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_text(json.dumps({"k": 7, "p": page(1), "html": "no"}) + "\n")
        chosen = Columns(html="p", id="k")
        run_batch([str(tmp_path / "a.jsonl")], tmp_path / "out", settings(columns=chosen))
        assert [(row["id"], row["headline"]) for row in lines_of(tmp_path / "out")] == [("7", "Norhavn closes quay 1")]

    def test_bad_records_are_errors_and_cost_no_other(self, tmp_path: Path, poisonable: str) -> None:
        words = ["HANG", "CRASH", "MEMORY", "EXIT"]
        texts = [words[n // 25] if n % 25 == 11 else f"page {n}" for n in range(100)]
        (tmp_path / "a.jsonl").write_text("".join(json.dumps({"id": n, "text": t}) + "\n" for n, t in enumerate(texts)))
        limits = Limits(seconds=1.5, memory=150 * 2**20)
        manifest = run_batch([str(tmp_path / "a.jsonl")], tmp_path / "out", settings(parser=poisonable, limits=limits))
        assert [e["kind"] for e in errors_of(tmp_path / "out")] == ["timeout", "crash", "memory", "crash"]
        assert [e["id"] for e in errors_of(tmp_path / "out")] == [f"{n}" for n in (11, 36, 61, 86)]
        assert manifest["counts"]["articles"] == 96

    @pytest.mark.parametrize("output", ["jsonl", "parquet"])
    def test_halves_of_characters_do_no_harm(self, tmp_path: Path, output: Any) -> None:
        pytest.importorskip("pyarrow")
        text = "Norhavn shuts its quay\n\nThe council \ud83d decided on Monday to keep the \U0001f6a2 harbour open."
        (tmp_path / "a\udcff.jsonl").write_text(json.dumps({"id": "x\ud800", "text": text}))
        manifest = run_batch([str(tmp_path / "a\udcff.jsonl")], tmp_path / "out", settings(output=output))
        assert manifest["counts"]["articles"] == 1
        if output == "jsonl":
            (row,) = lines_of(tmp_path / "out")
            assert (row["id"], row["input"][-11:]) == ("x\ufffd", "\\udcff.jsonl"[-11:])
            assert "The council \ufffd decided on Monday to keep the \U0001f6a2" in row["text"]

    def test_a_missing_package_is_told_before_anything_is_done(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "a.jsonl").write_text('{"text": "a"}')
        monkeypatch.setattr("tearsheet.batch.extras.find_spec", lambda _name: None)
        with pytest.raises(MissingExtra, match=r"zstandard.*tearsheet\[batch\]"):
            run_batch([str(tmp_path / "a.jsonl")], tmp_path / "out", settings(output="jsonl.zst"))
        assert not (tmp_path / "out").exists()


def test_markers_name_files_alike_on_every_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows too: a resume compares the names, and removes the files that no marker names."""
    markers: list[Marker] = []
    folder: Any = SimpleNamespace(path=PureWindowsPath("C:/out"), set_marker=markers.append, keep_ids=lambda *_: None)
    monkeypatch.setattr("tearsheet.batch.writing.LineWriter.finish", lambda _self: True)
    Shard(folder, settings(), source=0, number=1, first=7).commit(last=True)
    assert markers[0].files == ["articles/part-00000-00001.jsonl", "errors/part-00000-00001.jsonl"]


class TestResume:
    def test_a_folder_in_use_or_of_another_run_is_refused(self, tmp_path: Path) -> None:
        inputs = mixed(tmp_path / "in", 3)
        run_batch(inputs, tmp_path / "out", settings())
        with pytest.raises(FolderError, match="--resume"):
            run_batch(inputs, tmp_path / "out", settings())
        with pytest.raises(FolderError, match="shard-records was 7, now 9"):
            run_batch(inputs, tmp_path / "out", settings(shard_records=9), resume=True)
        (tmp_path / "in" / "c.html").write_text("changed")
        with pytest.raises(FolderError, match="inputs"):
            run_batch(inputs, tmp_path / "out", settings(), resume=True)
        with pytest.raises(FolderError, match="not empty"):
            run_batch(inputs, tmp_path / "in", settings())
        assert not (tmp_path / "in" / "_lock").exists(), "nothing was changed"

    @pytest.mark.parametrize("form", [None, "files"])
    def test_an_output_below_the_input_is_no_input(self, tmp_path: Path, form: Any) -> None:
        (tmp_path / "c.html").write_text(page(1))
        first = run_batch([str(tmp_path)], tmp_path / "out", settings(), form=form)
        assert run_batch([str(tmp_path)], tmp_path / "out", settings(), form=form, resume=True) == first
        shutil.rmtree(tmp_path / "out")
        assert run_batch([str(tmp_path)], tmp_path / "out", settings(), form=form) == first
        assert first["records"] == 1

    def test_a_finished_run_resumes_to_nothing(self, tmp_path: Path) -> None:
        inputs = mixed(tmp_path / "in", 10)
        run_batch(inputs, tmp_path / "out", settings())
        before = contents(tmp_path / "out")
        run_batch(inputs, tmp_path / "out", settings(workers=1), resume=True)
        assert contents(tmp_path / "out") == before

    @pytest.mark.parametrize("output", ["jsonl", "parquet"])
    def test_any_prefix_of_the_shards_resumes_to_the_same_files(self, tmp_path: Path, output: Any) -> None:
        """As left by an end between any two commits; files without a marker count for nothing."""
        pytest.importorskip("pyarrow")
        inputs = mixed(tmp_path / "in", 12)
        how = settings(output=output, tables=output == "parquet")
        run_batch(inputs, tmp_path / "whole", how)
        whole = contents(tmp_path / "whole")
        markers = sorted((tmp_path / "whole" / "_done").iterdir())
        for kept in (0, len(markers) // 2, len(markers) - 1):
            part = tmp_path / f"part{kept}"
            shutil.copytree(tmp_path / "whole", part)
            for marker in markers[kept:]:
                (part / "_done" / marker.name).unlink()
            (part / "manifest.json").unlink()
            (part / "articles" / ".tmp-123-part").write_text("half a line")
            run_batch(inputs, part, how, resume=True)
            assert contents(part) == whole

    def test_an_input_that_breaks_off_is_completed_later(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A disk or network that fails in mid-file: the other inputs are worked, and a resume does the rest."""
        from tearsheet.batch import reading

        for name in ("a", "b"):
            lines = [json.dumps({"id": f"{name}{n}", "html": page(n)}) for n in range(20)]
            (tmp_path / f"{name}.jsonl").write_text("\n".join(lines))
        inputs = [str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl")]

        def breaking(source: Source, after: Mark | None, opened: Open) -> Iterator[Read]:
            for number, found in enumerate(read_jsonl(source, after, opened)):
                if source.number == 0 and number == 10:
                    raise OSError("the network is gone")
                yield found

        with monkeypatch.context() as patched:
            patched.setattr(reading, "read_jsonl", breaking)
            manifest = run_batch(inputs, tmp_path / "out", settings())
        assert not manifest["complete"]
        assert manifest["records"] == 7 + 20  # a whole shard of the first, all of the second
        manifest = run_batch(inputs, tmp_path / "out", settings(), resume=True)
        assert manifest["complete"]
        assert [row["id"] for row in lines_of(tmp_path / "out")] == [f"{name}{n}" for name in "ab" for n in range(20)]

    def test_an_output_that_cannot_be_written_on_can_be_resumed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from click.testing import CliRunner

        from tearsheet.batch.folder import Folder
        from tearsheet.cli.batch import batch

        def full(_self: Folder, _marker: object) -> None:
            raise OSError(28, "No space left on device")

        arguments = [*mixed(tmp_path / "in", 5), "-o", str(tmp_path / "out"), "-q"]
        with monkeypatch.context() as patched:
            patched.setattr(Folder, "set_marker", full)
            done = CliRunner().invoke(batch, arguments)
        assert done.exit_code == 4
        assert "No space left on device" in done.output
        assert "--resume" in done.output
        assert CliRunner().invoke(batch, [*arguments, "--resume"]).exit_code == 0

    def test_kill_9_at_random_moments(self, tmp_path: Path, poisonable: str) -> None:
        """The acceptance test runs more of these: python -m tests.batch.killing 25."""
        from .killing import killed_and_resumed

        inputs = tmp_path / "in.jsonl"
        texts = [f"SLOW {n}" if n % 30 != 7 else "CRASH" for n in range(90)]
        inputs.write_text("".join(json.dumps({"id": n, "text": t}) + "\n" for n, t in enumerate(texts)))
        how = ["--shard-records", "10", "--parser", poisonable, "-w", "2", "-f", "jsonl"]
        assert killed_and_resumed(inputs, tmp_path, how, kills=3, chance=random.Random(8))


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "tearsheet", "batch", *arguments]


class TestCommand:
    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"PYTHONPATH": PATHS}
        return subprocess.run(
            command(*arguments), env=environment, capture_output=True, text=True, timeout=300, check=False
        )

    def test_summary(self, tmp_path: Path) -> None:
        inputs = mixed(tmp_path / "in", 5)
        done = self.run(*inputs, "-o", str(tmp_path / "out"), "-f", "jsonl")
        assert done.returncode == 0
        assert done.stdout == ""
        assert "errors: json 2" in done.stderr
        assert "languages: en" in done.stderr

    def test_files_left_out_are_told(self, tmp_path: Path) -> None:
        for name in ("a.html", "b.php", "c"):
            (tmp_path / name).write_text(page(1))
        done = self.run(str(tmp_path), "-o", str(tmp_path / "out"), "-f", "jsonl")
        assert done.returncode == 0
        assert "2 files were left out for their endings (no ending 1, .php 1)" in done.stderr
        assert json.loads((tmp_path / "out" / "manifest.json").read_text())["files_left_out"] == {"": 1, ".php": 1}

    @pytest.mark.parametrize("name", ["a.jsonl", "a.parquet"])
    def test_a_named_column_that_is_not_there_is_wrong_usage(self, tmp_path: Path, name: str) -> None:
        rows = [{"id": "1", "html": page(1)}, {"id": "2", "html": page(2), "link": "https://x.example"}]
        if name == "a.jsonl":
            (tmp_path / name).write_text("{bad\n" + "".join(json.dumps(row) + "\n" for row in rows))
        else:
            parquet = pytest.importorskip("pyarrow.parquet")
            parquet.write_table(pytest.importorskip("pyarrow").table({"id": ["1"], "html": [page(1)]}), tmp_path / name)
        done = self.run(str(tmp_path / name), "-o", str(tmp_path / "out"), "-f", "jsonl", "--html-column", "TYPO")
        assert done.returncode == 2
        assert "no column 'TYPO'; there are: id, html" in done.stderr
        assert not (tmp_path / "out").exists()

    def test_a_run_without_one_article_says_so(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_text('{"price": 1}\n{"price": 2}\n')
        done = self.run(str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "out"), "-f", "jsonl")
        assert done.returncode == 1
        assert "NOT ONE ARTICLE" in done.stderr
        (tmp_path / "b.jsonl").write_text("")
        assert self.run(str(tmp_path / "b.jsonl"), "-o", str(tmp_path / "b"), "-f", "jsonl").returncode == 0

    def test_quiet_and_json_log(self, tmp_path: Path) -> None:
        inputs = mixed(tmp_path / "in", 2)
        assert self.run(*inputs, "-o", str(tmp_path / "q"), "-q", "-f", "jsonl").stderr == ""
        logged = self.run(*inputs, "-o", str(tmp_path / "l"), "--log-json", "-f", "jsonl").stderr
        events = [json.loads(line) for line in logged.splitlines()]
        assert events[0]["event"] == "begin"
        assert (events[-1]["event"], events[-1]["complete"]) == ("end", True)

    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (["nothing.warc", "-o", "out"], "no such file"),
            (["x.jsonl", "-o", "out", "--max-memory", "many"], "512M"),
            (["x.jsonl", "-o", "out", "--max-memory", "0.5"], "less than a byte"),
            (["x.jsonl", "-o", "out", "--scheduler", "tcp://x"], "--engine dask"),
        ],
    )
    def test_wrong_usage(
        self, tmp_path: Path, arguments: list[str], says: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "x.jsonl").write_text('{"text": "a"}')
        done = self.run(*arguments)
        assert done.returncode == 2
        assert says in done.stderr

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_a_signal_ends_it_cleanly_and_resume_completes(self, tmp_path: Path, number: int, poisonable: str) -> None:
        # Enough for a slow machine to send the signal long before the end.
        records = 400
        inputs = tmp_path / "in.jsonl"
        inputs.write_text("".join(json.dumps({"id": n, "text": f"SLOW {n}"}) + "\n" for n in range(records)))
        how = ["--shard-records", "20", "--parser", poisonable, "-w", "1", "-f", "jsonl"]
        arguments = [str(inputs), "-o", str(tmp_path / "out"), *how]
        environment = os.environ | {"PYTHONPATH": PATHS}
        with subprocess.Popen(command(*arguments), env=environment, stderr=subprocess.PIPE, text=True) as process:
            while process.poll() is None and not list((tmp_path / "out").glob("_done/*")):
                time.sleep(0.02)
            process.send_signal(number)
            _, said = process.communicate(timeout=300)
        assert process.returncode == 130, said
        assert "--resume" in said
        assert "Traceback" not in said
        assert not list((tmp_path / "out").rglob(".tmp-*"))
        again = subprocess.run(command(*arguments, "--resume"), env=environment, check=False, capture_output=True)
        assert again.returncode == 0
        assert json.loads((tmp_path / "out" / "manifest.json").read_text())["records"] == records
