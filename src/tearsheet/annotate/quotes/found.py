"""What a found quote is: offsets into the laid-out text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Range: TypeAlias = tuple[int, int]


@dataclass(slots=True)
class FoundQuote:
    """Words attributed to somebody; see `models.Quote` for the meaning of the fields."""

    start: int
    end: int
    kind: Literal["direct", "mixed", "indirect"]
    passage: int
    pieces: list[Range] = field(default_factory=list)
    speaker: str | None = None
    mention: Range | None = None
    description: str | None = None
    cue: Range | None = None
    named: Range | None = None
    """The phrase that a relative pronoun in `mention` stands for."""
