"""The kind of a claim, by the first definition that holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..quantities import FoundQuantity
from .found import ClaimKind
from .lexicon import table

_HAPPENED = re.compile(
    r"\b(?:has|have|had|was|were|did)\b|\b[a-z]{2,}ed\b|\b(?:took|made|gave|went|came|said|won|lost|left|began|became|fell|rose|grew|cut|held|met|built|bought|sold|paid|spent|struck|told|led|sent|shut|shot|hit)\b",
    re.IGNORECASE,
)


@cache
def _any(kind: str) -> re.Pattern[str]:
    words = sorted(table("rules")["kinds"][kind], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in words)})\b", re.IGNORECASE)


def claim_kind(statement: str, quantities: Sequence[FoundQuantity]) -> ClaimKind:
    """The kind of `statement`; the definitions and their order are in the docs (Claims)."""
    if _any("forecast").search(statement):
        return "forecast"
    if any(q.kind != "count" or q.unit for q in quantities):
        return "statistic"
    if _any("comparison").search(statement):
        return "comparison"
    if _any("causal").search(statement):
        return "causal"
    if _any("policy").search(statement):
        return "policy"
    if _HAPPENED.search(statement):
        return "event"
    return "other"
