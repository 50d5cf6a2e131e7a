"""What a found date is, and which dates are believable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from .labels import Label

EARLIEST = date(1800, 1, 1)
"""Older days are not read at all: four digits before that are rarely a year."""
LATEST = date(2100, 1, 1)


@dataclass(slots=True, frozen=True)
class FoundDate:
    """A date in a line, with everything that belongs to it (weekday, time, zone) in text[start:end]."""

    start: int
    end: int
    value: datetime | date
    """A `datetime` when a time is told (aware when its zone is), else a `date`."""
    label: Label | None = None
    """What the words beside it say it is."""
    ambiguous: bool = False
    """True for 3/4/2021 and its kind: only the page's language decided which number is the month."""


def day_of(value: datetime | date) -> date:
    """The calendar day as written."""
    return value.date() if isinstance(value, datetime) else value


def is_plausible(value: datetime | date, *, reference: datetime | date, earliest: date = date(1990, 1, 1)) -> bool:
    """Whether a web article may carry this date: `earliest` to two days after `reference` (usually now).

    `parse_date` gives older and coming days back too: a caller may know better (archives, embargoes).
    """
    day = day_of(value)
    return earliest <= day <= day_of(reference) + timedelta(days=2)


def in_range(day: date, reference: datetime | None, latest: date | None = None) -> bool:
    """Whether `day` is read at all: EARLIEST to LATEST, and not beyond two days after a known reference."""
    if latest is None:
        latest = reference.date() + timedelta(days=2) if reference else LATEST
    return EARLIEST <= day <= latest


def from_epoch(digits: str) -> datetime | None:
    """Seconds (9-10 digits) or milliseconds (12-13) since 1970."""
    if not digits.isdecimal() or len(digits) not in (9, 10, 12, 13):
        return None
    seconds = int(digits) / (1000 if len(digits) > 10 else 1)
    return datetime.fromtimestamp(seconds, timezone.utc)
