"""Dates told by their distance from a moment: "1 hr 26 min ago", "vor 3 Tagen", "昨天 10:15"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from .clock import clock_after
from .lexicon import MARKS, WORD, read_table

_PAIR = re.compile(rf"(\d{{1,4}})\s?-?((?:[^\W\d_]|[{MARKS}])+)\.?")
_MAX = 80


@dataclass(slots=True, frozen=True)
class _Words:
    units: dict[str, timedelta]
    before: tuple[str, ...]
    after: tuple[str, ...]
    days: dict[str, int]


@cache
def _words() -> _Words:
    table = read_table("relative")
    sizes = {
        "minute": timedelta(minutes=1),
        "hour": timedelta(hours=1),
        "day": timedelta(days=1),
        "week": timedelta(weeks=1),
    }
    units = {
        word: sizes[name] for name in ("week", "day", "hour", "minute") for word in table["units"][name].split("|")
    }
    days = {word: int(count) for count, words in table["days"].items() for word in words.split("|")}
    marks = table["marks"]
    return _Words(units, tuple(marks["before"].split("|")), tuple(marks["after"].split("|")), days)


def parse_relative(text: str, reference: datetime, language: str | None) -> datetime | date | None:
    """The moment meant by a relative date; a `date` when only days are counted. None for anything else.

    Months and years ago are None: the day would be invented.
    """
    lower = text.strip().lower()
    if not lower or len(lower) > _MAX:
        return None
    return _ago(lower, reference) or _named_day(lower, reference, language)


def _ago(text: str, reference: datetime) -> datetime | date | None:
    words = _words()
    body, marked = _strip_marks(text, words)
    distance, precise, position = timedelta(), False, 0
    for match in _PAIR.finditer(body):
        if body[position : match.start()].strip(" ,.&") not in (
            "",
            "and",
            "und",
            "et",
            "y",
            "e",
            "og",
            "och",
            "ja",
            "i",
            "и",
        ):
            return None
        unit = words.units.get(match[2])
        if unit is None:
            unit, marked = _glued_unit(match[2], words, marked)
        if unit is None:
            return None
        distance += int(match[1]) * unit
        precise = precise or unit < timedelta(days=1)
        position = match.end()
    if not marked or not position or body[position:].strip(" .,"):
        return None
    try:
        moment = reference - distance
    except OverflowError:
        return None
    return moment if precise else moment.date()


def _strip_marks(text: str, words: _Words) -> tuple[str, bool]:
    """Take off labels before the number and the words for "ago"; whether one was there."""
    first = next((i for i, char in enumerate(text) if char.isdigit()), None)
    if first is None:
        return text, False
    head, body = text[:first].strip(" :."), text[first:].strip(" .")
    if any(head == mark or head.endswith(" " + mark) for mark in words.before):
        return body, True
    for mark in words.after:
        if body.endswith(mark):
            return body[: -len(mark)].rstrip(), True
    return body, False


def _glued_unit(word: str, words: _Words, marked: bool) -> tuple[timedelta | None, bool]:
    """ "小时前", "시간전": unit and mark in one run of letters."""
    for mark in words.after:
        if word.endswith(mark) and word[: -len(mark)] in words.units:
            return words.units[word[: -len(mark)]], True
    return None, marked


def _named_day(text: str, reference: datetime, language: str | None) -> datetime | date | None:
    words = _words()
    best = max((w for w in words.days if text.startswith(w)), key=len, default=None)
    if best is None:
        return None
    day = reference.date() - timedelta(days=words.days[best])
    rest = text[len(best) :]
    if not rest.strip(" .,"):
        return day
    if WORD.match(rest):
        following = WORD.match(rest)
        if following and best.isalpha() and best[-1].isascii():
            return None
    clock = clock_after(rest, 0, day, language)
    if clock is None or rest[clock.end :].strip(" .,"):
        return None
    value = clock.value
    if value.tzinfo is None:
        value = value.replace(tzinfo=reference.tzinfo)
    return datetime.combine(day, value)
