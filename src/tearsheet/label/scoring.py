"""How much each block looks like article text: learned log-odds, first alone, then among its neighbours.

The first score adds one weight a feature (`features.FEATURES`), plus weights for the words in the class and id
of the block and of its containers: a logistic regression. The second is a sum of boosted trees over the numbers of
`context.NUMBERS`, which see the first scores around the block. `train.py` fits both, `weights.json` holds them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import repeat
from math import fsum
from operator import add
from typing import Any

from tearsheet.document import Group, SourceBlock

from .context import Numbers, Odds, context_of
from .features import FEATURES, View, feature_columns
from .trees import scorer

_WORD = re.compile(r"[a-z]{3,14}")
# A block that had no second look keeps its first score, and stays furniture.
NO_CHANCE = -0.5
_PAGE = frozenset(("body", "main"))
_NONE = frozenset[str]()


@dataclass(slots=True, frozen=True)
class Tables:
    """The learned weights of the first score."""

    bias: float
    features: tuple[dict[Any, float], ...]
    own_words: dict[str, float]
    container_words: dict[str, float]

    @classmethod
    def of(cls, data: dict[str, Any]) -> Tables:
        """From the plain data of the weights file."""
        features = tuple(_table(data["tables"].get(name, {})) for name in FEATURES)
        return cls(data["bias"], features, data["own_words"], data["container_words"])


@cache
def weights_for(kind: str) -> tuple[Tables, Callable[[Numbers], float]]:
    """Both scores' weights for "html" or "text", read on first use."""
    data = json.loads(files(__package__).joinpath("weights.json").read_text("utf-8"))[kind]
    return Tables.of(data), scorer(data["trees"], data["trees_bias"])


def _table(raw: dict[str, float]) -> dict[Any, float]:
    return {int(key) if key.lstrip("-").isdecimal() else key: value for key, value in raw.items()}


@lru_cache(maxsize=8192)
def name_words(name: str) -> frozenset[str]:
    """The words of an element's class, id and role that weights may know. The same names come again and again."""
    return frozenset(_WORD.findall(name))


def container_words(group: Group) -> frozenset[str]:
    """The words that a container gives everything in it: its names and its tag.

    Those of a whole page ("popup-gate-newsletter") tell no block from another.
    """
    return _NONE if group.tag in _PAGE else _container_words(group.tag, group.name)


@lru_cache(maxsize=8192)
def _container_words(tag: str, name: str) -> frozenset[str]:
    return name_words(name) | {f"<{tag}>"}


def content_scores(view: View) -> list[float]:
    """Log-odds that each block is article content; above 0 is more likely than not."""
    if not view.document.blocks:
        return []
    first, second = weights_for("html" if view.document.kind == "html" else "text")
    return second_scores(view, first_scores(view, first), second)


def first_scores(view: View, weights: Tables) -> Odds:
    """The score of each block on its own features."""
    document = view.document
    of_group = _group_scores(document.groups, weights)
    names = _name_scores(document.blocks, weights)
    scores = [weights.bias + own + of_group[block.group] for own, block in zip(names, document.blocks, strict=True)]
    # Feature by feature, not block by block: then the look-ups and sums run in C.
    for table, keys in zip(weights.features, feature_columns(view), strict=True):
        if table:
            scores = list(map(add, scores, map(table.get, keys, repeat(0.0))))
    return Odds(scores, names, of_group)


def _name_scores(blocks: Sequence[SourceBlock], weights: Tables) -> list[float]:
    """Sum of the weights of the words in each block's own names."""
    table, known = weights.own_words, {"": 0.0}
    scores = []
    for block in blocks:
        own = known.get(block.name)
        if own is None:
            own = known[block.name] = fsum(table.get(word, 0.0) for word in name_words(block.name))
        scores.append(own)
    return scores


def _group_scores(groups: Sequence[Group], weights: Tables) -> list[float]:
    """Sum of the weights of all distinct words on the way from the root to each group."""
    table = weights.container_words
    scores = [0.0] * len(groups)
    seen: list[frozenset[str]] = [frozenset()] * len(groups)
    # Containers with the same names all the way up, such as the parts of cards, are one.
    alike: dict[tuple[int, str, str], int] = {}
    first = [0] * len(groups)
    for index in range(1, len(groups)):
        group = groups[index]
        twin = first[index] = alike.setdefault((first[group.parent], group.tag, group.name), index)
        if twin != index:
            scores[index], seen[index] = scores[twin], seen[twin]
            continue
        known = seen[group.parent]
        new = container_words(group) - known
        # Exact, for the words of a set come in another order in every process.
        scores[index] = scores[group.parent] + fsum(table.get(word, 0.0) for word in new)
        seen[index] = known | new if new else known
    return scores


def second_scores(view: View, first: Odds, second: Callable[[Numbers], float]) -> list[float]:
    """The score of each block among its neighbours, its containers and the blocks of its make."""
    return [
        second(numbers) if numbers is not None else min(score, NO_CHANCE)
        for numbers, score in zip(context_of(view, first), first.scores, strict=True)
    ]
