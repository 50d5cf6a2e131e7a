"""Stand-ins for `tearsheet.parse` that misbehave where the page tells them to."""

from __future__ import annotations

import os
import signal
import time
from typing import Any

import tearsheet
from tearsheet.models import Article

BAIT = b"<!-- poison:"
WORDS = (b"HANG", b"CRASH", b"MEMORY", b"EXIT", b"RAISE")


def parse(raw: bytes | str, **_how: Any) -> Article:
    """A page that says HANG, CRASH, EXIT, MEMORY, RAISE gets what it wants; all others are a headline."""
    text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else raw
    if "HANG" in text:
        time.sleep(600)
    if "CRASH" in text:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "EXIT" in text:
        os._exit(7)
    if "MEMORY" in text:
        held = []
        while True:
            held.append(b"x" * 16 * 2**20)
            time.sleep(0.005)
    if "RAISE" in text:
        raise KeyError("a bug")
    if "SLOW" in text:
        time.sleep(0.02)
    return Article(headline=text[:80], text="")


def among_real(raw: bytes, **how: Any) -> Article:
    """`tearsheet.parse`, except for pages that begin with bait."""
    return parse(raw[:40]) if raw.startswith(BAIT) else tearsheet.parse(raw, **how)
