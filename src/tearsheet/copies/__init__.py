"""Near-copies: fingerprints of articles, and which of them are one article on several platforms."""

from .fingerprints import fingerprint
from .grouping import group_copies, group_records
from .records import CopyGroup, CopyRecord, LikelyOrigin, record_of
from .similarity import Similarity, similarity

__all__ = [
    "CopyGroup",
    "CopyRecord",
    "LikelyOrigin",
    "Similarity",
    "fingerprint",
    "group_copies",
    "group_records",
    "record_of",
    "similarity",
]
