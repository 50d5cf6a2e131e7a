"""The Dask engine gives what the local engine gives, whatever happens to its workers."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from tearsheet.batch import Settings
from tearsheet.batch.engine import run_batch

from .making import contents, page

pytest.importorskip("distributed")
# Dask's own: it leaves a socket to the garbage collector now and then.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")


def inputs(folder: Path) -> list[str]:
    folder.mkdir()
    for number in range(5):
        lines = [json.dumps({"id": f"{number}-{n}", "html": page(n)}) for n in range(12)]
        lines[number] = "{broken"
        (folder / f"{number}.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))
    return [str(folder)]


def test_local_and_dask_write_the_same_bytes(tmp_path: Path) -> None:
    from tearsheet.batch.dask_engine import run_on_dask

    how = Settings(output="jsonl", workers=2, shard_records=5)
    named = inputs(tmp_path / "in")
    run_batch(named, tmp_path / "local", how)
    run_on_dask(named, tmp_path / "dask", how)
    assert contents(tmp_path / "dask") == contents(tmp_path / "local")


def test_a_worker_killed_in_mid_source_loses_nothing(tmp_path: Path) -> None:
    import os
    import signal
    import threading

    from distributed import Client, LocalCluster

    from tearsheet.batch.dask_engine import run_on_dask

    how = Settings(output="jsonl", workers=2, shard_records=2)
    named = inputs(tmp_path / "in")
    run_batch(named, tmp_path / "local", how)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster, Client(cluster) as client:
        killed: list[int] = []

        def kill_one() -> None:
            while not list((tmp_path / "dask").glob("_done/*")):
                pass
            pid = next(iter(client.run(os.getpid).values()))
            os.kill(pid, signal.SIGKILL)
            killed.append(pid)

        killer = threading.Thread(target=kill_one, daemon=True)
        killer.start()
        run_on_dask(named, tmp_path / "dask", how, scheduler=cluster.scheduler_address)
        killer.join(20)
    assert killed
    assert contents(tmp_path / "dask") == contents(tmp_path / "local")
