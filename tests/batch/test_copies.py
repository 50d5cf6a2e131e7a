"""`--copies`: a run says which of its articles are copies of one another, and which came first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tearsheet.batch import Settings
from tearsheet.batch.engine import run_batch

from .making import contents, lines_of, page

pytest.importorskip("datasketch")
REPOST = """<html lang="en"><head><title>{0}</title></head><body><article><h1>{0}</h1><p>{1}</p>
<p>Originally published by Tidewater Post. Read the original.</p></article></body></html>"""
STORY = (
    "The harbour board of Norhavn met on Thursday and closed the eastern quay until the piles under it are renewed. "
    "Nine boats will land their catch at the coal jetty, where a crane from 1931 still works. The mayor, who fishes "
    "herself, called the decision late but right, and the cooperative asked for a lower berth fee until the spring."
)


def folder_of_copies(folder: Path) -> list[str]:
    folder.mkdir()
    pages = [page(1), REPOST.format("Quay closed", STORY), page(2) + "<p>Other things happened.</p>"]
    pages += [REPOST.format("Norhavn's quay is shut", STORY), REPOST.format("Shut", STORY.replace("Nine", "Ten"))]
    for part, first in enumerate((0, 3)):
        lines = [json.dumps({"id": f"page-{n}", "html": pages[n]}) for n in range(first, min(first + 3, len(pages)))]
        (folder / f"{part}.jsonl").write_text("\n".join(lines), "utf-8")
    return [str(folder)]


def groups_of(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "copies.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("output", ["jsonl", "jsonl.zst", "parquet"])
def test_copies_in_several_shards_and_inputs_are_one_group(tmp_path: Path, output: Any) -> None:
    how = Settings(output=output, copies=True, workers=1, shard_records=2)
    manifest = run_batch(folder_of_copies(tmp_path / "in"), tmp_path / "out", how)
    groups = groups_of(tmp_path / "out")
    reposts = next(group for group in groups if "page-1" in group["ids"])
    assert sorted(reposts["ids"]) == ["page-1", "page-3", "page-4"]
    assert reposts["origin"]["publisher"] == "Tidewater Post"
    assert reposts["origin"]["reason"] == "named"
    assert manifest["copy_groups"] == len(groups)


def test_the_fingerprints_stay_in_the_output(tmp_path: Path) -> None:
    run_batch(folder_of_copies(tmp_path / "in"), tmp_path / "out", Settings(output="jsonl", copies=True, workers=1))
    assert all(len(article["extra"]["fingerprint"]) == 129 for article in lines_of(tmp_path / "out"))


def test_without_copies_there_is_no_such_file(tmp_path: Path) -> None:
    manifest = run_batch(folder_of_copies(tmp_path / "in"), tmp_path / "out", Settings(output="jsonl", workers=1))
    assert "copy_groups" not in manifest
    assert not (tmp_path / "out" / "copies.jsonl").exists()


def test_a_run_without_copies_writes_an_empty_list(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps({"html": page(1)}), "utf-8")
    run_batch([str(tmp_path / "in.jsonl")], tmp_path / "out", Settings(output="jsonl", copies=True, workers=1))
    assert groups_of(tmp_path / "out") == []


def test_dask_groups_the_same(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    from tearsheet.batch.dask_engine import run_on_dask

    named = folder_of_copies(tmp_path / "in")
    how = Settings(output="jsonl", copies=True, workers=1, shard_records=2)
    run_batch(named, tmp_path / "local", how)
    run_on_dask(named, tmp_path / "dask", how)
    assert contents(tmp_path / "dask") == contents(tmp_path / "local")
