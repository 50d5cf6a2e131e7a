"""How much two fingerprints have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Similarity(NamedTuple):
    """What two texts share, estimated from their fingerprints; the error is about 0.04 at 0.5."""

    jaccard: float
    """Share of all their shingles that both have, 0 to 1."""
    containment: float
    """Share of the shorter text's shingles that the longer one has too, 0 to 1: high for a truncated copy."""


def similarity(one: Sequence[int], other: Sequence[int]) -> Similarity:
    """Compare two fingerprints. An empty one has nothing in common with any.

    Raises:
        ValueError: the fingerprints have different lengths, so they were not made alike.
    """
    if not one or not other:
        return Similarity(0.0, 0.0)
    if len(one) != len(other):
        raise ValueError(f"fingerprints of {len(one)} and {len(other)} numbers cannot be compared")
    same = sum(a == b for a, b in zip(one[1:], other[1:], strict=True))
    jaccard = same / (len(one) - 1)
    shared = jaccard * (one[0] + other[0]) / (1 + jaccard)
    return Similarity(jaccard, min(1.0, shared / min(one[0], other[0])))
