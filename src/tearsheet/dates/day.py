"""Calendar days in a line: all-number forms, East Asian forms, month names in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .clock import Clock, clock_after
from .iranian import gregorian
from .lexicon import WORD, Lexicon, lexicon

# A year may be glued to the time after it: "3 de junio de 202210:09".
_ENDS = r"(?:(?!\d)|(?=\d{1,2}:\d\d))"
_YEAR_FIRST = re.compile(
    r"(?<!\d)(?<!\d[.,])(?P<y>\d{4})(?:"
    r"(?P<sep>\s?[-/.]\s?)(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})"
    r"|\s?[年년]\s?(?P<m2>\d{1,2})\s?[月월]\s?(?P<d2>\d{1,2})\s?[日號号일]?"
    rf"){_ENDS}"
)
_YEAR_LAST = re.compile(
    r"(?<!\d)(?<!\d[.,:/-])(?P<a>\d{1,2})(?P<sep>\s?[-/.]\s?|\s\|\s)(?P<b>\d{1,2})(?P=sep)"
    rf"(?P<y>\d{{4}}{_ENDS}|\d{{2}}(?![\d.,:%-]\d|\d|[/%]))"
)
_ERA = re.compile(
    r"(?P<era>令和|平成|昭和|民[國国])\s?(?P<n>\d{1,3}|元)\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日"
)
_ERA_YEAR_ZERO = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
_VIETNAMESE = re.compile(
    rf"(?P<d>\d{{1,2}})\s?(?:tháng|thg|Tháng|Thg|Th)\s?(?P<m>\d{{1,2}})(?:\s?,\s?|\s)(?:năm\s)?(?P<y>\d{{4}}){_ENDS}"
)
# Thai short months have a dot within; the years may be told to be Buddhist ones.
_THAI_MONTHS = ("ม.ค", "ก.พ", "มี.ค", "เม.ย", "พ.ค", "มิ.ย", "ก.ค", "ส.ค", "ก.ย", "ต.ค", "พ.ย", "ธ.ค")
_THAI = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}})\s?(?P<m>{'|'.join(map(re.escape, _THAI_MONTHS))})\.?\s?"
    rf"(?:พ\.ศ\.\s?)?(?P<y>\d{{4}}){_ENDS}"
)

_ORDINAL = r"(?:st|nd|rd|th|er|re|ère|º|ª|°|ο|η|ης|-?[еє]|-?го|-?ви|e|an|:a|:e)?"
_JOIN = r"[\s.,/'|()-]{0,3}"
_OF = r"(?:d'|(?:de\s?l|del|de|of|đến|ta'|w|den|ng)\s)?"
_DAY_BEFORE = re.compile(rf"(?<!\d)(?<!\d[.:/-])(?P<d>\d{{1,2}}){_ORDINAL}{_JOIN}{_OF}$")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?P<y>\d{4})(?:\.?\s?(?:m\.|gada|urteko|\.)?)[\s,.-]{1,3}(?:de\s)?$")
_YEAR_BEFORE_GLUED = re.compile(r"(?<!\d)(?P<y>\d{4})[-/]$")
_YEAR_AFTER = re.compile(
    # Serbian sites name the month twice: "20. juni/lipanj, 2020."
    rf"\.?(?:/[^\W\d_]{{3,12}})?{_JOIN}(?:(?:de\s?l|del|de|of|do|ann?o|року|tahun|พ\.ศ\.)\s|พ\.ศ\.|d')?(?:'(?P<yy>\d{{2}})(?!\d)|(?P<y>\d{{4}}){_ENDS})"
)
_SHORT_YEAR_AFTER = re.compile(r"\.?[ '/-]{1,2}(?P<yy>\d{2})(?![\d:.h])(?!,?\s\d{4})")
_DAY_AFTER = re.compile(r"\.?[\s.,/-]{0,2}(?P<d>\d{1,2})(?!\d|:\d)(?:st|nd|rd|th|\.|an)?")
_SIGN_AFTER_NUMBER = re.compile(r"\d\s?(?:[-/.|]\s?\d|[年년日]|th[áag]|Th[áag\d]|[ก-ฮเ])")
_REACH = 24


@dataclass(slots=True, frozen=True)
class Day:
    """A full calendar day as written at text[start:end]."""

    start: int
    end: int
    value: date
    ambiguous: bool = False
    """Day and month could be the other way round, and only the language decided."""
    clock: Clock | None = None
    """The time when it stands inside ("Thu May 02 10:00:00 GMT 2024")."""


def find_days(text: str, language: str | None) -> list[Day]:
    """Every full day (year, month and day told) in order, not overlapping. `text` has ASCII signs."""
    words = lexicon(language)
    hits = [*_numeric(text, words), *_named(text, words, language)]
    if len(hits) < 2:
        return hits
    hits.sort(key=lambda hit: (hit.start, -hit.end))
    kept: list[Day] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has no such day; Thai Buddhist years are made Gregorian."""
    if 2440 <= year <= 2640:
        year -= 543
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numeric(text: str, words: Lexicon) -> Iterator[Day]:
    if _SIGN_AFTER_NUMBER.search(text) is None:
        return
    for match in _YEAR_FIRST.finditer(text):
        year, month, number = int(match["y"]), int(match["m"] or match["m2"]), int(match["d"] or match["d2"])
        if year < 1500:
            value = gregorian(year, month, number) if words.iranian else None
        else:
            value = make_day(year, month, number)
        if value:
            yield Day(match.start(), match.end(), value)
    for match in _YEAR_LAST.finditer(text):
        day = _year_last(match, words)
        if day:
            yield day
    if text.isascii():
        return
    for match in _ERA.finditer(text):
        year = _ERA_YEAR_ZERO[match["era"]] + (1 if match["n"] == "元" else int(match["n"]))
        value = make_day(year, int(match["m"]), int(match["d"]))
        if value:
            yield Day(match.start(), match.end(), value)
    for match in _VIETNAMESE.finditer(text):
        value = make_day(int(match["y"]), int(match["m"]), int(match["d"]))
        if value:
            yield Day(match.start(), match.end(), value)
    for match in _THAI.finditer(text):
        value = make_day(int(match["y"]), _THAI_MONTHS.index(match["m"]) + 1, int(match["d"]))
        if value:
            yield Day(match.start(), match.end(), value)


