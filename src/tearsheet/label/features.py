"""What a block looks like from outside: the features on which the content score is computed.

Every feature is a small categorical key, so that a score is a sum of table look-ups. Numbers are put in
buckets. The names in `FEATURES` are the names of the tables in the weights file, in the same order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import eq
from typing import Any

from tearsheet.document import Document, Hint, SourceBlock

from .phrases import phrase_of
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

_DIGITS = b"0123456789"
_CAPITALS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
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
    phrases = [phrase_of(block) for block in blocks]
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


def feature_columns(view: View) -> list[Sequence[Any]]:
    """For each of `FEATURES` its keys, one a block."""
    document, stats = view.document, view.stats
    blocks, groups = document.blocks, document.groups
    count = len(blocks)
    coarse, phrases = view.coarse, view.phrases
    texts = [block.text for block in blocks]
    lengths = [bisect_right(_LENGTHS, len(text)) for text in texts]
    containers = [block.group for block in blocks]
    parents = [groups[group].parent for group in containers]
    grands = [groups[parent].parent for parent in parents]
    windows = _prose_windows(view.prose)
    digits, capitals = _shares_of(texts)
    columns: list[Sequence[Any]] = [
        [f"{block.kind}/{block.tag}" for block in blocks],
        lengths,
        [bisect_right(_RATIOS, block.link_chars / len(block.text)) for block in blocks],
        [ending(text) for text in texts],
        [min(6, text.count(". ") + text.count("。") + text.count("? ") + text.count("! ")) for text in texts],
        phrases,
        [f"{letters}{length // 2}" for letters, length in zip(coarse, lengths, strict=True)],
        [min(9, 10 * i // count) for i in range(count)],
        _headline_relations(count, view.headline),
        ["", *coarse[:-1]],
        [*coarse[1:], ""],
        [before for before, _ in windows],
        [after for _, after in windows],
        [_hint_key(block.hints) for block in blocks],
        *_shares(stats, (containers, parents, grands)),
        _depths_in_best(view, containers),
        *_links(stats, (containers, parents)),
        [min(3, times) for times in view.repeated],
        [int(block.bold) for block in blocks],
        digits,
        capitals,
        [bisect_right(_DISTANCES, i - last) for i, last in enumerate(view.last_prose)],
        [bisect_right(_DISTANCES, following - i) for i, following in enumerate(view.next_prose)],
        [bisect_right(_DISTANCES, stats.blocks[group]) for group in containers],
        [min(3, block.gap) for block in blocks],
        _sibling_keys(containers, coarse),
        ["", *phrases[:-1]],
        [*phrases[1:], ""],
        _headings_above(blocks, phrases),
    ]
    return columns


def features_of(view: View) -> list[tuple[Any, ...]]:
    """One tuple of keys a block, in the order of `FEATURES`."""
    return list(zip(*feature_columns(view), strict=True)) if view.document.blocks else []


def _shares(stats: GroupStats, of: Sequence[Sequence[int]]) -> list[list[int]]:
    """How much of the page's prose stands in each block's container, its parent ..."""
    total = stats.total_prose or 1
    return [[bisect_right(_SHARES, stats.prose[group] / total) for group in groups] for groups in of]


def _links(stats: GroupStats, of: Sequence[Sequence[int]]) -> list[list[int]]:
    linked, chars = stats.link_chars, stats.chars
    return [[bisect_right(_RATIOS, linked[group] / (chars[group] or 1)) for group in groups] for groups in of]


def _depths_in_best(view: View, containers: Sequence[int]) -> list[str]:
    groups, inside = view.document.groups, view.in_best
    top = groups[view.stats.best].depth
    return [f"True{min(6, groups[group].depth - top)}" if inside[group] else "False" for group in containers]


def _headings_above(blocks: Sequence[SourceBlock], phrases: Sequence[str]) -> list[str]:
    """What the last heading up to each block says or is."""
    keys, above = [], ""
    for block, phrase in zip(blocks, phrases, strict=True):
        if block.kind == "heading":
            above = phrase or f"h{block.level}"
        keys.append(above)
    return keys


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


def _shares_of(texts: Sequence[str]) -> tuple[list[int], list[int]]:
    """Buckets of the shares of digits and of capitals in the beginning of each text."""
    digits, capitals = [], []
    for text in texts:
        head = text[:120]
        size = len(head)
        if head.isascii():  # most of all: by deleting them at once
            raw = head.encode()
            numbers, large = size - len(raw.translate(None, _DIGITS)), size - len(raw.translate(None, _CAPITALS))
        else:
            numbers, large = sum(map(str.isdigit, head)), sum(map(str.isupper, head))
        digits.append(bisect_right(_RATIOS, numbers / size))
        capitals.append(bisect_right(_RATIOS, large / size))
    return digits, capitals


@lru_cache(maxsize=4096)
def _hint_key(hints: int) -> int:
    key = 0
    for bit, mask in enumerate(_HINTS):
        if hints & mask:
            key |= 1 << bit
    return key


def _headline_relations(count: int, headline: Headline) -> list[str]:
    if headline.block is None:
        return ["none"] * count
    at = headline.block
    keys = [f"b{bisect_right(_DISTANCES, at - i)}" for i in range(at)]
    keys += [f"a{bisect_right(_DISTANCES, i - at)}" for i in range(at, count)]
    for i in (at, *headline.repeats):
        keys[i] = "is"
    return keys


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


def _sibling_keys(containers: Sequence[int], coarse: Sequence[str]) -> list[str]:
    """How the neighbours in the same container look, left and right."""
    # A block and the one before it share a container: at both ends nothing does.
    joined = [False, *map(eq, containers, containers[1:]), False]
    return [
        (coarse[i - 1] if joined[i] else "-") + own + (coarse[i + 1] if joined[i + 1] else "-")
        for i, own in enumerate(coarse)
    ]


__all__ = [
    "FEATURES",
    "GroupStats",
    "View",
    "ending",
    "feature_columns",
    "features_of",
    "fold",
    "is_prose",
    "view_of",
]
