"""Question and answer pairs of a FAQ, found in the structure of the blocks."""

from .finding import find_faq
from .found import FoundPair, Piece
from .structured import invisible_pairs

__all__ = ["FoundPair", "Piece", "find_faq", "invisible_pairs"]
