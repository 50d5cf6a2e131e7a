"""The sum of a sentence's weights, without naming its features: what `features` says, read off tables by token.

Most features of a sentence have no weight. So each token knows which of its own have one, and which pairs that it
opens; what is left are small signatures, of which few differ and each is summed once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from .features import LONGEST, SUBJECTS, TOKEN, combined, counted, opening, read_token

_BITS = 10
_FULL = (1 << _BITS) - 1
_TALLIES = (
    ("NUM", "YEAR", "MONEY"),
    ("past", "ed", "was", "had"),
    ("NAME",),
    ("i", "we", "you"),
    ("opinion", "modal", "think"),
    ("will", "if"),
    ("change", "compare", "vague", "money"),
    ("act", "cause", "say"),
    ("?",),
)
"""The marks that signatures count; those of one row may stand for each other."""
_ADDED = {mark: 1 << (_BITS * row) for row, marks in enumerate(_TALLIES) for mark in marks}
_NONE: dict[str, int] = {}
# A text of random words must not fill the memory.
_MOST_TOKENS = 65536

_Token = tuple[tuple[int, ...], str, str, dict[str, int], dict[str, int], int]


class Scorer:
    """Sums the levels of a sentence's features. `watched` are words that the caller wants to hear of."""

    def __init__(self, levels: Mapping[str, int], watched: Iterable[str]) -> None:
        self._levels = levels
        self._names = [*levels, *sorted(set(watched) - set(levels))]
        self._worth = [levels.get(name, 0) for name in self._names]
        self._ids = {name: number for number, name in enumerate(self._names)}
        self._watched = frozenset(self._ids[word] for word in watched)
        self._words_after: dict[str, dict[str, int]] = {}
        self._keys_after: dict[str, dict[str, int]] = {}
        for name, number in self._ids.items():
            if name[0] == "~" and "_" in name:
                first, _, second = name[1:].partition("_")
                self._keys_after.setdefault(first, {})[second] = number
            elif " " in name:
                first, _, second = name.partition(" ")
                self._words_after.setdefault(first, {})[second] = number
        self._first: dict[str, _Token] = {}
        self._later: dict[str, _Token] = {}
        self._signed = lru_cache(maxsize=8192)(self._signature)
        self._opened = lru_cache(maxsize=8192)(self._opening)

    def score(self, sentence: str) -> tuple[int, set[str]]:
        """The sum of the levels, and which of the watched words stand in the sentence."""
        found: set[int] = set()
        keys: list[str] = []
        tally = 0
        words_after, keys_after = self._words_after.get("<", _NONE), self._keys_after.get("<", _NONE)
        known = self._first
        for token in TOKEN.findall(sentence)[:LONGEST]:
            own, word, key, next_words, next_keys, added = known.get(token) or self._read(token, known)
            known = self._later
            if own:
                found.update(own)
            if word in words_after:
                found.add(words_after[word])
            if key in keys_after:
                found.add(keys_after[key])
            keys.append(key)
            tally += added
            words_after, keys_after = next_words, next_keys
        if ">" in keys_after:
            found.add(keys_after[">"])
        total = sum(map(self._worth.__getitem__, found))
        subject = next((key for key in keys if key in SUBJECTS), "")
        numbers, past = tally & _FULL, (tally >> _BITS) & _FULL
        total += self._opened((*keys[:3],), subject, numbers > 0, past > 0)
        total += self._signed(min(len(keys), 32), *self._clipped(tally))
        heard = set() if found.isdisjoint(self._watched) else {self._names[n] for n in found & self._watched}
        return total, heard

    @staticmethod
    def _clipped(tally: int) -> tuple[int, ...]:
        """The tallies as far as signatures tell them apart."""
        counts = [(tally >> (_BITS * row)) & _FULL for row in range(len(_TALLIES))]
        return (min(counts[0], 3), min(counts[1], 2), min(counts[2], 4), *[1 if count else 0 for count in counts[3:]])

    def _read(self, token: str, known: dict[str, _Token]) -> _Token:
        word, key, marks, names = read_token(token, known is self._first)
        read = (
            tuple(self._ids[name] for name in names if name in self._ids),
            word,
            key,
            self._words_after.get(word, _NONE),
            self._keys_after.get(key, _NONE),
            sum(_ADDED.get(mark, 0) for mark in marks),
        )
        if len(known) >= _MOST_TOKENS:
            known.clear()
        known[token] = read
        return read

    def _sum(self, names: Iterable[str]) -> int:
        return sum(self._levels.get(name, 0) for name in set(names))

    def _signature(self, length: int, *tallies: int) -> int:
        counts = {marks[0]: tally for marks, tally in zip(_TALLIES, tallies, strict=True) if tally}
        return self._sum([*counted(length, counts), *combined(length, counts)])

    def _opening(self, keys: tuple[str, ...], subject: str, number: bool, past: bool) -> int:
        return self._sum(opening([*keys, subject], {"NUM": number, "past": past}, len(keys)))
