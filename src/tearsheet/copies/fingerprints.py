"""An article's fingerprint: the MinHash of its text's shingles, as plain integers."""

from __future__ import annotations

from typing import Any

from tearsheet.missing import needed
from tearsheet.models import Article

from .shingles import shingles

PERMUTATIONS = 128
_SEED = 1
_SCHEME = "affine32"
"""Named, never left to the library's default: fingerprints that were stored must fit those made later."""


def fingerprint(article: Article) -> list[int]:
    """What tells copies of an article: alike for like texts, whatever the platform printed around them.

    Args:
        article: only its `text` counts; headline, authors and dates do not.

    Returns:
        129 integers below 2**32, ready for JSON: how many different shingles the text has, then the
        MinHash of them. The same text gives the same integers on every machine. Empty for an article without text.

    Raises:
        ModuleNotFoundError: the extra `tearsheet[copies]` is not installed.
    """
    found = shingles(article.text)
    if not found:
        return []
    sketch = _library().MinHash(num_perm=PERMUTATIONS, seed=_SEED, scheme=_SCHEME, hashfunc=_as_it_is)
    sketch.update_batch(found)
    return [len(found), *sketch.hashvalues.tolist()]


def _as_it_is(number: int) -> int:
    return number


def _library() -> Any:
    with needed("a fingerprint", "'tearsheet[copies]'"):
        import datasketch
    return datasketch
