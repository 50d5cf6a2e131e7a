"""Dates that name a day, a month or a year outright."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from .calendar import full_year, iso_day, nearest_year
from .date_words import DateWords, date_words
from .found import FoundDate
from .lexicon import any_of, lowered, table
from .numbers import find_numbers

# No date with the name of a month is longer on either side of it.
_REACH = 80
# Cheap to search, since they begin with a digit: whether the patterns that look behind need to run.
_PARTED = re.compile(r"\d[-/.]\d{1,2}[-/.]\d")
_YEAR_FIRST = re.compile(r"\d{4}[-/. ]\d{1,2}[-/. ]\d")
_EIGHT_DIGITS = re.compile(r"\d{8}")
_FOUR_DIGITS = re.compile(r"\d{4}")
_ISO = re.compile(r"(?<![\d/.])((?:1[5-9]|20|21)\d\d)([-/. ])(\d{1,2})\2(\d{1,2})(?![\d/]|-\d)")
_COMPACT = re.compile(r"(?<![\d.,$€£])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d|[.,]\d|%)")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/%]|\.\d|-\d)")
_HAN = re.compile(
    r"(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]|(\d{4})\s?年\s?(\d{1,2})\s?月(?!\d)|(?<!\d)((?:1[5-9]|20|21)\d\d)\s?年(?!间|間)"
)
_SLASHED = re.compile(r"(?<![\d/.$€£-])(\d{1,2})/(\d{1,2})(?![\d/%]|[.,]\d)")


@cache
def _named(code: str) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Patterns with month names, the most specific first; group names say what the parts are.

    With each, what it reads and a mark without which it cannot match. They read lower case: ignoring the case
    would cost three times as much.
    """
    w = date_words(code)
    if not w.months:
        return ()
    lead = rf"(?:(?:this |next |last )?{w.weekday},?\s(?:the\s|den\s|dem\s)?|(?<=\W)the\s)?"
    short = r"['’]?\d\d(?![\d%])"
    after = rf"(?:\s?(?:,|of|in|de|del|den|do|\.)?\s?(?P<y>{w.year})|\s(?:of\s|['’])(?P<yy>\d\d)(?!\d))?"
    patterns = [
        ("day", "", rf"{lead}(?P<d>{w.day})\s?(?:of\s|de\s|de\sl['’]|der\s|-|/)?\s?(?P<m>{w.month}){after}"),
        ("day", "", rf"(?P<y>{w.year})[-/\s](?P<m>{w.month})[-/\s](?P<d>{w.day})"),
        ("day", "-", rf"(?P<m>{w.month})[-](?P<y>{w.year})[-](?P<d>{w.day})"),
        ("day", "-", rf"(?P<d>{w.day})[-](?P<y>{w.year})[-](?P<m>{w.month})"),
        ("day", "-", rf"(?P<d>{w.day})[-](?P<m>{w.month})[-](?P<yy>(?:19|20)\d\d(?!\d)|{short})"),
        ("day", "", rf"(?P<d>{w.day})(?=\s(?:and|&|or|und|et|y|e|и)\s{w.day}\s(?:of\s|de\s)?(?P<m>{w.month}))"),
        ("month", "", rf"(?:mid-|early\s|late\s)?(?P<m>{w.month})(?:,?\s|\s(?:of|de|del)\s)(?P<y>{w.year})"),
        ("month", "", rf"(?P<y>{w.year})\s(?P<m>{w.month})"),
    ]
    if code == "en":
        no_amount = r"(?!\s?[:%]|[.,]\d|\spercent|\smillion|\sbillion|\sp\.?m)"
        monthly = rf"{lead}(?P<m>{w.month})(?:[\s/-]|(?=\d))\s?(?:the\s)?(?P<d>{w.day}){no_amount}"
        year = rf"(?:\s?,?\s?(?:in\s)?(?P<y>{w.year}))?"
        patterns.insert(0, ("day", "", monthly + year))
        until = rf"\s?(?:[-–—]|to|through)\s?(?:(?P<m2>{w.month})\s?)?(?P<d2>(?:0?[1-9]|[12]\d|3[01])(?!\d|:))"
        patterns.insert(0, ("span", "", monthly + until + year))
    return tuple((kind, needs, re.compile(rf"(?<![\w]){pattern}(?![^\W\d_])")) for kind, needs, pattern in patterns)


