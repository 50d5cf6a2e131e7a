"""The loop of a batch: sources through the pool into shards. The same for every engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from .folder import Folder, Marker, Progress
from .inputs import Source
from .job import Job
from .pool import Pool
from .reading import read
from .records import Read
from .settings import FINGERPRINTS, Settings
from .shards import Shard, forms_of
from .storage import Meter
from .supervisor import Worked


class RunBrokeOff(OSError):
    """A run that had begun met an error of the system: the disk is full, the network went away. It can be resumed."""


@contextmanager
def resumable() -> Iterator[None]:
    """Around the work of a run that has begun.

    Raises:
        RunBrokeOff: for any error of the system that reached here; those of inputs do not.
    """
    try:
        yield
    except OSError as error:
        raise RunBrokeOff(f"the run broke off: {error}") from error


class Watcher(Protocol):
    """Who wants to know how it goes."""

    def worked(self, worked: Worked) -> None:
        """A record has its result (not yet on disk)."""

    def committed(self, marker: Marker) -> None:
        """A shard is on disk."""

    def broke_off(self, source: Source, error: OSError) -> None:
        """A source could not be read to its end; a resume will try again."""


def job_of(settings: Settings) -> Job:
    """What the workers do in a batch."""
    annotate = (*settings.annotate, FINGERPRINTS) if settings.copies else settings.annotate
    return Job(forms_of(settings), settings.parser, settings.columns, annotate, settings.language, settings.profiles)


def work_sources(
    sources: Iterable[Source], folder: Folder, settings: Settings, pool: Pool, watcher: Watcher, meter: Meter
) -> None:
    """Work what is left of the sources and commit it, shard by shard.

    Nothing is half done if this is ended in any way: what has no marker is done again by the next run.
    """
    state = {source.number: folder.progress_of(source.number) for source in sources}
    todo = [source for source in sources if not state[source.number].finished]
    feed = _Feed(todo, state, settings, watcher, meter)
    writer = _Writer(todo, state, folder, settings, watcher, feed)
    try:
        for worked in pool.work(feed):
            writer.take(worked)
            watcher.worked(worked)
        writer.close()
    finally:
        writer.discard()


@dataclass(slots=True)
class _Feed:
    """The records of the sources, one source after the other."""

    sources: list[Source]
    state: dict[int, Progress]
    settings: Settings
    watcher: Watcher
    meter: Meter
    broken: set[int] = field(default_factory=set)

    def __iter__(self) -> Iterator[Read]:
        for source in self.sources:
            yield from self._one(source)

    def _one(self, source: Source) -> Iterator[Read]:
        try:
            yield from read(source, self.settings.columns, self.state[source.number].mark, self.meter.open)
        except OSError as error:
            self.broken.add(source.number)
            self.watcher.broke_off(source, error)


class _Writer:
    """Puts results, which come in order, into the shards of their sources."""

    def __init__(
        self,
        sources: list[Source],
        state: dict[int, Progress],
        folder: Folder,
        settings: Settings,
        watcher: Watcher,
        feed: _Feed,
    ) -> None:
        self._left = list(reversed(sources))
        self._state, self._folder, self._settings = state, folder, settings
        self._watcher, self._feed = watcher, feed
        self._source: Source | None = None
        self._shard: Shard | None = None

    def take(self, worked: Worked) -> None:
        while self._source is None or self._source.number != worked.record.source:
            self._next_source()
        assert self._shard is not None
        self._shard.add(worked)
        if self._shard.count >= self._settings.shard_records:
            self._commit(last=False)
            self._open(worked.record.number + 1)

    def close(self) -> None:
        """All results were taken: the remaining sources are at their end."""
        while self._left:
            self._next_source()
        self._end_source()

    def discard(self) -> None:
        """Drop what is not committed."""
        if self._shard is not None:
            self._shard.discard()
            self._shard = None

    def _next_source(self) -> None:
        self._end_source()
        self._source = self._left.pop()
        mark = self._state[self._source.number].mark
        self._open(mark.number + 1 if mark else 0)

    def _end_source(self) -> None:
        if self._source is None:
            return
        if self._source.number in self._feed.broken:
            self.discard()
        else:
            self._commit(last=True)
        self._source = None

    def _open(self, first: int) -> None:
        assert self._source is not None
        number = self._state[self._source.number].shards
        self._shard = Shard(self._folder, self._settings, self._source.number, number, first)

    def _commit(self, *, last: bool) -> None:
        assert self._source is not None
        assert self._shard is not None
        marker = self._shard.commit(last=last)
        self._shard = None
        self._state[self._source.number] = Progress(marker.shard + 1, marker.mark, last)
        self._watcher.committed(marker)
