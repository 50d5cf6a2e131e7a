"""A text as the set of its shingles: runs of neighbouring words, each as a number."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

# Scripts written without blanks between words: Han, kana, Thai, Lao, Burmese, Khmer. Each character is a token.
_UNSPACED = (
    "\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
)
_TOKEN = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+")
_WORDS = 4
"""Long enough that unrelated texts share next to none, short enough to survive an edited word."""
_CHARACTERS = 7
"""About as much text as four words."""


def shingles(text: str) -> set[int]:
    """Numbers from 0 to 2**32 - 1, the same on every machine. Case, punctuation, width and line breaks do not count."""
    tokens = _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())
    if not tokens:
        return set()
    # A token of an unspaced script is one character; so are few words of the others.
    single = sum(len(token) == 1 and ord(token) > 0xE00 for token in tokens)
    size = min(len(tokens), _CHARACTERS if 2 * single > len(tokens) else _WORDS)
    return {_number(" ".join(tokens[start : start + size])) for start in range(len(tokens) - size + 1)}


def _number(shingle: str) -> int:
    return int.from_bytes(blake2b(shingle.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "big")
