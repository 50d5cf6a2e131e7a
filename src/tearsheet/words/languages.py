"""The language of a text, by its script and its function words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from .lexicon import languages

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 2000
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 0.08),
    ("ko", re.compile(r"[\uac00-\ud7af]"), 0.3),
    ("zh", re.compile(r"[\u3400-\u9fff]"), 0.25),
    ("hi", re.compile(r"[\u0900-\u097f]"), 0.3),
    ("bn", re.compile(r"[\u0980-\u09ff]"), 0.3),
    ("th", re.compile(r"[\u0e00-\u0e7f]"), 0.3),
    ("el", re.compile(r"[\u0370-\u03ff]"), 0.3),
    ("he", re.compile(r"[\u0590-\u05ff]"), 0.3),
    ("ta", re.compile(r"[\u0b80-\u0bff]"), 0.3),
)


# Letters that few languages have, and what one of them is worth beside words, which are worth 60.
_LETTERS = {
    "ã": "pt", "õ": "pt", "ñ": "es", "¿": "es", "¡": "es", "ß": "de", "ř": "cs", "ě": "cs", "ů": "cs",
    "ł": "pl", "ż": "pl", "ś": "pl", "ź": "pl", "ő": "hu", "ű": "hu", "ı": "tr", "ğ": "tr", "ț": "ro", "ș": "ro",
    "ă": "ro vi", "ø": "da nb", "å": "sv da nb", "œ": "fr", "ї": "uk", "є": "uk", "і": "uk", "ы": "ru", "э": "ru",
    "ё": "ru", "đ": "vi", "ơ": "vi", "ư": "vi", "ạ": "vi",
}  # fmt: skip
_TELLING, _MOST_LETTERS = 15, 12
_WRITERS = {letter: tuple(codes.split()) for letter, codes in _LETTERS.items()}
_TELLING_LETTER = re.compile(f"[{''.join(_LETTERS)}]")


@cache
def stopwords(language: str) -> frozenset[str]:
    """Function words of a language in lower case; empty for one that is not known."""
    table = languages().get(language) or languages().get(language.split("-")[0].lower(), {})
    return frozenset(table.get("stopwords", "").split())


@cache
def _speakers() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for language in languages():
        for word in stopwords(language):
            table.setdefault(word, []).append(language)
    return {word: tuple(found) for word, found in table.items()}


def guess_language(text: str) -> str | None:
    """Two-letter code of the likeliest language; None where nothing tells. Reads the first 2,000 signs."""
    sample = text[:_SAMPLE]
    if not sample.isascii():
        letters = sum(map(str.isalpha, sample))
        if not letters:
            return None
        for language, script, share in _SCRIPTS:
            if len(script.findall(sample)) >= share * letters:
                return language
    return _by_words(sample)


def _by_words(sample: str) -> str | None:
    score: Counter[str] = Counter()
    table = _speakers()
    for word in _WORD.findall(sample.lower()):
        found = table.get(word, ())
        for language in found:
            # A word of one language tells more than one that six share.
            score[language] += 60 // len(found)
    if not score:
        return None
    if not sample.isascii():
        for letter, times in Counter(_TELLING_LETTER.findall(sample)).items():
            for language in _WRITERS[letter]:
                score[language] += _TELLING * min(_MOST_LETTERS, times)
    return max(score, key=lambda code: (score[code], code == "en", code))
