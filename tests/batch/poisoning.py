"""A batch over real pages of which one in a hundred hangs, crashes or eats memory: does every good one come out?

python -m tests.batch.poisoning FOLDER --pages 2000   FOLDER as for tests.batch.bench.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tearsheet.batch import Limits, Settings
from tearsheet.batch.engine import run_batch

from .bench import read_pages
from .making import gzipped_record
from .poison import BAIT, WORDS


def run(folder: Path, count: int, scratch: Path) -> bool:
    """Whether each record of a WARC with one bad page of a hundred ended where it belongs."""
    pages = list(read_pages(folder, count))
    bad = {n: WORDS[n // 100 % len(WORDS)] for n in range(57, count, 100)}
    with (scratch / "in.warc.gz").open("wb") as out:
        for number in range(count):
            page = pages[number % len(pages)]
            out.write(gzipped_record(number, BAIT + bad[number] + b" -->" if number in bad else page))
    started = time.monotonic()
    limits = Limits(seconds=5, memory=512 * 2**20)
    how = Settings(output="jsonl", workers=2, limits=limits, parser="tests.batch.poison:among_real")
    manifest = run_batch([str(scratch / "in.warc.gz")], scratch / "out", how)
    errors = [json.loads(line) for file in scratch.glob("out/errors/*") for line in file.read_text().splitlines()]
    kinds = Counter(error["kind"] for error in errors)
    good = manifest["counts"]["articles"]
    print(f"{count} records, {len(bad)} bad: {good} articles, errors {dict(kinds)}, {time.monotonic() - started:.0f} s")
    return good == count - len(bad) and len(errors) == len(bad)


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--pages", type=int, default=2000)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        sys.exit(not run(chosen.folder, chosen.pages, Path(scratch)))