@cache
def _month_alone(code: str) -> re.Pattern[str]:
    w = date_words(code)
    cue = any_of(table("context")["month_cues"])
    return re.compile(rf"(?<!\w)(?P<cue>{cue})[\s-](?P<m>{w.month})(?!\w|\s?\d)", re.IGNORECASE)


def absolute_dates(
    text: str, code: str, reference: date | None, day_first: bool, has_digit: bool, words: frozenset[str]
) -> Iterator[FoundDate]:
    """Every candidate, the more specific patterns first; the caller keeps those that do not overlap."""
    w = date_words(code)
    if has_digit:
        yield from _figures(text, reference, day_first)
    if not words.isdisjoint(w.months):
        if has_digit or not words.isdisjoint(w.spoken):
            yield from _with_months(text, w, reference)
        yield from _lone_months(text, w, reference)


def _with_months(text: str, w: DateWords, reference: date | None) -> Iterator[FoundDate]:
    small = lowered(text)
    for start, end in _near_months(text, w):
        for kind, needs, pattern in _named(w.code):
            if needs and text.find(needs, start, end) < 0:
                continue
            for match in pattern.finditer(small, start, end):
                found = _of_match(text, match, kind, w, reference)
                if found is not None:
                    yield found


def _near_months(text: str, w: DateWords) -> list[tuple[int, int]]:
    """The stretches of a text in which a date with a month's name can stand."""
    near: list[tuple[int, int]] = []
    for match in w.naming.finditer(text):
        start, end = max(0, match.start() - _REACH), min(len(text), match.end() + _REACH)
        if near and start <= near[-1][1]:
            start = near.pop()[0]
        near.append((start, end))
    return near


def _figures(text: str, reference: date | None, day_first: bool) -> Iterator[FoundDate]:
    if _PARTED.search(text):
        for match in _NUMERIC.finditer(text):
            yield from _numeric(match, day_first, reference)
    if not _FOUR_DIGITS.search(text):
        if "月" in text:
            for match in _HAN.finditer(text):
                yield from _han(match, reference)
        return
    for match in _ISO.finditer(text) if _YEAR_FIRST.search(text) else ():
        value = iso_day(int(match[1]), int(match[3]), int(match[4]))
        if value:
            yield FoundDate(match.start(), match.end(), value, "day")
    for match in _COMPACT.finditer(text) if _EIGHT_DIGITS.search(text) else ():
        value = iso_day(int(match[1]), int(match[2]), int(match[3]))
        if value:
            yield FoundDate(match.start(), match.end(), value, "day")
    if "月" in text or "年" in text:
        for match in _HAN.finditer(text):
            yield from _han(match, reference)


def _numeric(match: re.Match[str], day_first: bool, reference: date | None) -> Iterator[FoundDate]:
    first, second, year = int(match[1]), int(match[3]), full_year(match[4], reference)
    if match[2] == "-" and len(match[4]) == 2 and not (first <= 31 and second <= 12):
        return
    day, month = (first, second) if (day_first or match[2] == "." or first > 12) and second <= 12 else (second, first)
    value = iso_day(year, month, day)
    if value or (1 <= month <= 12 and 1 <= day <= 31):
        yield FoundDate(match.start(), match.end(), value, "day")


def _han(match: re.Match[str], reference: date | None) -> Iterator[FoundDate]:
    if match[2]:
        month, day = int(match[2]), int(match[3])
        if match[1]:
            value = iso_day(int(match[1]), month, day)
        else:
            value = iso_day(nearest_year(month, day, reference), month, day) if reference and 1 <= month <= 12 else None
        yield FoundDate(match.start(), match.end(), value, "day")
    elif match[4]:
        if 1 <= int(match[5]) <= 12:
            yield FoundDate(match.start(), match.end(), f"{match[4]}-{int(match[5]):02}", "month")
    else:
        yield FoundDate(match.start(), match.end() - (match[0][-1] != "年"), match[6], "year")


