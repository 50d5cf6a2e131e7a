"""Hand-set corrections of the trained score for patterns that the training domain does not show."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache

from .lexicon import table


@cache
def _adjustments() -> tuple[tuple[frozenset[str], re.Pattern[str], float], ...]:
    entries = table("adjustments")["adjustment"]
    return tuple((frozenset(e["words"]), re.compile(e["pattern"]), float(e["logit"])) for e in entries)


@cache
def trigger_words() -> frozenset[str]:
    """Without one of these words no correction holds."""
    return frozenset().union(*(words for words, _, _ in _adjustments()))


def adjustment(sentence: str, present: Set[str]) -> float:
    """The sum of the logits whose pattern holds. `present`: the trigger words in the sentence."""
    low = sentence.lower()
    return sum(logit for words, pattern, logit in _adjustments() if words & present and pattern.search(low))
