"""Inputs as named by the user (files, folders, globs, addresses) to sources in a fixed order."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from . import storage
from .unpacking import bare

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
    return _ENDINGS.get(os.path.splitext(bare(path))[1])


@dataclass(slots=True, frozen=True)
class Inputs:
    """What a run reads."""

    sources: list[Source]
    left_out: dict[str, int]
    """Files of folders and globs that are not read, counted by their ending ("" for none), most first."""

    @property
    def size(self) -> int:
        """In bytes, compressed as they are."""
        return sum(source.size for source in self.sources)


def find_inputs(inputs: Iterable[str], form: Format | None = None, out: str | os.PathLike[str] = "") -> Inputs:
    """The sources behind the inputs, in the order named, folders and globs sorted by name, each file once.

    Args:
        inputs: files, folders (searched in depth), globs, fsspec addresses.
        form: read every named file as this; None tells by its ending. Of a folder or glob, "files" takes every file,
            another format those whose ending tells it, or all when there is none. None takes known endings.
        out: the folder for the output: what a folder or glob finds in it is no input.

    Raises:
        InputError: nothing there, or the format cannot be told.
    """
    sources: list[Source] = []
    pages: list[tuple[str, int]] = []
    left_out: Counter[str] = Counter()

    def close_pages() -> None:
        for start in range(0, len(pages), _FILES_PER_SOURCE):
            part = pages[start : start + _FILES_PER_SOURCE]
            paths, sizes = zip(*part, strict=True)
            sources.append(Source(len(sources), "files", tuple(paths), sum(sizes)))
        pages.clear()

    known: set[str] = set()
    for path, size, found in _found(inputs, form, os.fspath(out), left_out):
        place = path if storage.is_address(path) else os.path.abspath(path)
        if place in known:
            continue
        known.add(place)
        if found == "files":
            pages.append((path, size))
        else:
            close_pages()
            sources.append(Source(len(sources), found, (path,), size))
    close_pages()
    return Inputs(sources, dict(sorted(left_out.items(), key=lambda item: (-item[1], item[0]))))


def _found(
    inputs: Iterable[str], form: Format | None, out: str, left_out: Counter[str]
) -> Iterator[tuple[str, int, Format]]:
    for name in inputs:
        listed = storage.listing(name)
        if not listed.files:
            raise InputError(f"{name}: no such file or folder, or nothing in it")
        files = storage.outside(listed.files, out, name) if listed.many and out else listed.files
        if not files:
            raise InputError(f"{name}: holds nothing but the output")
        taken = _taken(files, form, listed.many)
        if not taken:
            raise InputError(f"{name}: its format cannot be told from its name; name it with --from")
        if len(taken) < len(files):
            read = {path for path, _, _ in taken}
            left_out.update(os.path.splitext(path.lower())[1] for path, _ in files if path not in read)
        yield from taken


def _taken(files: list[tuple[str, int]], form: Format | None, many: bool) -> list[tuple[str, int, Format]]:
    if form is None:
        return [(path, size, found) for path, size in files if (found := format_of(path))]
    alike = [(path, size) for path, size in files if format_of(path) == form] if many and form != "files" else []
    return [(path, size, form) for path, size in alike or files]
