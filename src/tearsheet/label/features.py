"""What a block looks like from outside: the features on which the content score is computed.

Every feature is a small categorical key, so that a score is a sum of table look-ups. Numbers are put in
buckets. The names in `FEATURES` are the names of the tables in the weights file, in the same order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from tearsheet.document import Document, Hint, SourceBlock
from tearsheet.words import line_kind

from .title import Headline, fold

FEATURES = (
    "tag",
    "length",
    "links",
    "ending",
    "sentences",
    "phrase",
    "shape",
    "position",
    "headline",
    "previous",
    "next",
    "window_before",
    "window_after",
    "hints",
    "group_share",
    "parent_share",
    "grand_share",
    "best",
    "group_links",
    "parent_links",
    "repeated",
    "bold",
    "digits",
    "capitals",
    "after_prose",
    "before_prose",
    "in_group",
    "gap",
    "siblings",
    "previous_phrase",
    "next_phrase",
    "heading_above",
)

_DIGITS: dict[int, None] = dict.fromkeys(range(ord("0"), ord("9") + 1))
_CAPITALS: dict[int, None] = dict.fromkeys(range(ord("A"), ord("Z") + 1))
_PHRASE_REACH = 400
_LENGTHS = (8, 16, 25, 40, 60, 90, 130, 200, 300, 500, 900)
_SHARES = (0.001, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.97)
_RATIOS = (0.01, 0.1, 0.25, 0.5, 0.75, 0.95)
_DISTANCES = (1, 2, 3, 5, 8, 13, 25, 60)
_SENTENCE_END = ".!?。！？…؟।"
_CLOSERS = "\"'”’»」』)）]"
_PROSE_KINDS = frozenset(("paragraph", "list_item", "line", "quotation"))
_HINTS = (
    Hint.NAV,
    Hint.ASIDE,
    Hint.HEADER,
    Hint.FOOTER,
    Hint.FIGURE,
    Hint.FORM,
    Hint.BUTTON,
    Hint.HIDDEN,
    Hint.ARTICLE,
    Hint.MAIN,
    Hint.SUMMARY | Hint.DETAILS,
    Hint.EMBED,
)


@dataclass(slots=True)
class GroupStats:
    """Sums over the blocks below each group; index as in `Document.groups`."""

    prose: list[int]
    chars: list[int]
    link_chars: list[int]
    blocks: list[int]
    best: int = 0
    """The group that holds most prose with least else."""
    total_prose: int = 0


@dataclass(slots=True)
class View:
    """A document with everything that is computed once for labelling."""

    document: Document
    headline: Headline
    prose: list[bool]
    coarse: list[str]
    phrases: list[str]
    stats: GroupStats
    in_best: list[bool]
    """For each group, whether it is the best one or below it."""
    last_prose: list[int]
    """For each block, the index of the last running text up to it (-100: none)."""
    next_prose: list[int]
    """For each block, the index of the next running text from it on (100 beyond the end: none)."""
    repeated: list[int] = field(default_factory=list)


def view_of(document: Document, headline: Headline) -> View:
    """Compute what features and rules share."""
    blocks = document.blocks
    prose = [is_prose(block) for block in blocks]
    phrases = [_phrase(block) for block in blocks]
    counts: dict[str, int] = {}
    for block in blocks:
        counts[block.text] = counts.get(block.text, 0) + 1
    repeated = [counts[block.text] for block in blocks]
    coarse = [_coarse(block, running) for block, running in zip(blocks, prose, strict=True)]
    stats = _group_stats(document, prose)
    last, following = _prose_distances(prose)
    in_best = _below(document, stats.best)
    return View(document, headline, prose, coarse, phrases, stats, in_best, last, following, repeated)


def is_prose(block: SourceBlock) -> bool:
    """A block with at least a full sentence of running text that is not mostly links."""
    text = block.text
    size = len(text)
    if block.kind not in _PROSE_KINDS or size < 20:
        return False
    weight = size if text.isascii() else size + 1.5 * sum(1 for c in text[:200] if c > "\u2e7f")
    if weight < 80 or block.link_chars > 0.4 * size:
        return False
    return text.rstrip(_CLOSERS)[-1:] in _SENTENCE_END or any(
        mark in text for mark in (". ", "。", "! ", "? ", ", ", "，", "、", "؛", "، ")
    )


def _phrase(block: SourceBlock) -> str:
    """What the block's words say it is; disclaimers run long, and say it at their beginning."""
    match = line_kind(block.text[:_PHRASE_REACH])
    return f"{match.kind}:{match.strength}" if match else ""


