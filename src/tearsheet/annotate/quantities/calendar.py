"""Calendar arithmetic: days, weeks and months counted from a reference; values in ISO 8601."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta


def as_day(reference: date | datetime | None) -> date | None:
    """The day of a reference moment; None on the edge of the calendar, where nothing can be counted from."""
    day = reference.date() if isinstance(reference, datetime) else reference
    return day if day and 1 < day.year < 9999 else None


def iso_day(year: int, month: int, day: int) -> str | None:
    """ "2025-03-01", or None for a day that does not exist."""
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= year <= 9999):
        return None
    return f"{year:04}-{month:02}-{day:02}" if day <= monthrange(year, month)[1] else None


def nearest_year(month: int, day: int, reference: date) -> int:
    """The year that brings month and day closest to the reference (news speaks of near days)."""
    best, gap = reference.year, 999
    for year in (reference.year, reference.year - 1, reference.year + 1):
        try:
            distance = abs((date(year, month, min(day, monthrange(year, month)[1])) - reference).days)
        except ValueError:
            continue
        if distance < gap:
            best, gap = year, distance
    return best


def full_year(digits: str, reference: date | None = None) -> int:
    """1987 of "87", 2025 of "25": of two digits at most twenty years after the reference, else before 2050."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return 2000 + year if 2000 + year <= (reference.year + 20 if reference else 2049) else 1900 + year


def shifted(reference: date, unit: str, count: int) -> str | None:
    """The reference moved by `count` units (d, w, f = fortnight, m, y, e = decade)."""
    try:
        if unit in "dwf":
            return (reference + timedelta(days=count * {"d": 1, "w": 7, "f": 14}[unit])).isoformat()
        if unit == "m":
            month = reference.year * 12 + reference.month - 1 + count
            return f"{month // 12:04}-{month % 12 + 1:02}" if 12 <= month < 120_000 else None
        year = reference.year + count * (10 if unit == "e" else 1)
        return f"{year:04}" if 1 <= year <= 9999 else None
    except (ValueError, OverflowError):
        return None


def period(reference: date, unit: str, count: int) -> str | None:
    """ "last week", "this month", "next year": the calendar unit `count` away."""
    try:
        if unit in ("w", "f"):
            moved = (reference + timedelta(days=7 * count)).isocalendar()
            return f"{moved[0]:04}-W{moved[1]:02}"
        if unit == "e":
            decade = (reference.year // 10 + count) * 10
            return f"{decade:04}/{decade + 9:04}"
    except (ValueError, OverflowError):
        return None
    return shifted(reference, unit, count)


def weekday_value(reference: date, weekday: int, turn: str) -> str:
    """A weekday (Monday 0) seen from the reference.

    `last` is strictly before it, `next` in the coming week, `this` in the running week; else the latest one.
    """
    if turn == "next":
        moved = reference + timedelta(days=7 - reference.weekday() + weekday)
    elif turn == "this":
        moved = reference + timedelta(days=weekday - reference.weekday())
    else:
        back = (reference.weekday() - weekday) % 7
        moved = reference - timedelta(days=7 if back == 0 and turn == "last" else back)
    return moved.isoformat()


def easter(year: int) -> date:
    """Western Easter Sunday (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def holiday(rule: tuple[int, int], year: int) -> str | None:
    """The day of a holiday: fixed, counted from Easter (month 0), or a November weekday."""
    month, day = rule
    if month == 0:
        return (easter(year) + timedelta(days=day)).isoformat()
    if day < 0:  # Thanksgiving is the fourth Thursday of November, Black Friday the day after
        first = date(year, 11, 1).weekday()
        return f"{year:04}-11-{(3 - first) % 7 + 22 + (day == -1):02}"
    return iso_day(year, month, day)
