"""Parse each case in a process of its own and tell what it cost: `python -m tests.torture.runner [NAME...] [--heavy]`."""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
from typing import Any

import tearsheet
from tearsheet import ParseError

from .cases import CASES, HEAVY

LONGEST = 300
"""Seconds after which a case has hung."""


def parse_once(raw: bytes | str) -> str:
    """What became of it: article, ParseError's kind, or what must not be."""
    from tests.invariants.grounding import ungrounded

    try:
        article = tearsheet.parse(raw)
    except ParseError as error:
        return "a bug: " + str(error) if "please report it" in str(error) else error.kind
    except BaseException as error:  # nothing else may come out
        return f"a bug: {type(error).__name__}: {error}"
    if ungrounded(article):
        return "a bug: spans that do not give back their text"
    article.model_dump_json()
    return "article"


def measured(name: str) -> dict[str, Any]:
    """Run in a fork: its memory and its death are its own."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        signal.alarm(LONGEST)
        raw = (CASES | HEAVY)[name]()
        size = len(raw) if isinstance(raw, bytes) else len(raw.encode("utf-8", "surrogatepass"))
        before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
        outcome = parse_once(raw)
        cost = {
            "seconds": round(time.process_time() - begun, 3),
            "mb": round(size / 1e6, 3),
            "memory_mb": round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000, 1),
        }
        os.write(writing, json.dumps({"name": name, "outcome": outcome[:300], **cost}).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(pid, 0)
    if status:
        return {"name": name, "outcome": f"a bug: ended by {status}", "seconds": LONGEST, "mb": 0, "memory_mb": 0}
    found: dict[str, Any] = json.loads(told)
    return found


def main() -> None:
    wanted = [name for name in sys.argv[1:] if not name.startswith("-")]
    names = wanted or list(HEAVY if "--heavy" in sys.argv else CASES)
    tearsheet.parse("<html><body><h1>Warm up</h1><p>“Yes,” said Ann Lee on 3 May 2025. It cost $3.</p>")
    for name in names:
        print(json.dumps(measured(name)), flush=True)


if __name__ == "__main__":
    main()
