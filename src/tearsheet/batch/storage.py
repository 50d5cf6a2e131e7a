"""Where bytes are: local paths without any extra, every other address through fsspec."""

from __future__ import annotations

import glob
import io
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any, cast

Open = Callable[[str], IO[bytes]]


class MissingExtra(ImportError):
    """A package that an extra would bring; the message says which."""


@dataclass(slots=True, frozen=True)
class Listing:
    """The files behind a name, sorted, with their sizes; `many` for folders and globs."""

    files: list[tuple[str, int]]
    many: bool


def is_address(name: str) -> bool:
    """Whether this is an address (`s3://...`) and no local path."""
    return "://" in name


def open_bytes(path: str) -> IO[bytes]:
    """The file, opened for reading bytes.

    Raises:
        OSError: it is not there or may not be read.
    """
    if not is_address(path):
        return open(path, "rb")
    return cast("IO[bytes]", _fsspec().open(path, "rb").open())


def listing(name: str) -> Listing:
    """What is behind the name: itself, the files below a folder, or what a glob matches."""
    if is_address(name):
        return _remote(name)
    if os.path.isdir(name):
        found = [os.path.join(folder, file) for folder, _, files in os.walk(name) for file in files]
        return Listing(_sized(found), many=True)
    if os.path.exists(name) or not glob.has_magic(name):
        return Listing(_sized([name]), many=False)
    found = [path for path in glob.glob(name, recursive=True) if os.path.isfile(path)]
    return Listing(_sized(found), many=True)


def outside(files: list[tuple[str, int]], folder: str, root: str) -> list[tuple[str, int]]:
    """The files that do not stand in the folder or below it; all of them where the root is there itself.

    Args:
        files: paths and sizes, as in a `Listing`.
        folder: what is left out.
        root: what was listed.
    """
    if is_address(folder) != is_address(root):
        return files
    real = _whole_address if is_address(folder) else os.path.realpath
    inside = real(folder).rstrip("/" + os.sep) + ("/" if is_address(folder) else os.sep)
    if (real(root) + inside[-1]).startswith(inside):
        return files
    parents: dict[str, str] = {}  # links are looked up once a folder
    kept = []
    for path, size in files:
        parent = path.rpartition("/")[0] if is_address(path) else os.path.dirname(path)
        if parent not in parents:
            parents[parent] = real(parent) + inside[-1]
        if not parents[parent].startswith(inside):
            kept.append((path, size))
    return kept


def _whole_address(name: str) -> str:
    files, path = file_system(name)
    return str(files.unstrip_protocol(path))


def _sized(paths: list[str]) -> list[tuple[str, int]]:
    return [(path, os.path.getsize(path)) for path in sorted(paths) if os.path.isfile(path)]


def file_system(address: str) -> tuple[Any, str]:
    """The file system behind an address, as fsspec has it, and the path in it."""
    files, path = _fsspec().core.url_to_fs(address)
    return files, str(path)


def _remote(name: str) -> Listing:
    files, path = file_system(name)
    if glob.has_magic(path):
        found = files.glob(path, detail=True)
    elif files.isdir(path):
        found = files.find(path, detail=True)
    else:
        info = files.info(path) if files.exists(path) else None
        return Listing([(name, int(info.get("size") or 0))] if info else [], many=False)
    listed = [
        (str(files.unstrip_protocol(path)), int(info.get("size") or 0))
        for path, info in found.items()
        if info["type"] == "file"
    ]
    return Listing(sorted(listed), many=True)


def _fsspec() -> Any:
    try:
        import fsspec
    except ImportError as error:
        raise MissingExtra("addresses need fsspec: pip install 'tearsheet[batch]'") from error
    return fsspec


class Meter:
    """Opens files and counts the bytes read from them, for the progress bar."""

    def __init__(self) -> None:
        self.bytes = 0

    def open(self, path: str) -> IO[bytes]:
        """As `open_bytes`."""
        return cast("IO[bytes]", _Counted(open_bytes(path), self))


class _Counted(io.RawIOBase):
    def __init__(self, stream: IO[bytes], meter: Meter) -> None:
        self._stream, self._meter = stream, meter

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read(size)
        self._meter.bytes += len(data)
        return data

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def close(self) -> None:
        self._stream.close()
        super().close()
