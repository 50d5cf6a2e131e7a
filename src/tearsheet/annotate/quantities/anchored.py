"""Days told by another: "two weeks before May 13", "Monday two weeks from now", "Friday the 13th", "last Easter"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from .calendar import holiday, iso_day, nearest_year, shifted, weekday_value
from .date_words import DateWords
from .lexicon import table

_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_TURNS = ("last", "next", "this")


def named_day(anchor: str, w: DateWords, reference: date | None) -> date | None:
    """The day that the English words name: "next Friday", "May 13 1999", "Christmas", "2011" (its first day)."""
    if anchor.isdecimal():
        return _day_of(iso_day(int(anchor), 1, 1))
    digits = [int(run) for run in _DIGITS.findall(anchor)]
    words = anchor.split()
    if words[-1] in w.weekdays:
        return _day_of(_named_weekday(words, w, reference))
    if anchor in table("dates")["holidays"]:
        return _day_of(holiday_by_turn(anchor, "", reference))
    month = w.months.get(words[0].rstrip("."))
    if month is None or not digits:
        return None
    year = digits[1] if len(digits) > 1 else None
    if year is None and reference:
        year = nearest_year(month, digits[0], reference)
    return _day_of(iso_day(year, month, digits[0])) if year else None


def _named_weekday(words: list[str], w: DateWords, reference: date | None) -> str | None:
    """A weekday to count from; without "last" or "next" the coming one."""
    if reference is None:
        return None
    weekday = w.weekdays[words[-1]]
    if words[0] in _TURNS:
        return weekday_value(reference, weekday, words[0])
    return (reference + timedelta(days=(weekday - reference.weekday()) % 7 or 7)).isoformat()


def _day_of(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def day_away(base: date, unit: str, count: int, weekday: int | None = None) -> str | None:
    """The day `count` units from `base`; with `weekday` (Monday 0) that day of the week it falls in."""
    value = shifted(base, unit, count)
    if value is not None and len(value) < 10:
        year, month = int(value[:4]), int(value[5:7] or base.month)
        value = iso_day(year, month, min(base.day, monthrange(year, month)[1]))
    if value is None or weekday is None:
        return value
    day = date.fromisoformat(value)
    try:
        return (day + timedelta(days=weekday - day.weekday())).isoformat()
    except OverflowError:
        return None


def dated_weekday(phrase: str, weekday: int, w: DateWords, reference: date) -> str | None:
    """ "Friday (Jun-15)", "Friday 5/12", "Wednesday the 31st": the nearest such day.

    Where only the day of the month is told, it must fall on that weekday.
    """
    digits = [int(run) for run in _DIGITS.findall(phrase)]
    if len(digits) == 2:
        month, day = digits
        return iso_day(nearest_year(month, min(day, 28), reference), month, day) if 1 <= month <= 12 else None
    named = next((w.months[word] for word in _LETTERS.findall(phrase.lower()) if word in w.months), None)
    if digits and named:
        return iso_day(nearest_year(named, min(digits[0], 28), reference), named, digits[0])
    return _nearest_on(weekday, digits[0] if digits else _day_in_words(phrase.lower(), w), reference)


def _day_in_words(phrase: str, w: DateWords) -> int:
    """31 of "wednesday the thirty first": the longest ordinal that ends the phrase."""
    endings = [word for word in w.ordinals if phrase.endswith(word)]
    return w.ordinals[max(endings, key=len)] if endings else 0


def _nearest_on(weekday: int, day: int, reference: date) -> str | None:
    """The nearest day with this number in its month that is this weekday."""
    near: list[tuple[int, str]] = []
    months = reference.year * 12 + reference.month - 1
    for month in range(max(months - 11, 12), months + 12):
        value = iso_day(month // 12, month % 12 + 1, day)
        if value and date.fromisoformat(value).weekday() == weekday:
            near.append((abs((date.fromisoformat(value) - reference).days), value))
    return min(near)[1] if near else None


def holiday_by_turn(name: str, turn: str, reference: date | None) -> str | None:
    """The last, the next or (without `turn`) the nearest such holiday, seen from the reference."""
    if reference is None:
        return None
    rule = table("dates")["holidays"][name]
    month, day = rule[0] or 4, max(rule[1], 1)
    if turn not in ("last", "next"):
        return holiday((rule[0], rule[1]), nearest_year(month, day, reference))
    years = range(max(reference.year - 1, 1), min(reference.year + 1, 9999) + 1)
    days = [value for year in years if (value := holiday((rule[0], rule[1]), year))]
    today = reference.isoformat()
    if turn == "last":
        return max((value for value in days if value < today), default=None)
    return min((value for value in days if value > today), default=None)
