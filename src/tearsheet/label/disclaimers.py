"""Disclaimers and repost notices by their vocabulary: no two platforms word them alike, all use the same words."""

from __future__ import annotations

from functools import cache

from tearsheet.toml_data import read_toml

_SHORTEST = 90
_REACH = 900
_ENOUGH = 4
_ENOUGH_WIDE = 3


@cache
def _words() -> dict[str, tuple[str, ...]]:
    raw = read_toml(__package__, "legal_words.toml")
    return {language: tuple(words) for language, words in raw.items() if language != "everyday"}


@cache
def _everyday() -> frozenset[str]:
    return frozenset(read_toml(__package__, "legal_words.toml")["everyday"])


def reads_like_disclaimer(text: str) -> bool:
    """Whether a paragraph uses several different words of disclaimers in one language, not all of them everyday."""
    wide = not text.isascii() and any(char > "\u3000" for char in text[:40])
    if len(text) < (_SHORTEST // 3 if wide else _SHORTEST):
        return False
    lowered = text[:_REACH].casefold()
    enough = _ENOUGH_WIDE if wide else _ENOUGH
    for words in _words().values():
        found = [word for word in words if word in lowered]
        if len(found) >= enough and not _everyday().issuperset(found):
            return True
    return False
