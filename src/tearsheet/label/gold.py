"""Align a gold body with a page's blocks: which blocks are content. Used for training and error analysis."""

from __future__ import annotations

from collections.abc import Sequence

from .title import fold

_LONG = 24
_CHUNK = 16
_MAX_GAP = 2500


def align(texts: Sequence[str], gold: str, optional: str = "") -> list[bool | None]:
    """For each text: True when it lies in the gold body, False when not, None when it cannot be told.

    Long texts are looked up (whole, else by chunks); short ones only between the places of their long
    neighbours, because "Share" or "1" stands somewhere in every body. `optional` text may be in or out.
    """
    body, spare = fold(gold), fold(optional)
    keys = [fold(text) for text in texts]
    labels: list[bool | None] = [None] * len(keys)
    places: list[tuple[int, int] | None] = [None] * len(keys)
    at = 0
    for i, key in enumerate(keys):
        if len(key) >= _LONG:
            place = _find_long(key, body, at)
            labels[i], places[i] = place
            if places[i]:
                at = max(at, places[i][0])  # type: ignore[index]
            if not labels[i] and spare and key in spare:
                labels[i] = None
    for i, key in enumerate(keys):
        if len(key) < _LONG:
            labels[i], places[i] = _place_short(i, key, body, places)
    return labels


def hold(texts: Sequence[str], wanted: Sequence[str], unwanted: Sequence[str]) -> list[bool | None]:
    """For each text: True when it holds a wanted segment, False when an unwanted one, None when neither or both."""
    good, bad = ([folded for each in part if (folded := fold(each))] for part in (wanted, unwanted))
    labels: list[bool | None] = []
    for text in texts:
        key = fold(text)
        has_good, has_bad = any(each in key for each in good), any(each in key for each in bad)
        labels.append(None if has_good == has_bad else has_good)
    return labels


def _find_long(key: str, body: str, at: int) -> tuple[bool | None, tuple[int, int] | None]:
    found = body.find(key, max(0, at - 50))
    if found < 0:
        found = body.find(key)
    if found >= 0:
        return True, (found, found + len(key))
    chunks = [key[k : k + _CHUNK] for k in range(0, len(key) - _CHUNK + 1, _CHUNK)]
    hits = [place for chunk in chunks if (place := body.find(chunk)) >= 0]
    share = len(hits) / len(chunks)
    if share >= 0.6:
        return True, (hits[0], hits[0] + len(key))
    return (None if share > 0.3 else False), None


def _place_short(
    i: int, key: str, body: str, places: Sequence[tuple[int, int] | None]
) -> tuple[bool | None, tuple[int, int] | None]:
    if not key:
        return False, None
    left = next((k for k in range(i - 1, max(-1, i - 400), -1) if places[k]), None)
    right = next((k for k in range(i + 1, min(len(places), i + 400)) if places[k]), None)
    low = places[left][1] if left is not None else 0  # type: ignore[index]
    high = places[right][0] if right is not None else len(body)  # type: ignore[index]
    if high + 2 <= max(0, low - 2) or high - low > _MAX_GAP:
        far = (left is None or i - left > 12) and (right is None or right - i > 12)
        return (False if far or key not in body else None), None
    found = body.find(key, max(0, low - 2), high + 2)
    near = (left is not None and i - left <= 25) and (right is not None and right - i <= 25)
    if found >= 0 and (near or len(key) >= 8):
        return True, (found, found + len(key))
    return False, None
