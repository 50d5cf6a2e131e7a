"""The noun that a bare number counts."""

from __future__ import annotations

import re
from functools import cache

from .lexicon import any_of, table

_SINGULAR_ENDINGS = ("ss", "us", "'s", "’s")


@cache
def _context(key: str) -> frozenset[str]:
    return frozenset(table("context")[key])


@cache
def _following() -> re.Pattern[str]:
    word = r"([^\W\d_][\w’'-]*)"
    return re.compile(rf"\s(?:{any_of(table('context')['qualifiers'])}\s)?{word}(?:\s{word})?(?:\s{word})?")


def counted_noun(text: str, end: int, code: str) -> str | None:
    """The counted noun after the number that ends at `end` ("28 people"), as written, or None."""
    match = _following().match(text, end)
    if match is None:
        return None
    words = [word for word in match.groups() if word]
    if code != "en":
        return None if words[0].lower() in _context("no_nouns") or len(words[0]) < 3 else words[0]
    for word in words:
        if word in _context("no_nouns") or not word[0].islower():
            return None
        if word in _context("plurals") or _is_plural(word):
            return word
    return None


def _is_plural(word: str) -> bool:
    if not word.endswith("s") or len(word) <= 3 or word.endswith(_SINGULAR_ENDINGS):
        return False
    return word not in _context("no_plurals")
