"""The kind of a claim, by the first definition that holds."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from ..quantities import FoundQuantity
from ..quantities.lexicon import word_set
from .found import ClaimKind
from .lexicon import table
from .phrases import phrases


@cache
def _happened() -> frozenset[str]:
    return frozenset(table("rules")["kinds"]["event"])


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
    if not _happened().isdisjoint(words) or any(word.endswith("ed") and len(word) > 3 for word in words):
        return "event"
    return "other"
