"""The words that tell a page's furniture are there in many languages, each of the kinds that pages need."""

from __future__ import annotations

import pytest

from tearsheet.words.lexicon import languages

NEEDED = {
    "labels": ("author", "published", "updated", "source", "tags"),
    "whole": ("share", "related", "comments", "newsletter", "login", "advertisement"),
    "faq": ("headings", "words"),
}
FULL = [
    "ar",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "fa",
    "fi",
    "fr",
    "he",
    "hi",
    "hu",
    "id",
    "it",
    "ja",
    "ko",
    "nb",
    "nl",
]
FULL += ["pl", "pt", "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh"]


@pytest.mark.parametrize("language", FULL)
def test_a_language_has_every_kind_of_word(language: str) -> None:
    table = languages()[language]
    missing = [f"{section}.{key}" for section, keys in NEEDED.items() for key in keys if not table[section].get(key)]
    told = table.get("opening", {}) | table.get("inside", {}) | table.get("start", {})
    assert missing == []
    assert {"disclaimer", "copyright"} & set(told)


@pytest.mark.parametrize("language", FULL)
def test_no_phrase_stands_twice(language: str) -> None:
    for section, keys in languages()[language].items():
        for key, joined in keys.items() if isinstance(keys, dict) else ():
            phrases = joined.split("|") if isinstance(joined, str) else []
            assert len(phrases) == len(set(phrases)), f"{section}.{key}"
            assert all(phrase.strip() for phrase in phrases), f"{section}.{key}"
