"""The same loop on a Dask cluster: a task a source, every task commits its own shards into the shared folder."""

from __future__ import annotations

import queue
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .engine import Silent, ended, found_fit
from .folder import Folder, FolderError, Marker
from .inputs import Format, Inputs, Source
from .pool import Pool
from .running import Watcher, job_of, resumable, work_sources
from .settings import Settings
from .storage import Meter, MissingExtra, is_address

_LOST_WORKERS = 3
"""How often a source may be given up by Dask (after three lost workers each); its finished shards stay."""


def run_on_dask(
    inputs: Iterable[str] | Inputs,
    out: str | Path,
    settings: Settings | None = None,
    *,
    form: Format | None = None,
    resume: bool = False,
    watcher: Watcher | None = None,
    scheduler: str | None = None,
) -> dict[str, Any]:
    """Work all inputs on a cluster; see `run_batch` for what is not said here.

    Args:
        inputs: must be readable under the same names by every worker.
        out: a folder that every worker can write to.
        settings: `workers` is the size of the local cluster; with `scheduler` the cluster has its own.
        form: as in `run_batch`.
        resume: as in `run_batch`; a run begun on one engine may be resumed on another.
        watcher: told of shards as sources end.
        scheduler: address of a Dask scheduler; None starts a cluster on this machine for the run.

    Raises:
        MissingExtra: Dask is not installed.
        InputError, FolderError: the run cannot begin.
        RunBrokeOff: as in `run_batch`.
    """
    if find_spec("distributed") is None:
        raise MissingExtra("the Dask engine needs distributed: pip install 'tearsheet[dask]'")
    if isinstance(out, str) and is_address(out):
        raise FolderError(
            "the Dask engine writes to a folder that all workers share; an address works without --engine"
        )
    settings, watcher = settings or Settings(), watcher or Silent()
    found = found_fit(inputs, out, settings, form)
    folder = Folder(Path(out).absolute())
    folder.begin(found.sources, settings, resume=resume)
    progress = folder.progress()
    todo = [s for s in found.sources if s.number not in progress or not progress[s.number].finished]
    try:
        with _client(settings.workers, scheduler) as client, resumable():
            _work_all(client, todo, folder, replace(settings, workers=1), watcher)
        with resumable():
            folder.tidy()  # after workers that died
            return ended(folder, found, settings)
    finally:
        folder.release()


@contextmanager
def _client(workers: int, scheduler: str | None) -> Iterator[Any]:
    from distributed import Client, LocalCluster

    if scheduler is not None:
        with Client(scheduler) as client:
            yield client
        return
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield client


def _work_all(client: Any, todo: list[Source], folder: Folder, settings: Settings, watcher: Watcher) -> None:
    """Every source to its end. One whose worker died too often for Dask is handed out again."""
    from distributed import KilledWorker, as_completed

    def submit(source: Source) -> Any:
        return client.submit(work_one, source, folder=str(folder.path), settings=settings, pure=False)

    lost: Counter[int] = Counter()
    running = {(future := submit(source)).key: (future, source) for source in todo}
    results = as_completed([future for future, _ in running.values()])
    for future in results:
        _, source = running.pop(future.key)
        try:
            _told(future.result(), source, watcher)
        except KilledWorker:
            lost[source.number] += 1
            if lost[source.number] > _LOST_WORKERS:
                raise
            again = submit(source)
            running[again.key] = (again, source)
            results.add(again)


def work_one(source: Source, *, folder: str, settings: Settings) -> tuple[list[Marker], str | None]:
    """A task: work what is left of one source. Runs on the cluster.

    Returns:
        The shards committed here, and why reading broke off, if it did.
    """
    notes = _Notes()
    pool = _pools.take(settings)
    try:
        work_sources([source], Folder(Path(folder)), settings, pool, notes, Meter())
    except BaseException:
        pool.close()  # it may still hold records of this source
        raise
    _pools.give(settings, pool)
    return notes.markers, notes.broken


class _Notes(Silent):
    def __init__(self) -> None:
        self.markers: list[Marker] = []
        self.broken: str | None = None

    def committed(self, marker: Marker) -> None:
        self.markers.append(marker)

    def broke_off(self, source: Source, error: OSError) -> None:
        self.broken = str(error)


class _Pools:
    """The pools of this process, kept between tasks: a pool is for one task at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free: dict[str, queue.SimpleQueue[Pool]] = {}

    def take(self, settings: Settings) -> Pool:
        try:
            return self._of(settings).get_nowait()
        except queue.Empty:
            return Pool(job_of(settings), settings.workers, settings.limits)

    def give(self, settings: Settings, pool: Pool) -> None:
        self._of(settings).put(pool)

    def _of(self, settings: Settings) -> queue.SimpleQueue[Pool]:
        with self._lock:
            return self._free.setdefault(repr(settings), queue.SimpleQueue())


_pools = _Pools()


def _told(outcome: tuple[list[Marker], str | None], source: Source, watcher: Watcher) -> None:
    markers, broken = outcome
    for marker in markers:
        watcher.committed(marker)
    if broken is not None:
        watcher.broke_off(source, OSError(broken))