def _year_last(match: re.Match[str], words: Lexicon) -> Day | None:
    """3/4/2021 and its kind: a number above 12 decides, then dots (day first), then the language."""
    first, second, separator = int(match["a"]), int(match["b"]), match["sep"].strip()
    year = int(match["y"])
    if len(match["y"]) == 2:
        if separator in "-|" or (separator == "." and len(match["a"] + match["b"]) < 4):
            return None  # 12-11-10 may start with the year; 1.2.10 may be a version
        year = full_year(year)
    open_question = first <= 12 and second <= 12 and first != second
    if separator in ".|":
        open_question = open_question and words.month_first  # some American sites write 05.15.2025
        month_first = second > 12
    elif open_question and not words.order_known:
        return None
    else:
        month_first = first <= 12 and (second > 12 or words.month_first)
    month, day = (first, second) if month_first else (second, first)
    value = make_day(year, month, day)
    return Day(match.start(), match.end(), value, open_question) if value else None


def full_year(two_digits: int) -> int:
    """1970 to 2069: articles of 2069 are not likelier than those of 1969, but neither is met."""
    return two_digits + (1900 if two_digits >= 70 else 2000)


def _named(text: str, words: Lexicon, language: str | None) -> Iterator[Day]:
    floor = 0
    tokens = list(WORD.finditer(text))
    for index in range(len(tokens)):
        month = _month(text, tokens, index, words)
        if month is None:
            continue
        # "July 22 July 23" has two days of no year, and not the 22nd of July of '23.
        alone = index > 0 and _between_months(text, tokens[index - 1], month[1], month[2], words)
        day = None if alone else _around(text, month[1], month[2], month[0], floor, language)
        if day is not None:
            floor = day.end
            yield day


