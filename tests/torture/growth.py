"""How time and memory grow with the size of a page: `python -m tests.torture.growth [LARGEST_MB]` (50 takes minutes).

Prints for each kind of page its seconds at each size, the exponent of the growth from the second size on (1 is linear; the
first loads word lists), and memory: what the process gained over what the tree alone gained, both in processes of their own.
"""

from __future__ import annotations

import math
import os
import resource
import sys
import time
from collections.abc import Callable

import tearsheet

from .cases import PROSE, page, times

SIZES = [10_000, 100_000, 1_000_000, 5_000_000, 20_000_000, 50_000_000]
KINDS: dict[str, Callable[[int], str]] = {
    "ordinary: paragraphs": lambda size: page(times(PROSE, size)),
    "ordinary: text": lambda size: times(
        "The council said on Monday that the lock would cost 4.2 million kroner.\n\n", size
    ),
    "hostile: divs in divs": lambda size: page(times("<div>", size)),
    "hostile: <br> between words": lambda size: page("<p>" + times("word word word<br>", size)),
    "hostile: links": lambda size: page(times("<a href=/x>Read more here</a> ", size)),
    "hostile: quotation marks": lambda size: page("<p>" + times("“yes” he said, ", size)),
    "hostile: one paragraph": lambda size: page("<p>" + times("Shares fell 4% to $3.20 on 3 May 2024. ", size)),
}


def _forked(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of processor time and MB that the process grew by, in a fork."""
    reading, writing = os.pipe()
    if (pid := os.fork()) == 0:
        before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
        work()
        took = time.process_time() - begun
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000
        os.write(writing, f"{took} {grown}".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read().split()
    os.waitpid(pid, 0)
    return (float(told[0]), float(told[1])) if told else (math.nan, math.nan)


def main() -> None:
    from lxml import html

    largest = float(sys.argv[1]) * 1e6 if len(sys.argv) > 1 else 5e6
    tearsheet.parse(page(PROSE))
    sizes = [size for size in SIZES if size <= largest]
    print(f"{'seconds at':30}", *(f"{size / 1e6:>8g} MB" for size in sizes), "  exponent  memory over input, over tree")
    for name, make in KINDS.items():
        took, grown, tree = [], 0.0, 0.0
        for size in sizes:
            raw = make(size).encode()
            seconds, grown = _forked(lambda raw=raw: tearsheet.parse(raw).model_dump_json())
            took.append(seconds)
            if "text" not in name:
                _, tree = _forked(lambda raw=raw: html.document_fromstring(raw, parser=html.HTMLParser(huge_tree=True)))
        exponent = math.log(took[-1] / took[1]) / math.log(sizes[-1] / sizes[1])
        over = f"{grown / tree:8.1f}" if tree else "       –"
        print(
            f"{name:30}",
            *(f"{s:11.2f}" for s in took),
            f"{exponent:10.2f} {grown / (sizes[-1] / 1e6):14.0f} {over}",
            flush=True,
        )


if __name__ == "__main__":
    main()
