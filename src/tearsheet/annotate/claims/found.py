"""A claim as plain values, and what the room needs to know of a quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from ..quantities import FoundDate, FoundQuantity

ClaimKind = Literal["statistic", "event", "causal", "comparison", "forecast", "policy", "other"]


class QuoteLike(Protocol):
    """A quote as found in the laid-out text; offsets count in `Layout.text`."""

    @property
    def start(self) -> int:
        """First quoted character, without the mark."""

    @property
    def end(self) -> int:
        """One past the last quoted character."""

    @property
    def pieces(self) -> Sequence[tuple[int, int]]:
        """The parts of a quote that is broken by its attribution or runs over several blocks."""

    @property
    def kind(self) -> str:
        """`direct`, `mixed` or `indirect`."""

    @property
    def speaker(self) -> str | None:
        """The resolved speaker."""

    @property
    def mention(self) -> tuple[int, int] | None:
        """Where the words that name the speaker stand."""

    @property
    def cue(self) -> tuple[int, int] | None:
        """Where the word of saying stands."""

    @property
    def passage(self) -> int:
        """Index into `Layout.passages`."""


@dataclass(slots=True, frozen=True)
class FoundClaim:
    """A checkable statement; the fields mean what they mean in `tearsheet.models.Claim`."""

    start: int
    end: int
    claimant: str | None
    kind: ClaimKind
    check_worthiness: float
    passage: int
    """Index into `Layout.passages`."""
    quote: int | None = None
    """Index into the quotes given to `find_claims`."""
    quantities: list[FoundQuantity] = field(default_factory=list)
    """With offsets into the whole text."""
    dates: list[FoundDate] = field(default_factory=list)
