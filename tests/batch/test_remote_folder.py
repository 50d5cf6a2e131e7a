"""Output at an address: the same records as in a local folder, also after an interrupted run."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tearsheet.batch import Settings
from tearsheet.batch.engine import run_batch
from tearsheet.batch.folder import FolderError, Marker
from tearsheet.batch.remote_folder import RemoteFolder
from tearsheet.batch.running import RunBrokeOff

from .making import page

fsspec = pytest.importorskip("fsspec")
pytestmark = pytest.mark.skipif(os.name != "posix", reason="workers are forked")
HOW = Settings(output="jsonl", workers=2, shard_records=5)


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    lines = [json.dumps({"id": f"page{n}", "html": page(n)}) for n in range(23)]
    (tmp_path / "in.jsonl").write_text("\n".join([*lines, "{bad"]) + "\n")
    return [str(tmp_path / "in.jsonl")]


@pytest.fixture
def address() -> str:
    files = fsspec.filesystem("memory")
    if files.exists("/bucket"):
        files.rm("/bucket", recursive=True)
    return "memory://bucket/out"


def held(address: str) -> dict[str, bytes]:
    files, root = fsspec.core.url_to_fs(address)
    return {name.removeprefix(root): files.cat_file(name) for name in files.find(root) if "lock" not in name}


def locally(folder: Path) -> dict[str, bytes]:
    return {
        f"/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "lock" not in path.name
    }


def test_the_files_are_those_of_a_local_folder(pages: list[str], address: str, tmp_path: Path) -> None:
    there = run_batch(pages, address, HOW)
    here = run_batch(pages, tmp_path / "out", HOW)
    assert there == here
    assert held(address) == locally(tmp_path / "out")


def test_a_run_that_broke_off_is_resumed(
    pages: list[str], address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    committed = RemoteFolder.set_marker

    def fail_at_third(self: RemoteFolder, marker: Marker) -> None:
        if marker.shard == 2:
            self._put(marker.files[0])  # half of a commit: files without their marker, one of which is not made again
            self._files.pipe_file(f"{self._root}/errors/part-00000-00002.jsonl", b"stale")
            raise ConnectionError("the network went away")
        committed(self, marker)

    monkeypatch.setattr(RemoteFolder, "set_marker", fail_at_third)
    with pytest.raises(RunBrokeOff, match="the network went away"):
        run_batch(pages, address, HOW)
    monkeypatch.undo()
    with pytest.raises(FolderError, match="--resume"):
        run_batch(pages, address, HOW)
    assert run_batch(pages, address, HOW, resume=True)["complete"]
    run_batch(pages, tmp_path / "out", HOW)
    assert held(address) == locally(tmp_path / "out")


def test_what_is_no_batch_is_left_alone(pages: list[str], address: str) -> None:
    fsspec.filesystem("memory").pipe_file("/bucket/out/mine.txt", b"mine")
    with pytest.raises(FolderError, match="not empty"):
        run_batch(pages, address, HOW)
    assert held(address) == {"/mine.txt": b"mine"}


def test_files_without_a_marker_go_when_a_local_run_is_resumed(pages: list[str], tmp_path: Path) -> None:
    run_batch(pages, tmp_path / "out", HOW)
    whole = locally(tmp_path / "out")
    for shard in range(1, 5):
        (tmp_path / "out" / "_done" / f"00000-{shard:05d}.json").unlink()
    (tmp_path / "out" / "errors" / "part-00000-00002.jsonl").write_bytes(b"stale")
    (tmp_path / "out" / "errors" / "mine.txt").write_bytes(b"mine")
    run_batch(pages, tmp_path / "out", HOW, resume=True)
    assert locally(tmp_path / "out") == whole | {"/errors/mine.txt": b"mine"}
