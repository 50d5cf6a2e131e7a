"""ISO 8601 and its common misspellings, the fast path of `parse_date`."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

from .zones import offset_zone

_ISO = re.compile(
    r"\s*(\d{4})(-?)(\d{2})\2(\d{2})"
    r"(?:(?:\s?[Tt_]\s?|\s{1,2}|(?:UTC|GMT)(?:[+-]\d{4})?)(\d{2})[:-]?(\d{2})(?:[:-]?(\d{2})(?:[.,:](\d{1,9}))?)?"
    r"\s?(?:([Zz]|UTC|GMT)|(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?)?)?(?:\[[\w/]{1,40}\]| UTC)?\s*"
)


def parse_iso(text: str) -> datetime | date | None:
    """A full day, perhaps with a time and a zone; None for anything else.

    Also reads what sites make of the standard: "2024-05-03T15:47:42.389+0000", a blank for the "T", "24:00",
    a leap second, "+00:00[UTC]", "T10-15-00Z", the basic form "20210303T101500Z".
    """
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, _, month, day, hour, minute, second, fraction, zulu, sign, zone_hours, zone_minutes = match.groups()
    try:
        if hour is None:
            return date(int(year), int(month), int(day))
        zone = timezone.utc if zulu else None
        if sign:
            minutes = int(zone_hours) * 60 + int(zone_minutes or 0)
            zone = offset_zone(-minutes if sign == "-" else minutes)
        late = hour == "24"
        value = datetime(
            int(year),
            int(month),
            int(day),
            0 if late else int(hour),
            int(minute),
            min(int(second or 0), 59),
            int(fraction.ljust(6, "0")[:6]) if fraction else 0,
            zone,
        )
        return value + timedelta(days=1) if late else value
    except (ValueError, OverflowError):
        return None
