"""How a batch run tells of itself: a progress bar for people, JSON lines for machines, silence, and a summary."""

from __future__ import annotations

import json
import sys
import time
from itertools import islice
from typing import Any, Literal

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn

from tearsheet.batch.folder import Marker
from tearsheet.batch.inputs import Source
from tearsheet.batch.job import Failed
from tearsheet.batch.storage import Meter
from tearsheet.batch.supervisor import Worked

from .output import harmless

Voice = Literal["person", "json", "quiet"]
_EVERY = 0.25
"""Seconds between refreshes of the bar."""
_LOG_EVERY = 10.0
"""Seconds between lines of progress in a log."""
_MIB = 2**20


class Reporter:
    """Watches a run and tells of it on standard error."""

    def __init__(self, voice: Voice, workers: int) -> None:
        self.meter = Meter()
        self._far = False
        self._voice, self._workers = voice, workers
        self._console = Console(stderr=True, highlight=False)
        self._live = voice == "person" and self._console.is_terminal
        self._bar: Progress | None = None
        self._task = TaskID(0)
        self._size = 0
        self._started = self._told = time.monotonic()
        self.records = self.errors = 0

    def begin(self, size: int, *, far: bool = False) -> None:
        """The run begins; its inputs have so many bytes. `far`: on a cluster, one hears of whole shards only."""
        self._size, self._far = size, far
        self._started = self._told = time.monotonic()
        self._log("begin", bytes=size, workers=self._workers)
        if self._live and not far:
            text = TextColumn("{task.fields[now]}")
            self._bar = Progress(BarColumn(), text, console=self._console, transient=True, auto_refresh=False)
            self._task = self._bar.add_task("", total=max(size, 1), now="")
            self._bar.start()

    def worked(self, worked: Worked) -> None:
        """A record has its result."""
        self.records += 1
        self.errors += isinstance(worked.result, Failed)
        if self.records % 8 == 0:
            self._tell()

    def committed(self, marker: Marker) -> None:
        """A shard is on disk."""
        if self._far:
            self.records += marker.count
            self.errors += marker.counts.get("errors", 0)
            self._tell()
        self._log("shard", source=marker.source, shard=marker.shard, records=marker.count)

    def broke_off(self, source: Source, error: OSError) -> None:
        """A source could not be read to its end."""
        self._log("broken", input=source.name, message=str(error))
        if self._voice == "person":
            self._console.print(f"{harmless(source.name)}: reading broke off: {harmless(str(error))}", markup=False)

    def interrupted(self) -> None:
        """The run was ended by a signal."""
        self.close()
        self._log("interrupted", records=self.records)
        if self._voice == "person":
            self._console.print("Stopped. The same command with --resume goes on where this ended.")

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def summary(self, manifest: dict[str, Any]) -> None:
        """The run is over."""
        self.close()
        seconds = time.monotonic() - self._started
        self._log("end", seconds=round(seconds, 1), records_now=self.records, **_without_shards(manifest))
        if self._voice == "person":
            for line in _summary(manifest, self.records, seconds):
                self._console.print(line, markup=False, soft_wrap=True)

    def _tell(self) -> None:
        if self._voice == "quiet":
            return
        now = time.monotonic()
        if self._bar is not None and now - self._told > _EVERY:
            self._told = now
            done = min(self.meter.bytes, self._size)
            self._bar.update(self._task, completed=done, now=self._line(now, done), refresh=True)
        elif self._bar is None and now - self._told > _LOG_EVERY:
            self._told = now
            done = min(self.meter.bytes, self._size)
            self._log("progress", records=self.records, errors=self.errors, bytes=done, left_s=self._left(now, done))
            if self._voice == "person":
                self._console.print(self._line(now, done), markup=False)

    def _line(self, now: float, done: int) -> str:
        rate = self.records / max(now - self._started, 0.001)
        left = self._left(now, done)
        return (
            f"{self.records:,} records  {done / _MIB:,.0f} of {self._size / _MIB:,.0f} MB  {rate:,.0f}/s  "
            f"{self.errors:,} errors" + (f"  {_clock(left)} left" if left is not None else "")
        )

    def _left(self, now: float, done: int) -> int | None:
        if done <= 0 or now - self._started < 1:
            return None
        return round((self._size - done) * (now - self._started) / done)

    def _log(self, event: str, **values: Any) -> None:
        if self._voice == "json":
            stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
            print(json.dumps({"time": stamp, "event": event} | values, ensure_ascii=True), file=sys.stderr, flush=True)


def _without_shards(manifest: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in manifest.items() if name != "shards"}


def _summary(manifest: dict[str, Any], records: int, seconds: float) -> list[str]:
    counts = manifest["counts"]
    rate = f" ({records / seconds:,.0f} a second)" if records and seconds else ""
    lines = [
        f"{manifest['records']:,} records: {counts.get('articles', 0):,} articles, {counts.get('errors', 0):,} errors",
        f"{records:,} of them in this run, in {_clock(round(seconds))}{rate}",
    ]
    for title, prefix in (
        ("errors", "error:"),
        ("languages", "language:"),
        ("platforms", "platform:"),
        ("missing", "missing:"),
        ("with", "with:"),
    ):
        found = {name[len(prefix) :]: count for name, count in counts.items() if name.startswith(prefix)}
        if found:
            top = sorted(found.items(), key=lambda item: (-item[1], item[0]))
            more = f", {len(top) - 8} more" if len(top) > 8 else ""
            lines.append(f"{title}: " + ", ".join(f"{harmless(name)} {count:,}" for name, count in top[:8]) + more)
    if manifest["repeated_ids"]:
        lines.append(f"ids: {manifest['repeated_ids']:,} articles have the id of another")
    if "copy_groups" in manifest:
        lines.append(f"copies: {manifest['copy_groups']:,} groups in copies.jsonl")
    if left_out := manifest["files_left_out"]:
        told = ", ".join(
            f"{harmless(ending) or 'no ending'} {count:,}" for ending, count in islice(left_out.items(), 8)
        )
        lines.append(
            f"{sum(left_out.values()):,} files were left out for their endings ({told}); --from files takes all"
        )
    if manifest["records"] and not counts.get("articles"):
        lines.append("NOT ONE ARTICLE: errors/ says why")
    if not manifest["complete"]:
        left = manifest["inputs"] - manifest["inputs_finished"]
        lines.append(f"NOT COMPLETE: {left:,} of {manifest['inputs']:,} inputs are not finished; --resume tries again")
    return lines


def _clock(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
