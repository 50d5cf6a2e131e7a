"""Several supervised workers behind one ordered stream: records in, results out, memory bounded."""

from __future__ import annotations

import os
import queue
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from .job import Job
from .nursery import Nursery
from .records import Read, Record
from .settings import MIB, Limits
from .supervisor import Inline, Supervisor, Worked

FORKS = hasattr(os, "fork")
"""Whether there can be worker processes. On Windows there is one, this."""
_CHUNK_RECORDS = 16
_CHUNK_BYTES = 2 * MIB
_AHEAD_RECORDS = 64
"""Records on the way for each worker: enough to keep it busy while a shard is being closed."""
_AHEAD_BYTES = 16 * MIB


class Pool:
    """Worker processes, each with a thread that watches it. A context manager."""

    def __init__(self, job: Job, workers: int, limits: Limits) -> None:
        self._workers = max(1, workers) if FORKS else 1
        self._nursery = Nursery(job.parser) if FORKS else None
        self._supervisors: list[Supervisor | Inline] = (
            [Supervisor(self._nursery, job, limits) for _ in range(self._workers)] if self._nursery else [Inline(job)]
        )
        self._idle: queue.SimpleQueue[Supervisor | Inline] = queue.SimpleQueue()
        for supervisor in self._supervisors:
            self._idle.put(supervisor)
        self._threads = ThreadPoolExecutor(self._workers, thread_name_prefix="tearsheet-batch")

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def replaced(self) -> int:
        """Workers lost so far."""
        return sum(supervisor.replaced for supervisor in self._supervisors)

    def work(self, records: Iterable[Read]) -> Iterator[Worked]:
        """The results in the order of the records; reads ahead by a bounded number and size of records."""
        waiting: deque[tuple[Future[list[Worked]], int, int]] = deque()
        on_the_way = size_on_the_way = 0
        for chunk, size in self._chunks(records, waiting):
            waiting.append((self._threads.submit(self._one, chunk), len(chunk), size))
            on_the_way += len(chunk)
            size_on_the_way += size
            while waiting and (
                on_the_way > self._workers * _AHEAD_RECORDS
                or size_on_the_way > self._workers * _AHEAD_BYTES
                or waiting[0][0].done()
            ):
                future, count, size = waiting.popleft()
                on_the_way -= count
                size_on_the_way -= size
                yield from future.result()
        while waiting:
            yield from waiting.popleft()[0].result()

    def close(self) -> None:
        """Stop at once; what is on the way is given up."""
        for supervisor in self._supervisors:
            supervisor.closing = True
        self._threads.shutdown(wait=True, cancel_futures=True)
        for supervisor in self._supervisors:
            supervisor.close()
        if self._nursery is not None:
            self._nursery.close()

    def _one(self, chunk: list[Read]) -> list[Worked]:
        supervisor = self._idle.get()
        try:
            return supervisor.work(chunk)
        finally:
            self._idle.put(supervisor)

    def _chunks(
        self, records: Iterable[Read], waiting: deque[tuple[Future[list[Worked]], int, int]]
    ) -> Iterator[tuple[list[Read], int]]:
        """Small chunks while a worker may be idle, larger ones when all have enough to do."""
        chunk: list[Read] = []
        size = 0
        for record in records:
            chunk.append(record)
            size += len(record.raw) if isinstance(record, Record) else 0
            if len(chunk) >= _CHUNK_RECORDS or size >= _CHUNK_BYTES or len(waiting) < self._workers:
                yield chunk, size
                chunk, size = [], 0
        if chunk:
            yield chunk, size
