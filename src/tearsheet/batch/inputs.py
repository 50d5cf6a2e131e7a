"""Inputs as named by the user (files, folders, globs, addresses) to sources in a fixed order."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from . import storage

Format = Literal["files", "jsonl", "parquet", "warc"]
FORMATS: tuple[Format, ...] = ("files", "jsonl", "parquet", "warc")

_ENDINGS: dict[str, Format] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".warc": "warc",
    ".wet": "warc",
    ".html": "files",
    ".htm": "files",
    ".xhtml": "files",
    ".txt": "files",
    ".md": "files",
    ".markdown": "files",
}
_PACKED = re.compile(r"\.(gz|zst|zstd)$", re.IGNORECASE)
_FILES_PER_SOURCE = 20_000


class InputError(ValueError):
    """An input that is not there or whose format cannot be told; the message says which."""


@dataclass(slots=True, frozen=True)
class Source:
    """What is read in one go and in order: one archive, or a list of files of a record each."""

    number: int
    format: Format
    paths: tuple[str, ...]
    size: int

    @property
    def name(self) -> str:
        """For people: the archive, or the first of the files."""
        return self.paths[0]

    def described(self) -> dict[str, Any]:
        """Plain values for the plan file."""
        return asdict(self) | {"paths": list(self.paths)}


def format_of(path: str) -> Format | None:
    """By the file's ending, that of compression aside; None when it tells nothing."""
    bare = _PACKED.sub("", path.lower())
    return _ENDINGS.get(os.path.splitext(bare)[1])


def find_sources(inputs: Iterable[str], form: Format | None = None) -> list[Source]:
    """The sources behind the inputs, in the order named, folders and globs sorted by name.

    Args:
        inputs: files, folders (searched in depth), globs, fsspec addresses.
        form: read every named file as this; None tells by its ending. In folders only known endings are taken.

    Raises:
        InputError: nothing there, or the format cannot be told.
    """
    sources: list[Source] = []
    pages: list[tuple[str, int]] = []

    def close_pages() -> None:
        for start in range(0, len(pages), _FILES_PER_SOURCE):
            part = pages[start : start + _FILES_PER_SOURCE]
            paths, sizes = zip(*part, strict=True)
            sources.append(Source(len(sources), "files", tuple(paths), sum(sizes)))
        pages.clear()

    for path, size, found in _found(inputs, form):
        if found == "files":
            pages.append((path, size))
        else:
            close_pages()
            sources.append(Source(len(sources), found, (path,), size))
    close_pages()
    return sources


def _found(inputs: Iterable[str], form: Format | None) -> Iterator[tuple[str, int, Format]]:
    for name in inputs:
        listed = storage.listing(name)
        if not listed.files:
            raise InputError(f"{name}: no such file or folder, or nothing in it")
        usable = [(path, size, form or format_of(path)) for path, size in listed.files]
        taken = [(path, size, found) for path, size, found in usable if found]
        if not taken:
            raise InputError(f"{name}: its format cannot be told from its name; name it with --from")
        if not listed.many or form is None:
            yield from taken
        else:  # a folder read as one format takes only what looks like it, or all when nothing does
            alike = [item for item in taken if format_of(item[0]) == form]
            yield from alike or taken
