"""The output folder at an address (`s3://...`): shards are made on this machine and copied there, the marker last.

What stands at the address is the truth: a run that is resumed, on this machine or another, takes its plan and markers
from there. A shard whose marker is missing is made again under the same name. There is no lock at an address.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from .folder import DONE, MANIFEST, PART, PLAN, Folder, FolderError, Marker, done_name
from .id_keys import ENDING
from .inputs import Source
from .settings import Settings
from .storage import file_system, is_address


def folder_at(out: str | Path) -> Folder:
    """The folder behind a local path or an address."""
    return RemoteFolder(out) if isinstance(out, str) and is_address(out) else Folder(Path(out))


class RemoteFolder(Folder):
    """The folder of one run, at an address that fsspec knows."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._files, root = file_system(address)
        self._root = root.rstrip("/")
        super().__init__(Path(tempfile.mkdtemp(prefix="tearsheet-batch-")))

    def begin(self, sources: list[Source], settings: Settings, *, resume: bool) -> None:
        """As of a local folder; fetches what is already there.

        Raises:
            FolderError: as of a local folder, or copies are wanted: grouping them reads all shards again.
        """
        try:
            if settings.copies:
                raise FolderError("--copies reads the shards again and needs a local folder as output")
            self._fetch()
            super().begin(sources, settings, resume=resume)
            self._put(PLAN)
        except BaseException:
            shutil.rmtree(self.path, ignore_errors=True)
            raise

    def set_marker(self, marker: Marker) -> None:
        """The shard's files to the address, then its marker; from there on the shard is done."""
        for file in marker.files:
            self._put(file)
        super().set_marker(marker)
        self._put(f"{DONE}/{done_name(marker.source, marker.shard)}")
        for file in marker.files:
            (self.path / file).unlink()

    def keep_ids(self, source: int, shard: int, keys: bytes) -> None:
        """As of a local folder, at the address."""
        super().keep_ids(source, shard, keys)
        self._put(f"{DONE}/{done_name(source, shard, ENDING)}")

    def write_manifest(self, sources: list[Source], more: dict[str, Any]) -> dict[str, Any]:
        """As of a local folder, at the address."""
        manifest = super().write_manifest(sources, more)
        self._put(MANIFEST)
        return manifest

    def drop_unmarked(self) -> None:
        """As of a local folder, at the address."""
        marked = {f"{self._root}/{file}" for file in self.files()}
        for name in self._files.find(self._root) if self._files.exists(self._root) else ():
            if PART.match(name.rpartition("/")[2]) and name not in marked:
                self._files.rm_file(name)

    def release(self) -> None:
        """Remove what was needed on this machine."""
        super().release()
        shutil.rmtree(self.path, ignore_errors=True)

    def _fetch(self) -> None:
        self._files.invalidate_cache()
        there = self._files.find(self._root) if self._files.exists(self._root) else []
        plan = f"{self._root}/{PLAN}"
        if there and not self._files.exists(plan):
            raise FolderError(f"{self.address} is not empty and holds no batch; choose another folder")
        if there:
            (self.path / DONE).mkdir()
        for name in there:
            if name.endswith(f"/{PLAN}"):
                self._files.get_file(name, str(self.path / PLAN))
            elif f"/{DONE}/" in name:
                self._files.get_file(name, str(self.path / DONE / name.rpartition("/")[2]))

    def _put(self, file: str) -> None:
        place = f"{self._root}/{file}"
        self._files.makedirs(place.rpartition("/")[0], exist_ok=True)
        self._files.put_file(str(self.path / file), place)
