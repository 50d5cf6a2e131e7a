"""The kind of a claim, by the first definition that holds."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ..quantities import FoundQuantity
from ..quantities.lexicon import word_set
from .found import ClaimKind
from .phrases import phrases

_HAPPENED = frozenset(
    "has have had was were did took made gave went came said won lost left began became fell rose grew cut held met"
    " built bought sold paid spent struck told led sent shut shot hit".split()
)


def claim_kind(statement: str, quantities: Sequence[FoundQuantity], words: Set[str] | None = None) -> ClaimKind:
    """The kind of `statement`; the definitions and their order are in the docs (Claims).

    `words` are its words (`word_set`), where they are known already.
    """
    words = word_set(statement) if words is None else words
    if phrases("kinds", "forecast").within(statement, words):
        return "forecast"
    if any(q.kind != "count" or q.unit for q in quantities):
        return "statistic"
    if phrases("kinds", "comparison").within(statement, words):
        return "comparison"
    if phrases("kinds", "causal").within(statement, words):
        return "causal"
    if phrases("kinds", "policy").within(statement, words):
        return "policy"
    if not _HAPPENED.isdisjoint(words) or any(len(word) > 3 and word.endswith("ed") for word in words):
        return "event"
    return "other"
