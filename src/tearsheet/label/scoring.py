"""How much each block looks like article text: learned log-odds, first alone, then among its neighbours.

The first score adds one weight a feature (`features.FEATURES`), plus weights for the words in the class and id
of the block and of its containers. The second adds weights for buckets of the first scores around a block
and in its containers. Both are logistic regressions; `train.py` fits them, `weights.json` holds them.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from tearsheet.document import Group, SourceBlock

from .features import FEATURES, View, features_of

CONTEXT = (
    "own",
    "left",
    "right",
    "left2",
    "right2",
    "best_left",
    "best_right",
    "near",
    "group",
    "parent",
    "grand",
    "mass_before",
    "mass_after",
    "far_left",
    "far_right",
    "group_size",
    "own_length",
    "own_page",
    "own_group",
    "own_parent",
    "page_share",
    "own_sides",
)
_ODDS = (-5.0, -3.5, -2.5, -1.7, -1.0, -0.5, 0.0, 0.5, 1.0, 1.7, 2.5, 3.5, 5.0)
_PARTS = (0.001, 0.01, 0.05, 0.15, 0.4, 0.7, 0.9, 0.97, 0.995)
_SIZES = (10, 40, 100, 300, 800, 2000)
_WORD = re.compile(r"[a-z]{3,14}")
_LIMIT = 7.0
_HOPELESS, _LIFT = -3.0, 2.0
_LONGEST = 400
# The page's own level: the score that its best blocks with this many characters reach.
_LEVEL_CHARS = 300


@dataclass(slots=True, frozen=True)
class Weights:
    """The learned tables for one kind of source."""

    bias: float
    tables: tuple[dict[Any, float], ...]
    own_words: dict[str, float]
    container_words: dict[str, float]
    context_bias: float
    context: tuple[dict[Any, float], ...]


@cache
def weights_for(kind: str) -> Weights:
    """The weights for "html" or "text", read on first use."""
    data = json.loads(files(__package__).joinpath("weights.json").read_text("utf-8"))[kind]
    return Weights(
        data["bias"],
        tuple(_table(data["tables"].get(name, {})) for name in FEATURES),
        data["own_words"],
        data["container_words"],
        data["context_bias"],
        tuple(_table(data["context"].get(name, {})) for name in CONTEXT),
    )


def _table(raw: dict[str, float]) -> dict[Any, float]:
    return {int(key) if key.lstrip("-").isdecimal() else key: value for key, value in raw.items()}


@lru_cache(maxsize=8192)
def name_words(name: str) -> frozenset[str]:
    """The words of an element's class, id and role that weights may know. The same names come again and again."""
    return frozenset(_WORD.findall(name))


def container_words(group: Group) -> frozenset[str]:
    """The words that a container gives everything in it: its names and its tag."""
    return _container_words(group.tag, group.name)


@lru_cache(maxsize=8192)
def _container_words(tag: str, name: str) -> frozenset[str]:
    return name_words(name) | {f"<{tag}>"}


def content_scores(view: View) -> list[float]:
    """Log-odds that each block is article content; above 0 is more likely than not."""
    if not view.document.blocks:
        return []
    weights = weights_for("html" if view.document.kind == "html" else "text")
    return context_scores(view, first_scores(view, weights), weights)


def first_scores(view: View, weights: Weights) -> list[float]:
    """The score of each block on its own features."""
    document = view.document
    of_group = _group_scores(document.groups, weights)
    scores: list[float] = []
    for block, keys in zip(document.blocks, features_of(view), strict=True):
        score = weights.bias + of_group[block.group]
        for table, key in zip(weights.tables, keys, strict=True):
            score += table.get(key, 0.0)
        if block.name:
            own = weights.own_words
            for word in name_words(block.name):
                score += own.get(word, 0.0)
        scores.append(score)
    return scores


def _group_scores(groups: Sequence[Group], weights: Weights) -> list[float]:
    """Sum of the weights of all distinct words on the way from the root to each group."""
    table = weights.container_words
    scores = [0.0] * len(groups)
    seen: list[frozenset[str]] = [frozenset()] * len(groups)
    for index in range(1, len(groups)):
        group = groups[index]
        known = seen[group.parent]
        new = container_words(group) - known
        scores[index] = scores[group.parent] + sum(table.get(word, 0.0) for word in new)
        seen[index] = known | new if new else known
    return scores


def context_scores(view: View, first: Sequence[float], weights: Weights) -> list[float]:
    """The score of each block among its neighbours and in its containers."""
    scores: list[float] = []
    for keys, own in zip(context_of(view, first), first, strict=True):
        score = weights.context_bias
        for table, key in zip(weights.context, keys, strict=True):
            score += table.get(key, 0.0)
        # Neighbours may lift a doubtful block, not one that by itself is surely furniture.
        scores.append(min(score, own + _LIFT) if own < _HOPELESS else score)
    return scores


