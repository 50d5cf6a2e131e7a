"""Headings of the list of main points that many stories begin with."""

from __future__ import annotations

from functools import cache

from .lexicon import phrases

_EDGES = " \t:：.。-–—#*_•|!！()（）【】[]"
_LONGEST = 50


@cache
def _headings() -> frozenset[str]:
    return frozenset(phrase for phrase, key, _ in phrases("key_points") if key == "headings")


def key_points_heading(text: str) -> bool:
    """Whether a line heads a story's list of main points.

    >>> key_points_heading("Key Takeaways:"), key_points_heading("Key takeaways from the summit in Oslo")
    (True, False)
    """
    return len(text) <= _LONGEST and " ".join(text.casefold().split()).strip(_EDGES) in _headings()