def _group_stats(document: Document, prose: Sequence[bool]) -> GroupStats:
    groups = document.groups
    size = len(groups)
    stats = GroupStats([0] * size, [0] * size, [0] * size, [0] * size)
    direct = [0] * size
    for block, running in zip(document.blocks, prose, strict=True):
        group = block.group
        length = len(block.text)
        stats.chars[group] += length
        stats.link_chars[group] += block.link_chars
        stats.blocks[group] += 1
        if running:
            stats.prose[group] += length
            direct[group] += length
    stats.total_prose = sum(direct)
    # Children come after their parents: one sweep from the end carries the sums up.
    for index in range(size - 1, 0, -1):
        parent = groups[index].parent
        stats.chars[parent] += stats.chars[index]
        stats.link_chars[parent] += stats.link_chars[index]
        stats.blocks[parent] += stats.blocks[index]
        stats.prose[parent] += stats.prose[index]
    # The smallest group that still holds most of the prose.
    threshold = 0.6 * stats.total_prose
    best = 0
    for index in range(size):
        if stats.prose[index] >= threshold and groups[index].depth >= groups[best].depth:
            best = index
    stats.best = best
    return stats


def features_of(view: View) -> list[tuple[Any, ...]]:
    """One tuple of keys a block, in the order of `FEATURES`."""
    document, stats = view.document, view.stats
    blocks, groups = document.blocks, document.groups
    count = len(blocks)
    coarse = view.coarse
    windows = _prose_windows(view.prose)
    headline = view.headline.block
    repeats = set(view.headline.repeats)
    in_best = view.in_best
    total = stats.total_prose or 1
    rows: list[tuple[Any, ...]] = []
    heading_above = ""
    for i, block in enumerate(blocks):
        group = block.group
        parent = groups[group].parent
        grand = groups[parent].parent
        if block.kind == "heading":
            heading_above = view.phrases[i] or f"h{block.level}"
        rows.append(
            (
                f"{block.kind}/{block.tag}",
                bisect_right(_LENGTHS, len(block.text)),
                bisect_right(_RATIOS, block.link_chars / len(block.text)),
                ending(block.text),
                min(
                    6,
                    block.text.count(". ") + block.text.count("。") + block.text.count("? ") + block.text.count("! "),
                ),
                view.phrases[i],
                f"{coarse[i]}{bisect_right(_LENGTHS, len(block.text)) // 2}",
                min(9, 10 * i // count),
                _headline_relation(i, headline, repeats),
                coarse[i - 1] if i else "",
                coarse[i + 1] if i + 1 < count else "",
                windows[i][0],
                windows[i][1],
                _hint_key(block.hints),
                bisect_right(_SHARES, stats.prose[group] / total),
                bisect_right(_SHARES, stats.prose[parent] / total),
                bisect_right(_SHARES, stats.prose[grand] / total),
                f"{in_best[group]}{min(6, groups[group].depth - groups[stats.best].depth) if in_best[group] else ''}",
                bisect_right(_RATIOS, stats.link_chars[group] / (stats.chars[group] or 1)),
                bisect_right(_RATIOS, stats.link_chars[parent] / (stats.chars[parent] or 1)),
                min(3, view.repeated[i]),
                int(block.bold),
                bisect_right(_RATIOS, _share(block.text, str.isdigit, _DIGITS)),
                bisect_right(_RATIOS, _share(block.text, str.isupper, _CAPITALS)),
                bisect_right(_DISTANCES, i - view.last_prose[i]),
                bisect_right(_DISTANCES, view.next_prose[i] - i),
                bisect_right(_DISTANCES, stats.blocks[group]),
                min(3, block.gap),
                _sibling_key(blocks, coarse, i),
                view.phrases[i - 1] if i else "",
                view.phrases[i + 1] if i + 1 < count else "",
                heading_above,
            )
        )
    return rows


def _coarse(block: SourceBlock, running: bool) -> str:
    """Kind of block in one letter: prose, heading, list item, linked, short, other."""
    linked = block.link_chars > 0.6 * len(block.text)
    if running:
        return "P"
    if block.kind == "heading":
        return "h" if linked else "H"
    if linked:
        return "l" if block.kind == "list_item" else "a"
    if block.kind == "list_item":
        return "I"
    if block.kind in ("caption", "table", "code", "preformatted", "quotation"):
        return block.kind[0].upper() + "2"
    return "s" if len(block.text) < 40 else "m"


def ending(text: str) -> str:
    """What a text ends with, in one character: a mark, w for a word, d for a digit, o for anything else."""
    last = text[-1]
    if last in _CLOSERS:
        last = text.rstrip(_CLOSERS)[-1:] or last
    if last in _SENTENCE_END:
        return last if last in ".?!" else "."
    if last in ":：":
        return ":"
    return "w" if last.isalpha() else "d" if last.isdigit() else "o"


def _share(text: str, test: Callable[[str], bool], ascii_without: dict[int, None]) -> float:
    """Share of the first characters that pass the test; ASCII text, most of all, by deleting them at once."""
    head = text[:120]
    if head.isascii():
        return (len(head) - len(head.translate(ascii_without))) / len(head)
    return float(sum(map(test, head)) / len(head))


@lru_cache(maxsize=4096)
def _hint_key(hints: int) -> int:
    key = 0
    for bit, mask in enumerate(_HINTS):
        if hints & mask:
            key |= 1 << bit
    return key


def _headline_relation(i: int, headline: int | None, repeats: set[int]) -> str:
    if headline is None:
        return "none"
    if i == headline or i in repeats:
        return "is"
    distance = i - headline
    if distance < 0:
        return f"b{bisect_right(_DISTANCES, -distance)}"
    return f"a{bisect_right(_DISTANCES, distance)}"


def _prose_distances(prose: Sequence[bool]) -> tuple[list[int], list[int]]:
    """For each block: index of the last prose block up to it, and of the next one from it."""
    count = len(prose)
    before, after = [0] * count, [0] * count
    last = -100
    for i in range(count):
        if prose[i]:
            last = i
        before[i] = last
    following = count + 100
    for i in range(count - 1, -1, -1):
        if prose[i]:
            following = i
        after[i] = following
    return before, after


def _prose_windows(prose: Sequence[bool]) -> list[tuple[int, int]]:
    """Prose blocks among the five before and the five after each block."""
    sums = [0]
    for running in prose:
        sums.append(sums[-1] + running)
    count = len(prose)
    return [(sums[i] - sums[max(0, i - 5)], sums[min(count, i + 6)] - sums[i + 1]) for i in range(count)]


def _below(document: Document, top: int) -> list[bool]:
    inside = [False] * len(document.groups)
    for index, group in enumerate(document.groups):
        inside[index] = index == top or (index > 0 and inside[group.parent])
    return inside


def _sibling_key(blocks: Sequence[SourceBlock], coarse: Sequence[str], i: int) -> str:
    """How the neighbours in the same container look, left and right."""
    group = blocks[i].group
    left = coarse[i - 1] if i and blocks[i - 1].group == group else "-"
    right = coarse[i + 1] if i + 1 < len(blocks) and blocks[i + 1].group == group else "-"
    return left + coarse[i] + right


__all__ = [
    "FEATURES",
    "GroupStats",
    "View",
    "ending",
    "features_of",
    "fold",
    "is_prose",
    "view_of",
]