def context_of(view: View, first: Sequence[float]) -> list[tuple[int, ...]]:
    """One tuple of keys a block, in the order of `CONTEXT`."""
    blocks, groups = view.document.blocks, view.document.groups
    count = len(blocks)
    odds = [max(-_LIMIT, min(_LIMIT, score)) for score in first]
    sizes = [min(len(block.text), _LONGEST) for block in blocks]
    direct, below = _group_means(groups, blocks, odds, sizes)
    mass = [0.0]
    for score, size in zip(odds, sizes, strict=True):
        mass.append(mass[-1] + (score * size if score > 0 else 0.0))
    total = mass[-1] or 1.0
    padded = [-_LIMIT] * 4 + odds + [-_LIMIT] * 4
    padded_sizes = [0] * 4 + sizes + [0] * 4
    group_mass = _group_mass(groups, blocks, sizes)
    all_chars = sum(sizes) or 1
    level = bisect_right(_ODDS, _page_level(odds, sizes))
    share = bisect_right(_PARTS, sum(size for size, score in zip(sizes, odds, strict=True) if score > 0) / all_chars)
    rows: list[tuple[int, ...]] = []
    for i, block in enumerate(blocks):
        parent = groups[block.group].parent
        grand = groups[parent].parent
        own = bisect_right(_ODDS, odds[i])
        around = [j for j in range(i, i + 9) if j != i + 4]
        weight = sum(padded_sizes[j] for j in around) or 1
        near = sum(padded[j] * padded_sizes[j] for j in around) / weight
        rows.append(
            (
                own,
                bisect_right(_ODDS, padded[i + 3]),
                bisect_right(_ODDS, padded[i + 5]),
                bisect_right(_ODDS, padded[i + 2]),
                bisect_right(_ODDS, padded[i + 6]),
                bisect_right(_ODDS, max(padded[i : i + 4])),
                bisect_right(_ODDS, max(padded[i + 5 : i + 9])),
                bisect_right(_ODDS, near),
                bisect_right(_ODDS, direct[block.group]),
                bisect_right(_ODDS, below[parent]),
                bisect_right(_ODDS, below[grand]),
                bisect_right(_PARTS, mass[i] / total),
                bisect_right(_PARTS, (total - mass[i + 1]) / total),
                bisect_right(_PARTS, (mass[i] - mass[max(0, i - 15)]) / total),
                bisect_right(_PARTS, (mass[min(count, i + 16)] - mass[i + 1]) / total),
                bisect_right(_PARTS, group_mass[block.group] / all_chars),
                bisect_right(_SIZES, len(block.text)) + 10 * own,
                20 * level + own,
                20 * bisect_right(_ODDS, direct[block.group]) + own,
                20 * bisect_right(_ODDS, below[parent]) + own,
                20 * share + own,
                20 * bisect_right(_ODDS, max(padded[i : i + 4])) + bisect_right(_ODDS, max(padded[i + 5 : i + 9])),
            )
        )
    return rows


def _page_level(odds: Sequence[float], sizes: Sequence[int]) -> float:
    """The score down to which the best blocks together reach `_LEVEL_CHARS` characters."""
    reached = 0
    level = -_LIMIT
    for score, size in sorted(zip(odds, sizes, strict=True), reverse=True):
        level = score
        reached += size
        if reached >= _LEVEL_CHARS:
            break
    return level


def _group_means(
    groups: Sequence[Group], blocks: Sequence[SourceBlock], odds: Sequence[float], sizes: Sequence[int]
) -> tuple[list[float], list[float]]:
    """Mean odds, weighted by length, of the blocks directly in each group and of all below it."""
    sums, weights = [0.0] * len(groups), [0] * len(groups)
    for block, score, size in zip(blocks, odds, sizes, strict=True):
        sums[block.group] += score * size
        weights[block.group] += size
    direct = [total / weight if weight else -_LIMIT for total, weight in zip(sums, weights, strict=True)]
    for index in range(len(groups) - 1, 0, -1):
        sums[groups[index].parent] += sums[index]
        weights[groups[index].parent] += weights[index]
    below = [total / weight if weight else -_LIMIT for total, weight in zip(sums, weights, strict=True)]
    return direct, below


def _group_mass(groups: Sequence[Group], blocks: Sequence[SourceBlock], sizes: Sequence[int]) -> list[int]:
    mass = [0] * len(groups)
    for block, size in zip(blocks, sizes, strict=True):
        mass[block.group] += size
    return mass
