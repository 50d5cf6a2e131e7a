"""The pages to measure on: files of a folder, in a random order that a seed fixes."""

from __future__ import annotations

import gzip
import random
import zlib
from dataclasses import dataclass
from pathlib import Path

_ENDINGS = (".html", ".htm", ".html.gz", ".htm.gz")
LARGEST = 20_000_000
"""Bytes. A larger page says more about itself than about the usual cost."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's bytes and where they came from."""

    name: str
    raw: bytes


def read_pages(folder: Path, *, count: int | None = None, seed: int = 0) -> list[Page]:
    """The pages in the folder and below, shuffled.

    Args:
        folder: holds files that end in .html, .htm, .html.gz or .htm.gz.
        count: how many to take at most; None takes all.
        seed: of the order, and so of the choice.

    Raises:
        OSError: the folder or a file in it cannot be read.
    """
    paths = sorted(path for path in folder.rglob("*") if path.name.endswith(_ENDINGS) and path.is_file())
    random.Random(seed).shuffle(paths)
    found: list[Page] = []
    for path in paths:
        if count is not None and len(found) >= count:
            break
        raw = _bytes_of(path)
        if raw is not None and len(raw) <= LARGEST:
            found.append(Page(str(path.relative_to(folder)), raw))
    return found


def _bytes_of(path: Path) -> bytes | None:
    """None where a compressed file is damaged: one bad file does not end a measurement."""
    raw = path.read_bytes()
    if not path.name.endswith(".gz"):
        return raw
    try:
        return gzip.decompress(raw)
    except (OSError, EOFError, zlib.error):
        return None
