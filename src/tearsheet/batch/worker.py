"""The inside of a worker process: a chunk of records in, a tick after each, one answer at the end.

Ticks are a number in memory shared with the supervisor: it looks there only when an answer is late, so that a
record costs it nothing.
"""

from __future__ import annotations

import contextlib
import gc
import mmap
import pickle
import struct
from multiprocessing.connection import Connection

from .job import Job, Working
from .records import Read

TICKS = struct.Struct("=q")
"""Records of the present chunk that are done."""
_SPARE = 256 * 1024 * 1024
_OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""A page is tens of thousands of objects that counting frees; Python's own 700 look at them all again and again."""


def serve(connection: Connection, ticks: mmap.mmap) -> None:
    """Work chunks until the other end goes away. First comes the job and the memory limit."""
    with contextlib.suppress(EOFError, OSError):
        job, memory = pickle.loads(connection.recv_bytes())
        _cap(memory)
        _serve(connection, ticks, job)


def _serve(connection: Connection, ticks: mmap.mmap, job: Job) -> None:
    working = Working(job)
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 20, 20)
    while True:
        chunk: list[Read] = pickle.loads(connection.recv_bytes())
        TICKS.pack_into(ticks, 0, 0)
        for done, record in enumerate(chunk, start=1):
            working.take(record)
            TICKS.pack_into(ticks, 0, done)
        connection.send_bytes(pickle.dumps(working.answer(), protocol=5))


def _cap(memory: int | None) -> None:
    """A hard stop behind the watched limit, for what allocates faster than one can watch."""
    if memory is None:
        return
    try:
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            now = int(file.read().split()[0]) * resource.getpagesize()
        limit = now + memory + memory // 2 + _SPARE
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    except (ImportError, OSError, ValueError):  # no such limit on this system
        return
