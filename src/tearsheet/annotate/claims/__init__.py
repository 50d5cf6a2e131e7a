"""Claims: the statements of an article that can be checked, who makes them, how check-worthy they are."""

from __future__ import annotations

from .finding import find_claims
from .found import ClaimKind, FoundClaim, QuoteLike
from .model import check_worthiness

__all__ = ["ClaimKind", "FoundClaim", "QuoteLike", "check_worthiness", "find_claims"]
