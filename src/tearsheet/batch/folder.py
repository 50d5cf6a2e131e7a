"""The output folder: plan, markers of finished shards, lock, manifest. The truth about what is done."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from .id_keys import ENDING, repeated
from .inputs import Source
from .records import Mark
from .settings import Settings
from .writing import TEMPORARY, flush, write_bytes, write_json

PLAN = "_plan.json"
DONE = "_done"
MANIFEST = "manifest.json"
PART = re.compile(r"part-\d{5}-\d{5}\.")
"""Names of shards' files."""
_VERSION = 1


class FolderError(ValueError):
    """The output folder is not fit for this run; the message says why and what to do."""


@dataclass(slots=True, frozen=True)
class Marker:
    """A finished shard."""

    source: int
    shard: int
    count: int
    """Records and faults: articles and errors together."""
    mark: Mark
    """The last of them."""
    last: bool
    """The source has no more."""
    files: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True, frozen=True)
class Progress:
    """How far a source is."""

    shards: int = 0
    mark: Mark | None = None
    finished: bool = False


class Folder:
    """The folder of one run."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: IO[str] | None = None

    def begin(self, sources: list[Source], settings: Settings, *, resume: bool) -> None:
        """Make the folder ready: write the plan, or with `resume` check that it is the same.

        Raises:
            FolderError: there is another run's output, or the inputs or settings are not those of that run.
        """
        plan = {"version": _VERSION, "settings": settings.fingerprint(), "sources": [s.described() for s in sources]}
        plan = json.loads(json.dumps(plan))
        if self.path.exists():
            self._check(plan, resume)  # a folder of something else does not even get a lock
        self.path.mkdir(parents=True, exist_ok=True)
        self._take_lock()
        try:
            self._prepare(plan, resume)
        except BaseException:
            self.release()
            raise

    def _check(self, plan: dict[str, Any], resume: bool) -> bool:
        """Refuse a folder that is not fit; whether a batch was begun in it."""
        there = self._read(PLAN)
        if there is None:
            if any(entry.name != "_lock" and not entry.name.startswith(TEMPORARY) for entry in self.path.iterdir()):
                raise FolderError(f"{self.path} is not empty and holds no batch; choose another folder")
        elif not resume:
            raise FolderError(f"{self.path} holds a batch; --resume goes on with it, or choose another folder")
        else:
            _compare(there, plan)
        return there is not None

    def _prepare(self, plan: dict[str, Any], resume: bool) -> None:
        if not self._check(plan, resume):
            write_json(self.path / PLAN, plan)
        (self.path / DONE).mkdir(exist_ok=True)
        self.tidy()
        self.drop_unmarked()

    def tidy(self) -> None:
        """Remove what writers that were killed left unfinished."""
        for scratch in self.path.rglob(f"{TEMPORARY}*"):
            scratch.unlink(missing_ok=True)

    def drop_unmarked(self) -> None:
        """Remove files of shards without a marker: such a shard is made again, and may come out with fewer files."""
        marked = set(self.files())
        for part in self.path.rglob("part-*"):
            if PART.match(part.name) and part.relative_to(self.path).as_posix() not in marked:
                part.unlink()

    def release(self) -> None:
        """Let others use the folder."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def set_marker(self, marker: Marker) -> None:
        """From here on the shard is done, whatever happens."""
        for parent in {(self.path / file).parent for file in marker.files}:
            flush(parent)
        write_json(self.path / DONE / done_name(marker.source, marker.shard), asdict(marker))

    def keep_ids(self, source: int, shard: int, keys: bytes) -> None:
        """Before the marker: the keys of the ids of a shard's articles."""
        write_bytes(self.path / DONE / done_name(source, shard, ENDING), keys)

    def repeated_ids(self) -> int:
        """How many articles have the id of an earlier one."""
        return repeated(self.path / DONE / done_name(m.source, m.shard, ENDING) for m in self.markers())

    def markers(self) -> list[Marker]:
        """All finished shards, in order."""
        found = (json.loads(path.read_text("utf-8")) for path in sorted((self.path / DONE).glob("[0-9]*.json")))
        return [Marker(**values | {"mark": Mark(**values["mark"])}) for values in found]

    def progress(self) -> dict[int, Progress]:
        """How far each source is, by its number; sources not begun are left out."""
        found: dict[int, Progress] = {}
        for marker in self.markers():
            found[marker.source] = Progress(marker.shard + 1, marker.mark, marker.last)
        return found

    def progress_of(self, source: int) -> Progress:
        """How far one source is."""
        markers = sorted((self.path / DONE).glob(f"{source:05d}-*.json"))
        if not markers:
            return Progress()
        values = json.loads(markers[-1].read_text("utf-8"))
        return Progress(values["shard"] + 1, Mark(**values["mark"]), values["last"])

    def files(self) -> list[str]:
        """The files of all finished shards, in order."""
        return [name for marker in self.markers() for name in marker.files]

    def write_manifest(self, sources: list[Source], more: dict[str, Any]) -> dict[str, Any]:
        """What the folder holds, added up over all shards; also returned."""
        markers = self.markers()
        finished = {marker.source for marker in markers if marker.last}
        manifest = {
            "version": _VERSION,
            **more,
            "complete": len(finished) == len(sources),
            "records": sum(marker.count for marker in markers),
            "counts": totals(markers),
            "repeated_ids": self.repeated_ids(),
            "inputs": len(sources),
            "inputs_finished": len(finished),
            "shards": [{"files": marker.files, "records": marker.count} for marker in markers],
        }
        write_json(self.path / MANIFEST, manifest)
        return manifest

    def _read(self, name: str) -> Any:
        try:
            return json.loads((self.path / name).read_text("utf-8"))
        except FileNotFoundError:
            return None

    def _take_lock(self) -> None:
        try:
            import fcntl
        except ImportError:  # not on Windows
            return
        self._lock = open(self.path / "_lock", "w")  # noqa: SIM115
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self.release()
            raise FolderError(f"another run is writing to {self.path}") from error


def done_name(source: int, shard: int, ending: str = ".json") -> str:
    """What a finished shard's files in the folder of markers are called."""
    return f"{source:05d}-{shard:05d}{ending}"


def totals(markers: Iterable[Marker]) -> dict[str, int]:
    """Counts over shards."""
    counts: Counter[str] = Counter()
    for marker in markers:
        counts.update(marker.counts)
    return dict(sorted(counts.items()))


def _compare(there: Any, plan: Any) -> None:
    for name, value in plan["settings"].items():
        if there["settings"].get(name) != value:
            was = there["settings"].get(name)
            raise FolderError(f"cannot resume: {name.replace('_', '-')} was {was!r}, now {value!r}")
    if there["sources"] != plan["sources"]:
        raise FolderError("cannot resume: the inputs, their order or their sizes are not those of the run begun here")
