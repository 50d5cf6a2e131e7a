"""Quotes: what was said, and by whom."""

from .finding import find_quotes
from .found import FoundQuote

__all__ = ["FoundQuote", "find_quotes"]
