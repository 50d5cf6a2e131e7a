"""Packages that only some runs need: asked for before a run begins, not in the midst of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.util import find_spec

from .inputs import Source
from .settings import Settings
from .storage import MissingExtra, is_address
from .unpacking import ZSTD, packing


def require(sources: Iterable[Source], settings: Settings, out: str = "") -> None:
    """Make sure that the run has what it needs.

    Raises:
        MissingExtra: names the package and what would bring it.
    """
    for package, why in _needed(sources, settings, out):
        if find_spec(package) is None:
            extra = "copies" if package == "datasketch" else "batch"
            raise MissingExtra(f"{why} needs {package}: pip install 'tearsheet[{extra}]'")


def _needed(sources: Iterable[Source], settings: Settings, out: str) -> Iterator[tuple[str, str]]:
    if is_address(out):
        yield "fsspec", out
    if settings.output == "jsonl.zst":
        yield "zstandard", "output in jsonl.zst"
    if settings.output == "parquet" or settings.tables:
        yield "pyarrow", "output in Parquet"
    if settings.copies:
        yield "datasketch", "grouping copies"
    for source in sources:
        if source.format == "warc":
            yield "fastwarc", source.name
        if source.format == "parquet":
            yield "pyarrow", source.name
        if packing(source.name) == ZSTD:
            yield "zstandard", source.name
        if is_address(source.name):
            yield "fsspec", source.name