def _of_match(text: str, match: re.Match[str], kind: str, w: DateWords, reference: date | None) -> FoundDate | None:
    groups = match.groupdict()
    month = w.months[groups["m"].rstrip(".")]
    shown = text[match.start("m") : match.end("m")]
    if shown in ("may", "march", "mar", "sun", "sat") and kind == "month" and not match["y"]:
        return None
    end = _without_stop(text, match)
    year = _year(groups.get("y") or groups.get("yy"))
    if kind == "month":
        return FoundDate(match.start(), end, f"{year:04}-{month:02}" if year else None, "month")
    raw = groups["d"]
    digits = re.match(r"\d+", raw)
    day = int(digits[0]) if digits else w.ordinals.get(raw, 0)
    if w.code == "en" and shown == "may" and not digits and not year:
        return None
    if kind == "span":
        return _days_between(match, (month, day), year, w, reference)
    if year is None and reference is not None:
        year = nearest_year(month, day, reference)
    return FoundDate(match.start(), end, iso_day(year, month, day) if year else None, "day")


def _days_between(
    match: re.Match[str], first: tuple[int, int], year: int | None, w: DateWords, reference: date | None
) -> FoundDate | None:
    """ "July 15-24", "July 23-August 8, 2022"."""
    month = w.months[match["m2"].rstrip(".")] if match["m2"] else first[0]
    last = (month, int(match["d2"]))
    if last <= first:
        return None
    if year is None and reference is not None:
        year = nearest_year(*first, reference)
    start, end = (iso_day(year, *first), iso_day(year, *last)) if year else (None, None)
    return FoundDate(match.start(), match.end(), f"{start}/{end}" if start and end else None, "span")


def _without_stop(text: str, match: re.Match[str]) -> int:
    """The stop of an abbreviated month belongs to the date only inside it."""
    return match.end() - 1 if text[match.end() - 1] == "." else match.end()


def _year(raw: str | None) -> int | None:
    if raw is None:
        return None
    digits = raw.lstrip("'’")
    if digits.isdecimal():
        return full_year(digits)
    return _year_in_words(raw.lower())


def _year_in_words(raw: str) -> int | None:
    parts = raw.replace("-", " ").replace(" hundred", "").replace(" and", "").split()
    if parts[:2] == ["two", "thousand"]:
        rest = find_numbers(" ".join(parts[2:])) if parts[2:] else []
        tail = int(rest[0].value) if rest else (1 if parts[2:] == ["one"] else 0)
        return 2000 + tail
    century = find_numbers(parts[0])
    tail_words = [word for word in parts[1:] if word != "oh"]
    rest = find_numbers(" ".join(tail_words))
    return int(century[0].value) * 100 + (int(rest[0].value) if rest else 0) if century else None


def _lone_months(text: str, w: DateWords, reference: date | None) -> Iterator[FoundDate]:
    for match in _month_alone(w.code).finditer(text):
        name = match["m"].rstrip(".")
        sure = match["cue"].lower() in ("in", "since", "by", "until", "this", "next", "last")
        if w.code == "en" and name in ("may", "march", "mar") and not sure:
            continue
        month = w.months[name.lower()]
        if len(name) <= 3 and not name[0].isupper() and w.code != "en":
            continue
        year = nearest_year(month, 15, reference) if reference else None
        cue = match["cue"].lower()
        if reference and cue in ("last", "next"):
            past = month < reference.month
            year = reference.year - (0 if past else 1) if cue == "last" else reference.year + (1 if past else 0)
        start = match.start() if cue in ("last", "next", "this", "mid", "early", "late") else match.start("m")
        yield FoundDate(start, _without_stop(text, match), f"{year:04}-{month:02}" if year else None, "month")


def slashed_days(text: str, reference: date | None, day_first: bool) -> Iterator[FoundDate]:
    """ "11/20": a day where no fraction can be meant."""
    if "/" not in text:
        return
    for match in _SLASHED.finditer(text):
        a, b = int(match[1]), int(match[2])
        day, month = (a, b) if (day_first and b <= 12) or a > 12 else (b, a)
        if not (1 <= month <= 12 and 1 <= day <= 31):
            continue
        cue = re.search(
            r"(?:\b(?:on|by|until|from|to|date|due|day|this|before|after|since|through)\b,?|[?,:(]|\bor|\band)\s?$",
            text[max(0, match.start() - 9) : match.start()],
            re.IGNORECASE,
        )
        if not cue:
            continue
        value = iso_day(nearest_year(month, day, reference), month, day) if reference else None
        yield FoundDate(match.start(), match.end(), value, "day")
