"""Two lists of texts side by side: equal ones face each other, then those that are alike.

Anchors are texts that both lists have exactly once, in the longest order that both agree on (patience diff);
between two anchors, texts are paired one by one. Time grows with the number of texts times its logarithm.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

Row = tuple[int | None, int | None]
"""Indices into the old and the new list; None where one side has nothing."""

_LOOK_AHEAD = 4
"""So many old texts are tried for a new one."""
_ALIKE = 0.5
"""Share of common words from which two texts are versions of each other."""


def align(old: Sequence[str], new: Sequence[str]) -> list[Row]:
    """The rows, each index once, both sides in their order."""
    rows: list[Row] = []
    left = right = 0
    for i, j in [*_anchors(old, new), (len(old), len(new))]:
        rows += _between(old, new, range(left, i), range(right, j))
        if i < len(old):
            rows.append((i, j))
        left, right = i + 1, j + 1
    return rows


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal texts that both lists have once, in an order that never goes back."""
    once_old, once_new = Counter(old), Counter(new)
    where = {text: index for index, text in enumerate(new) if once_new[text] == 1}
    pairs = [(i, where[text]) for i, text in enumerate(old) if once_old[text] == 1 and text in where]
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for number, (_, j) in enumerate(pairs):
        at = bisect_left(ends, j)
        before.append(last[at - 1] if at else None)
        if at == len(ends):
            ends.append(j)
            last.append(number)
        else:
            ends[at], last[at] = j, number
    chain: list[tuple[int, int]] = []
    step = last[-1] if last else None
    while step is not None:
        chain.append(pairs[step])
        step = before[step]
    return chain[::-1]


def _between(old: Sequence[str], new: Sequence[str], left: range, right: range) -> Iterator[Row]:
    """Rows between two anchors: a new text faces the first of the next old ones that is like it."""
    i = left.start
    for j in right:
        near = range(i, min(i + _LOOK_AHEAD, left.stop))
        match = next((k for k in near if old[k] == new[j]), None)
        if match is None:
            match = next((k for k in near if alike(old[k], new[j])), None)
        if match is None:
            yield None, j
            continue
        yield from ((k, None) for k in range(i, match))
        yield match, j
        i = match + 1
    yield from ((k, None) for k in range(i, left.stop))


def alike(old: str, new: str) -> bool:
    """Whether half of the words are common; characters stand for words where none are written apart."""
    ours, theirs = _bag(old), _bag(new)
    return 2 * (ours & theirs).total() >= 2 * _ALIKE * max(ours.total(), theirs.total(), 1)


def _bag(text: str) -> Counter[str]:
    words = text.split()
    return Counter(words if len(words) > len(text) / 20 else text)
