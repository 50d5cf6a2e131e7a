"""The same text twice: a second copy of the body for another screen, or loaded below the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tearsheet.document import SourceBlock

# A copy has at least so many lines and characters in a row, and so much of the body: in another container little
# is enough, in the same one it may be a refrain.
_LINES, _CHARACTERS = 3, 500
_ELSEWHERE, _SAME_PLACE = 0.1, 0.3
# Shorter lines repeat by themselves ("Cool down. 10 minutes").
_TELLING = 25
# What is so long and stands right below itself is there for another screen.
_DOUBLED = 60
_PROSE = ("paragraph", "line")


def drop_repeats(blocks: Sequence[SourceBlock], content: list[bool]) -> None:
    """Take out of the body what stands in it before. Linear in the body's length."""
    # By lines, since one copy may have breaks where the other has paragraphs.
    lines = [(i, line) for i, kept in enumerate(content) if kept for line in blocks[i].text.split("\n")]
    left = {i: 0 for i, _ in lines}
    for i, _ in lines:
        left[i] += 1
    for start, end in _copies(blocks, lines):
        for i, _ in lines[start:end]:
            left[i] -= 1
    for i, count in left.items():
        if not count:
            content[i] = False


def _copies(blocks: Sequence[SourceBlock], lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """From which line to which another part of the body is repeated."""
    total = sum(len(line) for _, line in lines)
    first: dict[str, int] = {}
    at = 0
    while at < len(lines):
        line = lines[at][1]
        before = first.setdefault(line, at) if len(line) >= _TELLING else at
        if before == at:
            at += 1
            continue
        length = 1
        while at + length < len(lines) and before + length < at and lines[before + length][1] == lines[at + length][1]:
            length += 1
        size = sum(len(line) for _, line in lines[at : at + length])
        one, other = blocks[lines[before][0]], blocks[lines[at][0]]
        if _is_copy(one, other, length, size, total, doubled=at == before + length):
            yield at, at + length
        at += length


def _is_copy(one: SourceBlock, other: SourceBlock, length: int, size: int, total: int, *, doubled: bool) -> bool:
    if one is other:
        return False
    elsewhere = one.group != other.group
    if doubled and size >= _DOUBLED:
        return elsewhere if length > 1 else one.kind in _PROSE and other.kind in _PROSE
    return length >= _LINES and size >= max(_CHARACTERS, (_ELSEWHERE if elsewhere else _SAME_PLACE) * total)
