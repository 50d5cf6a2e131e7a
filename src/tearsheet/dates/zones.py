"""Zone names and offsets beside a time of day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta, timezone
from functools import cache

from .lexicon import base_language, read_table

_OFFSET = re.compile(
    # A blank after the sign makes it a dash: "09:25 GMT - 3 min read".
    r"\s{0,2}\(?\s?(?:(?:UTC|GMT)\s?(?P<sign1>[+-])(?P<h1>\d{1,2})(?::?(?P<m1>\d{2}))?"
    r"|(?P<sign2>[+-])(?P<h2>\d{2}):?(?P<m2>\d{2}))(?!\d)\)?"
    # JavaScript, Go and Java name the zone once more.
    r"(?:\s\([A-Z][A-Za-z ]{1,40}\)|\sUTC\b)?"
)


@dataclass(slots=True, frozen=True)
class _Zones:
    fixed: dict[str, int]
    american: dict[str, int]
    ambiguous: dict[str, dict[str, int]]
    pattern: re.Pattern[str]


@cache
def _zones() -> _Zones:
    table = read_table("zones")
    names = sorted({*table["fixed"], *table["american"], *table["ambiguous"]}, key=lambda n: (-len(n), n))
    # A zone is written in capitals; a small letter right after it makes it a word ("ETwas").
    pattern = re.compile(rf"[\s(\[,]{{0,3}}(?P<name>{'|'.join(map(re.escape, names))})(?![a-z\d]|[A-Z](?![a-z]))[)\]]?")
    return _Zones(table["fixed"], table["american"], table["ambiguous"], pattern)


def read_zone(text: str, start: int, day: date | None, language: str | None) -> tuple[int, timezone | None] | None:
    """The zone at `start`, as (end, zone); zone None when its name is ambiguous; None when there is none.

    Ambiguous names (CST, IST ...) are read by the page's language, see `data/zones.toml`. "ET" and its kind
    follow the daylight rule of the United States on `day`.
    """
    match = _OFFSET.match(text, start)
    if match:
        sign = match["sign1"] or match["sign2"]
        minutes = int(match["h1"] or match["h2"]) * 60 + int(match["m1"] or match["m2"] or 0)
        if minutes > 14 * 60:
            return None
        return match.end(), offset_zone(-minutes if sign == "-" else minutes)
    match = _zones().pattern.match(text, start)
    if match is None:
        return None
    name = match["name"]
    if name == "Z" and match.start("name") != start:
        return None
    return match.end(), _named(name, day, language)


def _named(name: str, day: date | None, language: str | None) -> timezone | None:
    zones = _zones()
    if name in zones.fixed:
        return offset_zone(zones.fixed[name])
    if name in zones.american:
        if day is None:
            return None
        return offset_zone(zones.american[name] + (60 if _american_summer(day) else 0))
    readings = zones.ambiguous[name]
    tag = (language or "").replace("_", "-").lower()
    minutes = readings.get(tag, readings.get(base_language(language) or ""))
    return None if minutes is None else offset_zone(minutes)


@cache
def offset_zone(minutes: int) -> timezone:
    """The zone so many minutes east of UTC; ValueError for a day or more."""
    return timezone.utc if minutes == 0 else timezone(timedelta(minutes=minutes))


def _american_summer(day: date) -> bool:
    """Second Sunday of March to first Sunday of November (the rule since 2007), by whole days."""
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    begin = march + timedelta(days=(6 - march.weekday()) % 7)
    end = november + timedelta(days=(6 - november.weekday()) % 7)
    return begin <= day < end