def _between_months(text: str, before: re.Match[str], start: int, end: int, words: Lexicon) -> bool:
    """Whether nothing but a day's number parts the month at text[start:end], no year behind it, from one before."""
    if before.group().casefold() not in words.months or not text[before.end() : start].strip(" ,.").isdecimal():
        return False
    behind = _DAY_AFTER.match(text, end)
    return behind is None or _YEAR_AFTER.match(text, behind.end()) is None


def _month(text: str, tokens: list[re.Match[str]], index: int, words: Lexicon) -> tuple[int, int, int] | None:
    """(month, start, end) when a month name starts at this word, or ends it as in "MannionJun"."""
    token = tokens[index]
    raw = token.group()
    number = words.months.get(raw.casefold())
    if number:
        return number, token.start(), token.end()
    if index + 1 < len(tokens) and not raw.isascii():
        pair = f"{raw} {tokens[index + 1].group()}"
        number = words.months.get(pair)
        if number:
            return number, token.start(), tokens[index + 1].end()
    if raw.islower() or raw[1:].islower():
        return None
    for cut in range(len(raw) - 1, max(len(raw) - 11, 0), -1):
        if raw[cut].isupper() and not raw[cut - 1].isupper():
            number = words.months.get(raw[cut:].casefold())
            return (number, token.start() + cut, token.end()) if number else None
    return None


def _around(text: str, start: int, end: int, month: int, floor: int, language: str | None) -> Day | None:
    """The day whose month name stands at text[start:end]."""
    low = max(floor, start - _REACH)
    before = _DAY_BEFORE.search(text, low, start)
    day = _day_month_year(text, before, end, month, low, language) if before else None
    if day is not None:
        return day
    after = _DAY_AFTER.match(text, end)
    if after is None:
        return None
    number = int(after["d"])
    year_before = _YEAR_BEFORE.search(text, low, start) or _YEAR_BEFORE_GLUED.search(text, low, start)
    if year_before:
        return _build(year_before.start(), after.end(), int(year_before["y"]), month, number)
    year = _YEAR_AFTER.match(text, after.end())
    if year:
        return _build(start, year.end(), _year_of(year), month, number)
    return _clock_inside(text, start, after.end(), month, number, language)


def _day_month_year(
    text: str, before: re.Match[str], end: int, month: int, low: int, language: str | None
) -> Day | None:
    number = int(before["d"])
    year = _YEAR_AFTER.match(text, end) or _SHORT_YEAR_AFTER.match(text, end)
    if year:
        return _build(before.start(), year.end(), _year_of(year), month, number)
    year = _YEAR_BEFORE.search(text, low, before.start())
    if year:  # Latvian "2021. gada 3. martā"
        return _build(year.start(), end, int(year["y"]), month, number)
    return _clock_inside(text, before.start(), end, month, number, language)


def _clock_inside(text: str, start: int, end: int, month: int, number: int, language: str | None) -> Day | None:
    """The form of `date(1)` and Java, with the time before the year."""
    clock = clock_after(text, end, None, language)
    if clock is None:
        return None
    year = re.compile(r"[\s,]{1,2}(\d{4})(?!\d)").match(text, clock.end)
    if year is None:
        return None
    clock = clock_after(text, end, make_day(int(year[1]), month, number), language) or clock
    return _build(start, year.end(), int(year[1]), month, number, clock)


def _year_of(match: re.Match[str]) -> int:
    groups = match.groupdict()
    return int(groups["y"]) if groups.get("y") else full_year(int(groups["yy"]))


def _build(start: int, end: int, year: int, month: int, number: int, clock: Clock | None = None) -> Day | None:
    value = gregorian(year, month - 12, number) if month > 12 else make_day(year, month, number)
    return Day(start, end, value, clock=clock) if value else None
