"""Ids that several articles of a run share, counted by keys of eight bytes that stand beside the markers."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

ENDING = ".ids"
_SIZE = 8
_IN_A_BUCKET = 1_000_000


def key_of(name: str) -> bytes:
    """A short stand-in for an id: among a billion ids, two share one in one run of forty."""
    return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()


def repeated(files: Iterable[Path]) -> int:
    """How many keys in the files are not the first of their kind. Takes some eight bytes of memory a key."""
    held = [(path, path.stat().st_size // _SIZE) for path in files if path.exists()]
    total = sum(count for _, count in held)
    buckets = [array("Q") for _ in range(total // _IN_A_BUCKET + 1)]
    for path, _ in held:
        keys = array("Q")
        keys.frombytes(path.read_bytes())
        if len(buckets) == 1:
            buckets[0].extend(keys)
            continue
        for key in keys:
            buckets[key % len(buckets)].append(key)
    different = 0
    while buckets:
        different += len(set(buckets.pop()))
    return total - different
