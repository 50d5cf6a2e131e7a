"""What a found FAQ pair is: pieces of blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Piece: TypeAlias = tuple[int, int, int]
"""(block index, start, end): characters of that block's text."""


@dataclass(slots=True)
class FoundPair:
    """A question with its answer."""

    question: Piece
    """Without numbering, "Q:" and icons."""
    answer: list[Piece]
    """One piece a block, never empty."""
    heading: int | None = None
    """Block index of the heading of the FAQ, or of the group within it."""
