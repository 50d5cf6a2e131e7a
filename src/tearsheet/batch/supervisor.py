"""One worker under watch: a timer and a memory limit for each record, a new process when one is lost."""

from __future__ import annotations

import contextlib
import mmap
import os
import pickle
import signal
import tempfile
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection

from .columns import unpack_line
from .job import Answer, Done, Failed, Job, Working
from .nursery import Nursery
from .records import Read, Record, name_of
from .settings import Limits
from .worker import TICKS

_LOOK = 0.05
"""Seconds between looks at a worker that is busy with a record; most records take less."""

_SAFE_LINE = 4 * 2**20


class Cancelled(Exception):
    """The pool is closing."""


@dataclass(slots=True)
class _Stopped:
    """The worker is gone: which record of the chunk it was at, and why."""

    at: int
    kind: str
    message: str


@dataclass(slots=True)
class Worked:
    """A record's result, with the Arrow batch that holds its row, if one was asked for."""

    record: Read
    result: Done | Failed
    batch: bytes | None = None


class Inline:
    """Stands in for `Supervisor` on systems that cannot fork: works in this process, without limits."""

    replaced = 0

    def __init__(self, job: Job) -> None:
        self._working = Working(job)
        self.closing = False

    def work(self, chunk: list[Read]) -> list[Worked]:
        """As `Supervisor.work`."""
        if self.closing:
            raise Cancelled
        for record in chunk:
            self._working.take(record)
        answer = self._working.answer()
        return [Worked(record, result, answer.batch) for record, result in zip(chunk, answer.results, strict=True)]

    def close(self) -> None:
        """Nothing is held."""


class Supervisor:
    """Works chunks with one worker process at a time. Used by one thread at a time."""

    def __init__(self, nursery: Nursery, job: Job, limits: Limits) -> None:
        self._nursery, self._limits = nursery, limits
        self._columns = job.columns
        self._hello = pickle.dumps((job, limits.memory))
        self._shared = tempfile.TemporaryFile()  # noqa: SIM115 -- as long as the supervisor
        self._shared.truncate(TICKS.size)
        self._ticks = mmap.mmap(self._shared.fileno(), TICKS.size)
        self._line: Connection | None = None
        self._pid = 0
        self._base = 0
        self._served = 0
        self.closing = False
        self.replaced = 0

    def work(self, chunk: list[Read]) -> list[Worked]:
        """The results, in the chunk's order. Every record has one, whatever it does to the worker.

        Raises:
            Cancelled: `closing` was set meanwhile.
        """
        results: dict[int, Worked] = {}
        suspected: set[int] = set()
        rounds = [list(range(len(chunk)))]
        while rounds:
            places = rounds.pop()
            outcome = self._attempt([chunk[place] for place in places])
            if isinstance(outcome, Answer):
                for place, result in zip(places, outcome.results, strict=True):
                    results[place] = Worked(chunk[place], result, outcome.batch)
            elif outcome.at >= len(places) > 1:  # died after the last tick: nobody's fault, or anybody's
                rounds += [[place] for place in reversed(places)]
            else:
                guilty = places[min(outcome.at, len(places) - 1)]
                innocent = [place for place in places if place != guilty]
                if outcome.kind == "crash" and guilty not in suspected:
                    # A worker may be killed from outside. Only who loses two is guilty.
                    suspected.add(guilty)
                    rounds.append([guilty, *innocent])
                    continue
                failed = Failed(self._name(chunk[guilty]), outcome.kind, outcome.message)
                results[guilty] = Worked(chunk[guilty], failed)
                if innocent:
                    rounds.append(innocent)
        return [results[place] for place in range(len(chunk))]

    def close(self) -> None:
        """End the worker and let go of what is shared with it."""
        self._end_worker()
        self._ticks.close()
        self._shared.close()

    def _end_worker(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            with contextlib.suppress(OSError):
                os.kill(self._pid, signal.SIGKILL)
                self._nursery.status(self._pid)
            line.close()

    def _name(self, record: Read) -> str:
        """The id, even of a line that only its worker has decoded. A very large line may be what killed it."""
        line = record.raw if isinstance(record, Record) and record.packed else None
        if isinstance(line, bytes) and len(line) <= _SAFE_LINE:
            return name_of(unpack_line(line, self._columns, record.input, record.position))
        return name_of(record)

    def _attempt(self, records: list[Read]) -> Answer | _Stopped:
        TICKS.pack_into(self._ticks, 0, 0)
        try:
            line = self._worker()
            line.send_bytes(pickle.dumps(records, protocol=5))
            seen, since = 0, time.monotonic()
            while not line.poll(_LOOK):
                done = self._done()
                if done != seen:
                    seen, since = done, time.monotonic()
                elif why := self._over_limit(time.monotonic() - since):
                    done = self._done()
                    self._end_worker()
                    self.replaced += 1
                    return _Stopped(done, *why)
            answer: Answer = pickle.loads(line.recv_bytes())
            self._served += len(records)
            return self._aged(answer)
        except (EOFError, OSError) as error:
            return self._lost(self._done(), error)

    def _done(self) -> int:
        """How many records of the chunk the worker has done."""
        done: int = TICKS.unpack_from(self._ticks)[0]
        return done

    def _worker(self) -> Connection:
        if self.closing:
            raise Cancelled
        if self._line is None:
            self._pid, self._line = self._nursery.fork(self._shared.fileno())
            self._line.send_bytes(self._hello)
            self._base, self._served = _resident(self._pid), 0
        return self._line

    def _aged(self, answer: Answer) -> Answer:
        """Let a worker go that has done its share, or that a large record has left swollen."""
        limit = self._limits.memory
        swollen = limit is not None and _resident(self._pid) > self._base + limit // 2
        short = any(isinstance(result, Failed) and result.kind == "memory" for result in answer.results)
        if swollen or short or self._served >= self._limits.records_per_worker:
            self._end_worker()
        return answer

    def _over_limit(self, seconds: float) -> tuple[str, str] | None:
        if self.closing:
            raise Cancelled
        limits = self._limits
        if limits.seconds is not None and seconds > limits.seconds:
            return "timeout", f"took longer than {limits.seconds:g} s"
        if limits.memory is not None and _resident(self._pid) > self._base + limits.memory:
            return "memory", f"took more than {limits.memory // 2**20} MiB"
        return None

    def _lost(self, ticks: int, error: BaseException) -> _Stopped:
        if self.closing:
            raise Cancelled from error
        line, self._line = self._line, None
        self.replaced += 1
        if line is None:  # no worker could be had at all
            raise error
        line.close()
        status = self._nursery.status(self._pid)
        return _Stopped(ticks, "crash", f"the worker process {_ended(status)}")


def _ended(status: int) -> str:
    if status < 0:
        with contextlib.suppress(ValueError):
            return f"was ended by {signal.Signals(-status).name}"
    return f"ended with exit code {status}"


def _resident(pid: int) -> int:
    """Bytes of memory that the process really holds; 0 where the system does not tell."""
    try:
        with open(f"/proc/{pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0
