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
        # The longest word of a phrase is the rarest, as a rule.
        gated: dict[str, list[str]] = {}
        for phrase, words in zip(ordered, parts, strict=True):
            if phrase not in self._alone:
                gated.setdefault(max(words, key=len), []).append(re.escape(phrase))
        self._gate = frozenset(gated)
        # One small pattern for each such word: the alternation of all phrases would be tried at every letter.
        self._several = {
            word: re.compile(rf"\b(?:{'|'.join(several)})\b", re.IGNORECASE) for word, several in gated.items()
        }

    def may_stand(self, words: Set[str]) -> bool:
        """Can one of the phrases stand in a text with these words, or in a part of it?"""
        return not (self._alone.isdisjoint(words) and self._gate.isdisjoint(words))

    def within(self, text: str, words: Set[str]) -> bool:
        """Does one of the phrases stand in `text`, whose words (`word_set`) are `words`?"""
        if not self._alone.isdisjoint(words):
            return True
        if self._gate.isdisjoint(words):
            return False
        return any(self._several[word].search(text) for word in self._gate.intersection(words))


@cache
def phrases(section: str, key: str) -> Phrases:
    """The list `key` of a section of the rules."""
    return Phrases(table("rules")[section][key])
