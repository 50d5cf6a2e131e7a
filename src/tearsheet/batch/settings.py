"""What a batch run is told: columns, limits, outputs. Plain values that travel between processes."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

OutputFormat = Literal["jsonl", "jsonl.zst", "parquet"]
OUTPUT_FORMATS: tuple[OutputFormat, ...] = ("jsonl", "jsonl.zst", "parquet")

PARSER = "tearsheet.parsing:parse"
FINGERPRINTS = "tearsheet.copies:fingerprint"
"""The annotator behind `copies`. What it finds stays in the output: later runs can be compared with this one."""
MIB = 1024 * 1024


@dataclass(slots=True, frozen=True)
class Columns:
    """Names of the columns of JSONL and Parquet inputs; None guesses among the usual names."""

    html: str | None = None
    text: str | None = None
    url: str | None = None
    id: str | None = None


@dataclass(slots=True, frozen=True)
class Limits:
    """What one record may cost before its worker is killed."""

    seconds: float | None = 30.0
    """Wall-clock time of a record; None for no limit."""
    memory: int | None = 1024 * MIB
    """Bytes a record may add to its worker's resident memory; None for no limit. Watched on Linux."""
    records_per_worker: int = 20_000
    """A worker is replaced after so many: lxml keeps every tag name it ever met."""


@dataclass(slots=True, frozen=True)
class Settings:
    """A batch run. Everything that changes the output stands in `fingerprint`."""

    output: OutputFormat = "jsonl.zst"
    tables: bool = False
    copies: bool = False
    """Also group the copies of one article; the workers compute fingerprints, which stand in `extra`."""
    shard_records: int = 2_000
    """Records (and faults of the input) per shard: what a kill costs at most, times the time of a record."""
    columns: Columns = field(default_factory=Columns)
    annotate: tuple[str, ...] = ("quotes", "claims", "faq")
    language: str | None = None
    profiles: str | None = None
    """Folders of platform profiles of your own, split as PATH is."""
    workers: int = field(default_factory=lambda: os.cpu_count() or 1)
    limits: Limits = field(default_factory=Limits)
    parser: str = PARSER
    """`module:function` that stands in for `tearsheet.parse`: for measuring and for testing."""

    def fingerprint(self) -> dict[str, Any]:
        """The settings that a resumed run must share with the run it resumes."""
        chosen = asdict(self)
        del chosen["workers"], chosen["limits"]
        return chosen | {"annotate": list(self.annotate)}
