"""Dates named in a text: absolute, relative, years and spans of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from .absolute import absolute_dates, slashed_days
from .calendar import as_day
from .date_words import date_words
from .found import FoundDate
from .lexicon import language_code
from .relative import relative_dates
from .years import year_dates

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)?")
_MONTH_FIRST = frozenset({"en", "en-us", "en-ca", "en-ph"})


def find_dates(
    text: str, *, language: str | None = None, reference: date | datetime | None = None
) -> list[FoundDate]:
    """The dates named in `text`, in order, with offsets into it.

    `value` is ISO 8601 with the precision that the text gives. Relative dates and days without a year are resolved
    against `reference` (the day of publication), to the nearest such day; without it their value is None. `language`
    is a BCP 47 tag, None means English; 3/4/2025 is March 4 in American English only, a numeric date with full stops
    always has the day first.
    """
    code = language_code(language)
    tag = (language or "en").replace("_", "-").lower()
    has_digit = any(c.isdigit() for c in text)
    if not has_digit and not _speaks_of_days(text, code):
        return []
    found: list[FoundDate] = []
    taken: list[tuple[int, int]] = []
    for candidate in _candidates(text, code, as_day(reference), tag not in _MONTH_FIRST, has_digit):
        if all(candidate.end <= start or end <= candidate.start for start, end in taken):
            found.append(candidate)
            taken.append((candidate.start, candidate.end))
    return sorted(found, key=lambda day: day.start)


def _speaks_of_days(text: str, code: str) -> bool:
    if code in ("zh", "ja"):
        return True
    return not date_words(code).triggers.isdisjoint(_WORD.findall(text.lower()))


def _candidates(
    text: str, code: str, reference: date | None, day_first: bool, has_digit: bool
) -> Iterator[FoundDate]:
    worded = _speaks_of_days(text, code)
    if worded:
        relative = list(relative_dates(text, code, reference))
        yield from (day for day in relative if len(text[day.start : day.end].split()) > 3)
    yield from absolute_dates(text, code, reference, day_first)
    if worded:
        yield from relative
    if has_digit:
        yield from slashed_days(text, reference, day_first)
        yield from year_dates(text, code, reference)
