"""Phrase lists searched only where one of their words stands: a look into a set instead of an alternation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from functools import cache

from .lexicon import table

_WORD = re.compile(r"[^\W\d_]+")


class Phrases:
    """Phrases with word boundaries around them, in any case."""

    def __init__(self, phrases: Iterable[str]) -> None:
        ordered = sorted(phrases, key=len, reverse=True)
        parts = [_WORD.findall(phrase.lower()) for phrase in ordered]
        self._alone = frozenset(words[0] for phrase, words in zip(ordered, parts, strict=True) if words == [phrase])
        several = [phrase for phrase in ordered if phrase not in self._alone]
        # The longest word of a phrase is the rarest, as a rule.
        self._gate = frozenset(max(_WORD.findall(phrase.lower()), key=len) for phrase in several)
        self._several = re.compile(rf"\b(?:{'|'.join(map(re.escape, several))})\b", re.IGNORECASE)

    def may_stand(self, words: Set[str]) -> bool:
        """Can one of the phrases stand in a text with these words, or in a part of it?"""
        return not (self._alone.isdisjoint(words) and self._gate.isdisjoint(words))

    def within(self, text: str, words: Set[str]) -> bool:
        """Does one of the phrases stand in `text`, whose words (`word_set`) are `words`?"""
        if not self._alone.isdisjoint(words):
            return True
        return not self._gate.isdisjoint(words) and self._several.search(text) is not None


@cache
def phrases(section: str, key: str) -> Phrases:
    """The list `key` of a section of the rules."""
    return Phrases(table("rules")[section][key])
