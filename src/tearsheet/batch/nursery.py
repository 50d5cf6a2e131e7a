"""A process that has the library loaded and forks workers from itself, so that a new one costs milliseconds.

It starts fresh, not as a fork of the user's program: no threads, locks or memory of that come along, and no
`if __name__ == "__main__"` is needed there. When its user dies, however hard, it ends its workers and itself.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
from importlib import import_module
from multiprocessing.connection import Connection

from .worker import TICKS, serve

_PID = struct.Struct("!q")
_START = "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from tearsheet.batch.nursery import run; run()"


class Nursery:
    """The user's end: asks for workers and for how they ended. Safe to use from several threads."""

    def __init__(self, preload: str) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _START, json.dumps(sys.path), str(theirs.fileno()), preload],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )
        self._control = ours
        self._lock = threading.Lock()

    def fork(self, ticks: int) -> tuple[int, Connection]:
        """A new worker: its process id and the line to it. `ticks` is the file that the two share.

        Raises:
            OSError: the nursery is gone.
        """
        ours, theirs = socket.socketpair()
        with theirs, self._lock:
            socket.send_fds(self._control, [b"f"], [theirs.fileno(), ticks])
            pid = self._number()
        return pid, Connection(ours.detach())

    def status(self, pid: int) -> int:
        """How an ended worker ended: its exit code, or minus the signal. Waits until it has ended."""
        with self._lock:
            self._control.sendall(b"w" + _PID.pack(pid))
            return self._number()

    def close(self) -> None:
        """End all workers and the nursery."""
        self._control.close()
        self._process.wait()

    def _number(self) -> int:
        data = b""
        while len(data) < _PID.size:
            more = self._control.recv(_PID.size - len(data))
            if not more:
                raise OSError("the process that starts workers has died")
            data += more
        number: int = _PID.unpack(data)[0]
        return number


def run() -> None:
    """The nursery's own side; started by `Nursery`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all of a terminal; the user's process decides
    control = socket.socket(fileno=int(sys.argv[2]))
    _warm(sys.argv[3])
    children: set[int] = set()
    with contextlib.suppress(OSError):
        while True:
            request, descriptors, _, _ = socket.recv_fds(control, 1 + _PID.size, 2)
            if not request:
                break
            if request[:1] == b"f":
                pid = _fork(control, *descriptors)
                children.add(pid)
                control.sendall(_PID.pack(pid))
            else:
                (pid,) = _PID.unpack(request[1:])
                children.discard(pid)
                control.sendall(_PID.pack(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])))
    for pid in children:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    os._exit(0)


def _fork(control: socket.socket, line: int, ticks: int) -> int:
    pid = os.fork()
    if pid:
        os.close(line)
        os.close(ticks)
        return pid
    try:
        control.close()
        serve(Connection(line), mmap.mmap(ticks, TICKS.size))
    finally:
        os._exit(0)


def _warm(parser: str) -> None:
    """Load what every parse needs, once, so that the workers share it."""
    module, _, name = parser.partition(":")
    with contextlib.suppress(Exception):  # a parser that cannot be loaded is told by the worker
        parse = getattr(import_module(module), name)
        if module.startswith("tearsheet"):
            for sample in (
                b"<html><body><h1>A b</h1><p>The mayor said \xe2\x80\x9cno\xe2\x80\x9d on 3 May.</p>",
                "A b\n\nC d e.",
            ):
                parse(sample)
