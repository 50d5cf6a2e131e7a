"""Near fingerprints without comparing all pairs: those that agree in two neighbouring numbers (banded LSH)."""

from __future__ import annotations

_ROWS = 2
"""Bands this narrow, each overlapping the next, find 99 % of the pairs at a Jaccard similarity of 0.2 and 70 % at
0.1, where copies are that lost most of their text."""


class Buckets:
    """Fingerprints by their bands."""

    def __init__(self) -> None:
        self.fingerprints: dict[int, list[int]] = {}
        self._numbers: dict[tuple[int, ...], list[int]] = {}

    def add(self, number: int, fingerprint: list[int]) -> None:
        """Remember a fingerprint under a number."""
        self.fingerprints[number] = fingerprint
        for band in _bands(fingerprint):
            self._numbers.setdefault(band, []).append(number)

    def near(self, fingerprint: list[int]) -> list[int]:
        """Numbers of the remembered fingerprints that may be like this one, in order."""
        return sorted({number for band in _bands(fingerprint) for number in self._numbers.get(band, ())})


def _bands(fingerprint: list[int]) -> list[tuple[int, ...]]:
    return [(start, *fingerprint[start : start + _ROWS]) for start in range(1, len(fingerprint) - _ROWS + 1)]
