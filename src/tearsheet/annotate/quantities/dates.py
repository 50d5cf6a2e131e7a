"""Dates named in a text: absolute, relative, years and spans of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from .absolute import absolute_dates, slashed_days
from .calendar import as_day
from .date_words import date_words
from .found import FoundDate
from .lexicon import language_code, word_set
from .relative import relative_dates
from .years import year_dates

_DIGIT = re.compile(r"\d")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b")
_MONTH_FIRST = frozenset({"en", "en-us", "en-ca", "en-ph"})


def find_dates(text: str, *, language: str | None = None, reference: date | datetime | None = None) -> list[FoundDate]:
    """The dates named in `text`, in order, with offsets into it.

    `value` is ISO 8601 with the precision that the text gives. Relative dates and days without a year are
    resolved against `reference` (the day of publication), to the nearest such day; without it their value is
    None. `language` is a BCP 47 tag, None means English; 3/4/2025 is March 4 in American English only,
    a numeric date with full stops always has the day first.
    """
    return dates_in(text, word_set(text), language, reference)


def dates_in(
    text: str, words: frozenset[str], language: str | None, reference: date | datetime | None
) -> list[FoundDate]:
    """As `find_dates`. `words` are the words of `text` (`word_set`), which the caller may have already."""
    code = language_code(language)
    tag = (language or "en").replace("_", "-").lower()
    has_digit = _DIGIT.search(text) is not None
    if not has_digit and not _speaks_of_days(words, code):
        return []
    reference_day = as_day(reference)
    candidates = list(_candidates(text, code, reference_day, tag not in _MONTH_FIRST, has_digit, words))
    return _with_weekdays(text, _longest(candidates), code)


def _longest(candidates: list[FoundDate]) -> list[FoundDate]:
    """The candidates that overlap none longer, in text order; among equals the earlier found wins."""
    found: list[FoundDate] = []
    taken = bytearray(max((day.end for day in candidates), default=0))
    for candidate in sorted(candidates, key=lambda day: day.start - day.end):
        # No taken date is shorter, so one that overlaps covers an end of this one.
        if not (taken[candidate.start] or taken[candidate.end - 1]):
            taken[candidate.start : candidate.end] = b"\1" * (candidate.end - candidate.start)
            found.append(candidate)
    return sorted(found, key=lambda day: day.start)


def _with_weekdays(text: str, found: list[FoundDate], code: str) -> list[FoundDate]:
    """Join a weekday with the day that follows it: "Friday, 2018-07-06"."""
    weekdays = date_words(code).weekdays
    joined: list[FoundDate] = []
    for day in found:
        before = joined[-1] if joined else None
        if before and before.precision == day.precision == "day" and text[before.end : day.start] in (" ", ", ", " ("):
            last = text[before.start : before.end].lower().split()[-1]
            if last in weekdays and text[day.start : day.end].lower() not in weekdays:
                closes = text[day.start - 1] == "(" and text[day.end : day.end + 1] == ")"
                joined[-1] = FoundDate(before.start, day.end + closes, day.value, "day")
                continue
        joined.append(day)
    return joined


def _speaks_of_days(words: frozenset[str], code: str) -> bool:
    return code in ("zh", "ja") or not date_words(code).triggers.isdisjoint(words)


def _candidates(
    text: str, code: str, reference: date | None, day_first: bool, has_digit: bool, words: frozenset[str]
) -> Iterator[FoundDate]:
    yield from absolute_dates(text, code, reference, day_first, has_digit, words)
    if _speaks_of_days(words, code) or (has_digit and _ORDINAL.search(text)):
        yield from relative_dates(text, code, reference, words)
    if has_digit:
        yield from slashed_days(text, reference, day_first)
        yield from year_dates(text, code, reference)
