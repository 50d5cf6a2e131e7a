"""Measure the batch: pages a second against lxml alone and trafilatura in the same pool, overhead, peak memory.

python -m tests.batch.bench FOLDER --pages 20000 --workers 1 2 --parsers lxml tearsheet trafilatura

FOLDER holds pages (*.html, *.html.gz, at any depth); they are repeated into one .warc.gz. A shared machine makes wall
time doubtful, so CPU seconds stand beside it: `own` of the reading and writing process, `all` with the workers.
"""

from __future__ import annotations

import argparse
import gzip
import os
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tearsheet.batch import Limits, Settings
from tearsheet.batch.engine import run_batch
from tearsheet.batch.inputs import find_inputs
from tearsheet.batch.job import Job, Working
from tearsheet.batch.reading import read
from tearsheet.models import Article
from tearsheet.parsing import parse

from .making import gzipped_record

HERE = str(Path(__file__).parent)


def lxml(raw: bytes, **_how: Any) -> Article:
    """The floor: the tree and nothing else."""
    from lxml import etree

    etree.fromstring(raw or b" ", etree.HTMLParser(huge_tree=True, collect_ids=False, remove_comments=True))
    return Article()


def trafilatura(raw: bytes, **_how: Any) -> Article:
    """The usual choice, with metadata, as users call it."""
    from trafilatura import bare_extraction

    found = bare_extraction(raw, with_metadata=True)
    return Article(headline=found.title if found else None)


def tearsheet(raw: bytes, **how: Any) -> Article:
    return parse(raw, **how)


def read_pages(folder: Path, count: int) -> Iterator[bytes]:
    """Up to so many pages of a folder, unpacked one by one: what is held here would count as the batch's memory."""
    for path in [p for p in sorted(folder.rglob("*.html*")) if p.is_file()][:count]:
        yield gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def make_warc(folder: Path, count: int, path: Path) -> None:
    packed = [gzipped_record(number, page) for number, page in enumerate(read_pages(folder, count))]
    with path.open("wb") as out:
        for number in range(count):
            out.write(packed[number % len(packed)])


class Peak:
    """Peak resident memory in MiB of this process, and of it with all below it."""

    def __init__(self) -> None:
        self.own = self.all = 0.0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Peak:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(1.0):
            sizes = [_proportional(pid) for pid in _below(os.getpid())]
            self.own, self.all = max(self.own, sizes[0]), max(self.all, sum(sizes))


def _below(pid: int) -> list[int]:
    found = [pid]
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in path.read_text().split():
            found += _below(int(child))
    return found


def _proportional(pid: int) -> float:
    """Memory with shared pages divided among those who share them, so that a sum is true."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def cpu() -> tuple[float, float]:
    own, below = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime, below.ru_utime + below.ru_stime


def alone(warc: Path, parser: str) -> tuple[int, float]:
    """Pages and CPU seconds of a plain loop over the same reader in one process, nothing written."""
    working = Working(Job(("row",), parser=parser))
    (source,) = find_inputs([str(warc)]).sources
    before, pages = cpu()[0], 0
    for record in read(source, Settings().columns):
        working.take(record)
        working.answer()
        pages += 1
    return pages, cpu()[0] - before


def measure(warc: Path, parser: str, workers: int, output: str) -> None:
    with tempfile.TemporaryDirectory() as folder, Peak() as peak:
        own, below = cpu()
        started = time.perf_counter()
        how = Settings(output=output, workers=workers, limits=Limits(), parser=parser)  # type: ignore[arg-type]
        manifest = run_batch([str(warc)], Path(folder) / "out", how)
        wall = time.perf_counter() - started
    own_now, below_now = cpu()
    pages = manifest["records"]
    own, everything = own_now - own, own_now - own + below_now - below
    print(
        f"{parser.partition(':')[2]:12} {output:9} {workers} workers  {pages:6} pages  {pages / wall:7.1f} pages/s  "
        f"CPU ms a page: {1000 * own / pages:.2f} own, {1000 * everything / pages:.2f} all  "
        f"peak MiB: {peak.own:.0f} own, {peak.all:.0f} all  errors {manifest['counts'].get('errors', 0)}",
        flush=True,
    )


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--pages", type=int, default=20_000)
    options.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    options.add_argument("--parsers", nargs="+", default=["lxml", "tearsheet", "trafilatura"])
    options.add_argument("--output", default="jsonl.zst")
    options.add_argument("--alone", action="store_true", help="also the plain loop, for the overhead")
    chosen = options.parse_args()
    sys.path.insert(0, str(Path(HERE).parents[1]))
    with tempfile.TemporaryDirectory() as folder:
        warc = Path(folder) / "pages.warc.gz"
        make_warc(chosen.folder, chosen.pages, warc)
        print(f"{chosen.pages} pages, {warc.stat().st_size / 2**20:.0f} MiB of warc.gz", flush=True)
        for name in chosen.parsers:
            parser = f"tests.batch.bench:{name}"
            if chosen.alone:
                pages, seconds = alone(warc, parser)
                print(f"{name:12} plain loop          {pages:6} pages  CPU ms a page: {1000 * seconds / pages:.2f}")
            for workers in chosen.workers:
                measure(warc, parser, workers, chosen.output)


if __name__ == "__main__":
    main()
