"""`parse` keeps no state: many threads at once give what one gives, from the first call on."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.fixtures.cases import ROOT

import tearsheet

SOURCES = [path.read_bytes() for path in sorted(ROOT.glob("*/source.*"))]
# Word lists and weights load with the first parse: eight threads ask for them at once.
COLD = """
import sys, threading
from concurrent.futures import ThreadPoolExecutor
import tearsheet
sources = [open(path, "rb").read() for path in sys.argv[1:]]
start = threading.Barrier(len(sources))
def work(raw):
    start.wait()
    return tearsheet.parse(raw).model_dump_json()
with ThreadPoolExecutor(len(sources)) as threads:
    together = list(threads.map(work, sources))
assert together == [tearsheet.parse(raw).model_dump_json() for raw in sources]
"""


def test_threads_give_what_one_thread_gives() -> None:
    alone = [tearsheet.parse(raw).model_dump_json() for raw in SOURCES]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda raw: tearsheet.parse(raw).model_dump_json(), SOURCES * 4))
    assert together == alone * 4


def test_first_calls_at_once() -> None:
    paths = [str(path) for path in sorted(ROOT.glob("*/source.*"))[:8]]
    done = subprocess.run(
        [sys.executable, "-c", COLD, *paths], capture_output=True, text=True, cwd=Path(__file__).parents[2], check=False
    )
    assert done.returncode == 0, done.stderr
