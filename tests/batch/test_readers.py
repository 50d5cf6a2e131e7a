from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tearsheet.batch.inputs import InputError, find_inputs
from tearsheet.batch.reading import read
from tearsheet.batch.records import Fault, Mark, Read, Record
from tearsheet.batch.settings import Columns

from .making import gzipped, page, warc_record


def everything(*paths: Path | str, columns: Columns | None = None, after: Mark | None = None) -> list[Read]:
    return [
        found for source in find_inputs(map(str, paths)).sources for found in read(source, columns or Columns(), after)
    ]


def names(found: list[Read]) -> list[str | None]:
    return [one.kind if isinstance(one, Fault) else one.id for one in found]


class TestInputs:
    def test_a_folder_is_searched_in_depth_and_sorted(self, tmp_path: Path) -> None:
        for name in ("b.html", "sub/a.txt", "sub/notes.pdf", "c.md.gz"):
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(gzip.compress(b"# x") if name.endswith(".gz") else b"x")
        found = everything(tmp_path)
        assert [Path(one.input).name for one in found] == ["b.html", "c.md.gz", "a.txt"]
        assert isinstance(found[1], Record)
        assert (found[1].raw, found[1].options) == (b"# x", {"kind": "markdown"})

    def test_globs_and_formats_by_ending(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_text("")
        (tmp_path / "b.ndjson.gz").write_bytes(gzip.compress(b""))
        (tmp_path / "c.warc.gz").write_bytes(b"")
        assert [s.format for s in find_inputs([str(tmp_path / "*")]).sources] == ["jsonl", "jsonl", "warc"]

    @pytest.mark.parametrize("name", ["nothing.html", "x.xyz", "*.nothing"])
    def test_what_is_not_there_or_not_known_is_said(self, tmp_path: Path, name: str) -> None:
        (tmp_path / "x.xyz").write_text("x")
        with pytest.raises(InputError, match=r"no such file|--from"):
            find_inputs([str(tmp_path / name)])

    def test_from_overrides_the_name(self, tmp_path: Path) -> None:
        (tmp_path / "x.xyz").write_text('{"text": "a"}\n')
        assert find_inputs([str(tmp_path / "x.xyz")], "jsonl").sources[0].format == "jsonl"

    def test_a_folder_read_as_pages_gives_all_its_files(self, tmp_path: Path) -> None:
        for name in ("a.html", "b.php", "c", "d.jsonl"):
            (tmp_path / name).write_text("x")
        assert [Path(path).name for path in find_inputs([str(tmp_path)], "files").sources[0].paths] == [
            "a.html",
            "b.php",
            "c",
            "d.jsonl",
        ]

    def test_files_of_other_endings_are_counted(self, tmp_path: Path) -> None:
        for name in ("a.html", "b.php", "c", "d.PHP", "e.jsonl"):
            (tmp_path / name).write_text("x")
        assert find_inputs([str(tmp_path)]).left_out == {".php": 2, "": 1}
        assert find_inputs([str(tmp_path)], "jsonl").left_out == {".php": 2, "": 1, ".html": 1}
        assert find_inputs([str(tmp_path)], "files").left_out == {}
        assert find_inputs([str(tmp_path)], "warc").left_out == {}, "none looks like one, so all are taken"

    @pytest.mark.parametrize("form", [None, "files"])
    def test_the_output_is_no_input(self, tmp_path: Path, form: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("a.html", "out/articles/b.jsonl", "out/c.html", "outer/d.html"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text("x")
        monkeypatch.chdir(tmp_path)
        (tmp_path / "link").symlink_to(tmp_path / "out")
        for named, out in ((".", "out"), ("**", tmp_path / "out"), (str(tmp_path), "link")):
            (source,) = find_inputs([named], form, out).sources
            assert sorted(Path(path).name for path in source.paths) == ["a.html", "d.html"], named
        assert find_inputs(["out"], form, "out").sources, "a run into its own input is refused by the folder"
        assert find_inputs(["out/c.html"], form, "out").sources

    def test_an_output_address_is_no_input(self) -> None:
        fsspec = pytest.importorskip("fsspec")
        for name in ("/mine/a.html", "/mine/out/b.html", "/mine/outer/c.html"):
            fsspec.filesystem("memory").pipe(name, b"<p>a")
        (source,) = find_inputs(["memory://mine"], None, "memory://mine/out/").sources
        assert [path.rpartition("/")[2] for path in source.paths] == ["a.html", "c.html"]

    @pytest.mark.parametrize("ending", ["gz", "zst", "zstd"])
    def test_markdown_is_told_by_its_name_however_packed(self, tmp_path: Path, ending: str) -> None:
        (tmp_path / f"a.md.{ending}").write_bytes(packed([b"# x"], f".{ending[:3]}")[0])
        (only,) = everything(tmp_path)
        assert isinstance(only, Record)
        assert (only.raw, only.options) == (b"# x", {"kind": "markdown"})

    def test_addresses_go_through_fsspec(self) -> None:
        fsspec = pytest.importorskip("fsspec")
        fsspec.filesystem("memory").pipe("/pages/a.html", b"<p>a")
        fsspec.filesystem("memory").pipe("/pages/b.jsonl", b'{"id": "x", "html": "<p>b"}\n')
        assert len(everything("memory://pages")) == 2
        assert names(everything("memory://pages/b.jsonl")) == [None]


class TestJsonLines:
    def test_lines_keep_their_numbers(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_bytes(b'{"html": "1"}\n\n{"html": "3"}\nno json\n{"html": "5"}')
        found = everything(path)
        assert [one.position for one in found] == [1, 3, 4, 5]
        assert [one.number for one in found] == [0, 1, 2, 3]

    @pytest.mark.parametrize("size", [1, 7, 255])
    def test_lines_across_pieces(self, tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("tearsheet.batch.unpacking._PIECE", size)
        lines = [json.dumps({"html": "x" * n}).encode() for n in (0, 300, 5, 1000)]
        path = tmp_path / "a.jsonl.gz"
        path.write_bytes(b"".join(gzip.compress(line + b"\n") for line in lines))
        assert [one.raw for one in everything(path) if isinstance(one, Record)] == lines

    def test_a_corrupt_member_is_a_fault_and_the_next_is_read(self, tmp_path: Path) -> None:
        members = gzipped([json.dumps({"id": str(n), "html": page(n)}).encode() + b"\n" for n in range(4)])
        members[1] = members[1][:30] + b"\xff" * 20 + members[1][50:]
        path = tmp_path / "a.jsonl.gz"
        path.write_bytes(b"".join(members))
        found = everything(path)
        assert [type(one).__name__ for one in found].count("Record") >= 3
        faults = [one for one in found if isinstance(one, Fault)]
        assert [fault.kind for fault in faults] == ["corrupt"]
        assert "byte" in faults[0].message

    def test_a_truncated_stream_is_a_fault_at_its_end(self, tmp_path: Path) -> None:
        data = b"".join(json.dumps({"html": page(n)}).encode() + b"\n" for n in range(50))
        path = tmp_path / "a.jsonl.gz"
        path.write_bytes(gzip.compress(data)[:-200])
        found = everything(path)
        assert isinstance(found[-1], Fault)
        assert "truncated" in found[-1].message
        assert len(found) > 10

    def test_zstd(self, tmp_path: Path) -> None:
        zstandard = pytest.importorskip("zstandard")
        path = tmp_path / "a.jsonl.zst"
        path.write_bytes(zstandard.compress(b'{"html": "1"}\n') + zstandard.compress(b'{"html": "2"}\n'))
        assert len(everything(path)) == 2

    def test_an_endless_line_is_a_fault(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("tearsheet.batch.read_jsonl._MAX_LINE", 1000)
        path = tmp_path / "a.jsonl"
        path.write_bytes(b'{"html": "1"}\n' + b"x" * 600_000 + b'\n{"html": "3"}\n')
        found = everything(path)
        assert names(found) == [None, "too_large", None]
        assert [one.position for one in found] == [1, 2, 3]


class TestWarc:
    pytest.importorskip("fastwarc")

    def test_responses_of_html_with_id_address_charset_and_date(self, tmp_path: Path) -> None:
        path = tmp_path / "a.warc.gz"
        image = warc_record(2, b"\x89PNG", kind="image/png")
        path.write_bytes(b"".join(gzipped([warc_record(1), image, warc_record(3)])))
        first, third = everything(path)
        assert isinstance(first, Record)
        assert (first.id, first.charset, first.record_date) == ("urn:uuid:1", "utf-8", "2026-05-04T06:00:00Z")
        assert first.options == {"url": "https://norhavn.example/1"}
        assert first.raw == page(1).encode()
        assert (first.position, third.id) == (0, "urn:uuid:3")
        assert third.position > 0

    def test_corrupt_member(self, tmp_path: Path) -> None:
        members = gzipped([warc_record(n) for n in range(5)])
        members[2] = members[2][:60] + b"\xff" * 30 + members[2][90:]
        path = tmp_path / "a.warc.gz"
        path.write_bytes(b"".join(members))
        found = everything(path)
        assert names(found) == ["urn:uuid:0", "urn:uuid:1", "corrupt", "urn:uuid:3", "urn:uuid:4"]
        assert found[2].position == len(members[0]) + len(members[1])

    def test_rubbish_between_members(self, tmp_path: Path) -> None:
        members = gzipped([warc_record(n) for n in range(3)])
        path = tmp_path / "a.warc.gz"
        path.write_bytes(members[0] + b"rubbish" * 40 + members[1] + members[2])
        assert [name for name in names(everything(path)) if name != "corrupt"] == [f"urn:uuid:{n}" for n in range(3)]

    @pytest.mark.parametrize("packed", [True, False])
    def test_truncated_file(self, tmp_path: Path, packed: bool) -> None:
        records = [warc_record(n) for n in range(3)]
        path = tmp_path / "a.warc"
        path.write_bytes(b"".join(gzipped(records) if packed else records)[:-100])
        assert names(everything(path, after=None))[:2] == ["urn:uuid:0", "urn:uuid:1"]
        assert names(everything(path))[2] in ("truncated", "corrupt")
        assert len(everything(path)) == 3

    def test_no_warc_at_all(self, tmp_path: Path) -> None:
        path = tmp_path / "a.warc"
        path.write_bytes(b"something else")
        assert names(everything(path)) == ["corrupt"]

    def test_encoded_payloads_are_decoded_and_lies_forgiven(self, tmp_path: Path) -> None:
        body = gzip.compress(page(1).encode())
        coded = warc_record(1, body, kind="text/html\r\nContent-Encoding: gzip")
        lied = warc_record(2, kind="text/html\r\nContent-Encoding: gzip")
        path = tmp_path / "a.warc"
        path.write_bytes(coded + lied)
        assert [one.raw for one in everything(path) if isinstance(one, Record)] == [page(1).encode(), page(2).encode()]

    def test_conversions_are_texts(self, tmp_path: Path) -> None:
        text = b"Norhavn\n\nThe quay is closed."
        head = f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: text/plain\r\nContent-Length: {len(text)}\r\n\r\n"
        path = tmp_path / "a.wet"
        path.write_bytes(head.encode() + text + b"\r\n\r\n")
        (only,) = everything(path)
        assert isinstance(only, Record)
        assert (only.raw, only.options) == (text, {"kind": "text"})

    @pytest.mark.parametrize("done", range(6))
    def test_going_on_behind_a_mark_gives_the_rest(self, tmp_path: Path, done: int) -> None:
        members = gzipped([warc_record(n) for n in range(6)])
        members[2] = members[2][:60] + b"\xff" * 30 + members[2][90:]
        path = tmp_path / "a.warc.gz"
        path.write_bytes(b"".join(members)[:-50])
        whole = everything(path)
        mark = Mark(whole[done].number, whole[done].position)
        assert everything(path, after=mark) == whole[done + 1 :]

    def test_responses_without_success_are_no_records(self, tmp_path: Path) -> None:
        answers = ["200 OK", "301 Moved Permanently", "404 Not Found", "503 Busy", "206 Partial", "no number"]
        path = tmp_path / "a.warc"
        path.write_bytes(b"".join(warc_record(n, status=answer) for n, answer in enumerate(answers)))
        assert names(everything(path)) == ["urn:uuid:0", "urn:uuid:4", "urn:uuid:5"]


def packed(parts: list[bytes], ending: str) -> list[bytes]:
    """The parts as an archive with this ending holds them."""
    if ending == ".zst":
        zstandard = pytest.importorskip("zstandard")
        return [zstandard.ZstdCompressor(write_checksum=True).compress(part) for part in parts]
    return gzipped(parts) if ending == ".gz" else parts


@pytest.mark.parametrize("ending", ["", ".gz", ".zst"])
class TestDamagedWarc:
    """Behind damage every record is read, and each damaged stretch has one fault at its place."""

    pytest.importorskip("fastwarc")

    def read(self, path: Path, data: bytes) -> list[Read]:
        path.write_bytes(data)
        found = everything(path)
        for number, one in enumerate(found):
            mark = Mark(one.number, one.position)
            assert everything(path, after=mark) == found[number + 1 :], "a resumed run reads the rest"
        return found

    def expect(self, found: list[Read], lost: int, at: int) -> None:
        assert [one.position for one in found if isinstance(one, Fault)] == [at]
        here = [f"urn:uuid:{n}" for n in range(6) if n != lost]
        assert [one.id for one in found if isinstance(one, Record)] == here

    @pytest.mark.parametrize("lost", [0, 2, 5])
    def test_a_record_that_breaks_off(self, tmp_path: Path, ending: str, lost: int) -> None:
        parts = packed([warc_record(n) for n in range(6)], ending)
        at = sum(map(len, parts[:lost]))
        parts[lost] = parts[lost][: len(parts[lost]) * 2 // 3]
        self.expect(self.read(tmp_path / f"a.warc{ending}", b"".join(parts)), lost, at)

    @pytest.mark.parametrize("lost", [0, 2, 5])
    def test_a_beginning_that_is_overwritten(self, tmp_path: Path, ending: str, lost: int) -> None:
        parts = packed([warc_record(n) for n in range(6)], ending)
        at = sum(map(len, parts[:lost]))
        parts[lost] = b"\0W" * 4 + parts[lost][8:]
        found = self.read(tmp_path / f"a.warc{ending}", b"".join(parts))
        skipped = 1 if not ending else 0  # zeros between the records of a plain file are padding
        self.expect(found, lost, at + skipped)

    def test_rubbish_between_records(self, tmp_path: Path, ending: str) -> None:
        parts = packed([warc_record(n) for n in range(6)], ending)
        data = b"".join([*parts[:3], b"\xffrubbish" * 400, *parts[3:]])
        self.expect(self.read(tmp_path / f"a.warc{ending}", data), -1, sum(map(len, parts[:3])))

    @pytest.mark.parametrize("wrong", ["700", "100000", "99999999999999", "100", "many", "-1"])
    @pytest.mark.parametrize("kind", [b"response", b"request"])
    def test_a_wrong_length_swallows_nothing(self, tmp_path: Path, ending: str, wrong: str, kind: bytes) -> None:
        records = [warc_record(n) for n in range(6)]
        records[2] = re.sub(rb"Content-Length: \d+", f"Content-Length: {wrong}".encode(), records[2])
        records[2] = records[2].replace(b"Type: response", b"Type: " + kind)
        parts = packed(records, ending)
        found = self.read(tmp_path / f"a.warc{ending}", b"".join(parts))
        self.expect(found, 2, len(parts[0]) + len(parts[1]))
        assert found[2].id == "urn:uuid:2"

    def test_the_archive_as_one_compressed_member(self, tmp_path: Path, ending: str) -> None:
        records = [warc_record(n) for n in range(6)]
        records[2] = records[2].replace(b"WARC/1.0", b"WXRC/1.0", 1)
        (whole,) = packed([b"".join(records)], ending)
        found = self.read(tmp_path / f"a.warc{ending}", whole)
        assert names(found) == ["urn:uuid:0", "urn:uuid:1", "corrupt", "urn:uuid:3", "urn:uuid:4", "urn:uuid:5"]

    def test_looking_back_further_than_is_held(
        self, tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name, size in {"_PIECE": 50, "_FILE_WINDOW": 200, "_MEMBER_WINDOW": 200, "_LEAP": 300}.items():
            monkeypatch.setattr(f"tearsheet.batch.tape.{name}", size)
        records = [warc_record(n) for n in range(6)]
        records[2] = records[2].replace(b"Content-Length: ", b"Content-Length: 1", 1)
        for parts in (records, [b"".join(records)]):
            found = self.read(tmp_path / f"a.warc{ending}", b"".join(packed(parts, ending)))
            assert [one.id for one in found] == [f"urn:uuid:{n}" for n in range(6)]
            assert [isinstance(one, Fault) for one in found] == [n == 2 for n in range(6)]

    def test_a_page_may_tell_of_archives(self, tmp_path: Path, ending: str) -> None:
        records = [warc_record(1), warc_record(2, b"<p>A record:\r\n" + warc_record(3)), warc_record(4)]
        found = self.read(tmp_path / f"a.warc{ending}", b"".join(packed(records, ending)))
        assert names(found) == ["urn:uuid:1", "urn:uuid:2", "urn:uuid:4"]


class TestParquet:
    pa = pytest.importorskip("pyarrow")

    def write(self, path: Path, rows: list[dict[str, object]], **how: int) -> Path:
        import pyarrow.parquet as pq

        pq.write_table(self.pa.Table.from_pylist(rows), path, **how)
        return path

    def test_rows_with_guessed_columns(self, tmp_path: Path) -> None:
        rows = [{"content": f"t{n}", "link": f"https://x.example/{n}", "_id": n, "other": 1} for n in range(5)]
        found = everything(self.write(tmp_path / "a.parquet", rows, row_group_size=2))
        assert [one.position for one in found] == [1, 2, 3, 4, 5]
        assert isinstance(found[4], Record)
        assert (found[4].id, found[4].raw, found[4].options) == ("4", "t4", {"url": "https://x.example/4"})

    def test_a_row_without_a_page_is_a_fault(self, tmp_path: Path) -> None:
        path = self.write(tmp_path / "a.parquet", [{"id": "a", "html": "<p>x"}, {"id": "b", "html": None}])
        assert names(everything(path)) == ["a", "empty"]

    def test_wrong_columns_and_broken_files_are_faults(self, tmp_path: Path) -> None:
        good = self.write(tmp_path / "a.parquet", [{"html": "x"}])
        (tmp_path / "b.parquet").write_bytes(b"PAR1 nothing PAR1")
        self.write(tmp_path / "c.parquet", [{"price": 1}])
        assert names(everything(tmp_path)) == [None, "corrupt", "columns"]
        assert names(everything(good, columns=Columns(html="page"))) == ["columns"]

    def test_a_broken_row_group_is_a_fault_and_the_next_is_read(self, tmp_path: Path) -> None:
        import pyarrow.parquet as pq

        rows: list[dict[str, object]] = [{"html": f"{n}" * 400} for n in range(9)]
        path = self.write(tmp_path / "a.parquet", rows, row_group_size=3, compression="NONE", use_dictionary=False)
        start = pq.ParquetFile(path).metadata.row_group(1).column(0).data_page_offset
        data = bytearray(path.read_bytes())
        data[start : start + 20] = b"\xff" * 20
        path.write_bytes(data)
        found = everything(path)
        assert [one.position for one in found if isinstance(one, Record)] == [1, 2, 3, 7, 8, 9]
        assert [one.position for one in found if isinstance(one, Fault)] == [4]
