"""The words of dates in one language, as patterns and look-up tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .lexicon import any_of, number_words, table

WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class DateWords:
    """Tables and pattern pieces of one language. All words are lower case."""

    code: str
    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]
    units: dict[str, str]
    counts: dict[str, int]
    ordinals: dict[str, int]
    month: str
    weekday: str
    unit: str
    count: str
    day: str
    year: str
    naming: re.Pattern[str]
    """The name of a month."""
    spoken: frozenset[str]
    """Without a digit, a text with none of these words names no day or year beside a month."""
    triggers: frozenset[str]
    """Without a digit, a text with none of these words names no date."""


def _numbered(groups: list[list[str]], first: int) -> dict[str, int]:
    return {name: number for number, names in enumerate(groups, first) for name in names}


def _day_words(code: str, counts: dict[str, int]) -> dict[str, int]:
    """English days of the month in words: "first", "twenty second", "thirty-first", "twenty five"."""
    if code != "en":
        return {}
    single: dict[str, int] = dict(table("dates")["ordinals"])
    words = dict(single)
    for ten, value in (("twenty", 20), ("thirty", 30)):
        for name, number in single.items():
            if number <= 9 and value + number <= 31:
                words[f"{ten} {name}"] = words[f"{ten}-{name}"] = value + number
        for name, number in counts.items():
            if 1 <= number <= 9 and value + number <= 31 and name not in ("a", "an"):
                words[f"{ten} {name}"] = words[f"{ten}-{name}"] = value + number
    words.update({name: number for name, number in counts.items() if 10 <= number <= 31})
    return words


def _year_words() -> str:
    """English years in words: "nineteen eighty six", "two thousand and two"."""
    cardinals = number_words("en").cardinals
    digits = any_of(["one", *(word for word, value in cardinals.items() if 2 <= value <= 9)])
    tens = any_of(word for word, value in cardinals.items() if 10 <= value <= 90)
    centuries = any_of(word for word, value in cardinals.items() if 16 <= value <= 20)
    return (
        rf"(?:{centuries}(?: hundred)?(?: and)?[ -](?:oh|{tens})(?:[ -]{digits})?"
        rf"|two thousand(?:(?: and)? (?:{digits}|{tens}(?:[ -]{digits})?))?)"
    )


@cache
def date_words(code: str) -> DateWords:
    """The date words of a language code out of `lexicon.LANGUAGES`."""
    own = table("dates")[code]
    months, weekdays = _numbered(own["months"], 1), _numbered(own["weekdays"], 0)
    words = number_words(code)
    counts = {w: int(v) for w, v in {**words.cardinals, **words.ones}.items() if v == int(v) and 0 < v < 100}
    if code == "en":
        counts.update({"couple of": 2, "a couple of": 2})
    ordinals = _day_words(code, counts)
    suffix = {
        "en": r"(?:st|nd|rd|th)?",
        "fr": r"(?:er)?",
        "es": "(?:º|ro)?",
        "pt": "º?",
        "it": "º?",
        "de": r"\.?",
        "ru": "(?:-го)?",
    }
    figure = rf"(?:0?[1-9]|[12]\d|3[01]){suffix.get(code, '')}(?![\d%])"
    day = rf"(?:{figure}|{any_of(ordinals)})" if ordinals else figure
    years = rf"(?:(?:1\d|20)\d\d(?!\d|[.,]\d)|{_year_words()})" if code == "en" else r"(?:1\d|20)\d\d(?!\d|[.,]\d)"
    spoken = (*months, *weekdays, *own["days"], *own["units"], *table("dates")["holidays"])
    triggers = {part[-1] for word in spoken if (part := WORD.findall(word))}
    return DateWords(
        code=code,
        months=months,
        weekdays=weekdays,
        days=own["days"],
        units=own["units"],
        counts=counts,
        ordinals=ordinals,
        month=any_of(months) + r"(?![^\W\d_])\.?",
        weekday=any_of(weekdays) + r"\b",
        unit=any_of(own["units"]) + r"\b",
        count=rf"(?:\d{{1,3}}|{any_of(counts)})",
        day=day,
        year=years,
        naming=re.compile(rf"(?<![^\W_]){any_of(months)}(?![^\W\d_])" if months else r"(?!)", re.IGNORECASE),
        spoken=frozenset(WORD.findall(" ".join((*ordinals, *counts)))) - set(words.ones),
        triggers=frozenset(triggers),
    )
