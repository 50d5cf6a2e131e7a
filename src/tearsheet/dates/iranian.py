"""Days of the Iranian (Solar Hijri) calendar made Gregorian."""

from __future__ import annotations

from datetime import date, timedelta


def gregorian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of an Iranian one; None when there is no such day.

    Years 1206 to 1497 (1827-2118). Nowruz follows the 33-year cycle of leap years: the same day as the
    astronomical calendar for 1244-1402, at most one day off later.
    """
    if not (1206 <= year <= 1497 and 1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    before = sum(1 for y in range(1206, year) if _leap(y))
    nowruz = date(1827, 3, 22) + timedelta(days=365 * (year - 1206) + before)
    months = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    if month == 12 and day == 30 and not _leap(year):
        return None
    return nowruz + timedelta(days=months + day - 1)


def _leap(year: int) -> bool:
    return year % 33 in (1, 5, 9, 13, 17, 22, 26, 30)
