"""What changed within a text: the words that went and the words that came."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from tearsheet.report.marks import Mark

_WORD = re.compile(r"\w+|\s+|[^\w\s]")
_CHARACTER = re.compile(r".", re.S)
_MOST = 250_000
"""Comparisons of words that are worth the wait; longer texts are marked from the first to the last change."""


def changed_words(old: str, new: str) -> tuple[list[Mark], list[Mark]]:
    """Marks on the old text for what went, on the new one for what came, counted from their starts."""
    parts_old, parts_new = _parts(old), _parts(new)
    head = _common(parts_old, parts_new)
    tail = _common(parts_old[head:][::-1], parts_new[head:][::-1])
    inner_old, inner_new = parts_old[head : len(parts_old) - tail], parts_new[head : len(parts_new) - tail]
    start = sum(map(len, parts_old[:head]))
    if len(inner_old) * len(inner_new) > _MOST:
        return _whole(start, inner_old, "gone"), _whole(start, inner_new, "new")
    gone: list[Mark] = []
    came: list[Mark] = []
    ends_old, ends_new = _ends(start, inner_old), _ends(start, inner_new)
    for what, i1, i2, j1, j2 in SequenceMatcher(None, inner_old, inner_new, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        if i1 < i2:
            gone.append(Mark(ends_old[i1], ends_old[i2], "gone", 0))
        if j1 < j2:
            came.append(Mark(ends_new[j1], ends_new[j2], "new", 0))
    return gone, came


def _parts(text: str) -> list[str]:
    found = _WORD.findall(text)
    return _CHARACTER.findall(text) if len(found) * 8 < len(text) else found


def _common(old: list[str], new: list[str]) -> int:
    count = 0
    for ours, theirs in zip(old, new, strict=False):
        if ours != theirs:
            break
        count += 1
    return count


def _whole(start: int, parts: list[str], kind: str) -> list[Mark]:
    return [Mark(start, start + sum(map(len, parts)), kind, 0)] if parts else []


def _ends(start: int, parts: list[str]) -> list[int]:
    ends = [start]
    for part in parts:
        ends.append(ends[-1] + len(part))
    return ends
