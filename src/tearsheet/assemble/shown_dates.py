"""The date that the page shows at its headline, held against the one that its metadata declares."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta, timezone

from .evidence import Chosen

Moment = date | datetime

_LINE, _SHOWN_TRUST = "line:", 0.8
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
_EITHER_ORDER = re.compile(r"(?<!\d)\d{1,2}([/-])\d{1,2}\1\d{4}")
_QUARTER, _MINUTE = timedelta(minutes=15), timedelta(minutes=1)


def against_shown(declared: Chosen[Moment], offers: Sequence[Chosen[Moment]], head: Collection[str]) -> Chosen[Moment]:
    """The declared date, unless the one date shown in the lines of the head contradicts it.

    Templates keep the first version's date, or the import's, for years; what readers see is looked after. A day
    that differs only by the time zone is no contradiction: then the declared instant is told in the zone shown.
    """
    shown = [offer for offer in offers if offer.source in head]
    days = {_day(offer.value) for offer in shown}
    if declared.source.startswith(_LINE) or len(days) != 1:
        return declared
    clocks = {offer.value for offer in shown if isinstance(offer.value, datetime)}
    if len(clocks) == 1 and _in_utc(declared.value) and _day(declared.value) in days:
        local = _in_zone_of(declared.value, next(iter(clocks)), offers)
        return declared if local is None else Chosen(local, declared.raw, declared.source, declared.confidence)
    if any(_day(offer.value) == _day(declared.value) for offer in offers if offer.source.startswith(_LINE)):
        return declared
    best = max(shown, key=lambda offer: (isinstance(offer.value, datetime), offer.confidence))
    if _day(best.value) == _day(declared.value) or _swapped(best.value) == _day(declared.value):
        return declared
    if not _zone_apart(declared.value, best.value):
        return Chosen(best.value, best.raw, best.source, _SHOWN_TRUST)
    local = _in_zone_of(declared.value, best.value, offers)
    return declared if local is None else Chosen(local, declared.raw, declared.source, declared.confidence)


def in_shown_zone(best: Chosen[Moment], offers: Sequence[Chosen[Moment]]) -> Chosen[Moment]:
    """Of two declared instants that differ by nothing but their zone, the one that a shown clock agrees with."""
    clock = best.value
    if not isinstance(clock, datetime) or clock.tzinfo is None or best.source.startswith(_LINE):
        return best
    rivals = [
        offer
        for offer in offers
        if isinstance(offer.value, datetime)
        and offer.value.tzinfo is not None
        and offer.value.replace(tzinfo=None) == clock.replace(tzinfo=None)
        and offer.value != clock
    ]
    shown = [offer.value for offer in offers if offer.source.startswith(_LINE)] if rivals else []
    if any(_same_minute(moment, clock) for moment in shown):
        return best
    return next((rival for rival in rivals if any(_same_minute(moment, rival.value) for moment in shown)), best)


def _same_minute(shown: Moment, declared: Moment) -> bool:
    if not (isinstance(shown, datetime) and isinstance(declared, datetime) and shown.tzinfo and declared.tzinfo):
        return False
    return timedelta(0) <= declared - shown < _MINUTE


def in_other_order(best: Chosen[Moment], offers: Sequence[Chosen[Moment]]) -> Chosen[Moment] | None:
    """The most trusted offer from elsewhere, declared or shown, of the day that 3/4/2021 is in the other order."""
    if not _EITHER_ORDER.search(best.raw):
        return None
    day, shown = _swapped(best.value), best.source.startswith((_LINE, "text:"))
    told = [
        offer
        for offer in offers
        if _day(offer.value) == day
        and offer.source.startswith((_LINE, "text:")) != shown
        and (shown or not _EITHER_ORDER.search(offer.raw))
    ]
    return max(told, key=lambda offer: offer.confidence) if told and day != _day(best.value) else None


def _in_utc(value: Moment) -> bool:
    return isinstance(value, datetime) and value.tzinfo is not None and not value.utcoffset()


def _day(value: Moment) -> date:
    return value.date() if isinstance(value, datetime) else value


def _swapped(value: Moment) -> date | None:
    """3 April for 4 March: numbers read in the other order."""
    try:
        return date(value.year, value.day, value.month)
    except ValueError:
        return None


def _zone_apart(declared: Moment, shown: Moment) -> bool:
    """Whether some zone on earth had the shown day (or time) at the declared instant."""
    if not isinstance(declared, datetime):
        return False
    earliest, latest = declared.replace(tzinfo=None) + _WEST, declared.replace(tzinfo=None) + _EAST
    return earliest.date() <= _day(shown) <= latest.date()


def _in_zone_of(declared: Moment, shown: Moment, offers: Sequence[Chosen[Moment]]) -> datetime | None:
    """The declared instant as another place of the page, or the shown time of day, tells it locally."""
    if not isinstance(declared, datetime) or declared.tzinfo is None:
        return None
    for offer in offers:
        value = offer.value
        if not isinstance(value, datetime) or value.tzinfo is None or value.date() != _day(shown):
            continue
        if abs(value - declared) < timedelta(minutes=1):
            return declared.astimezone(value.tzinfo)
    if not isinstance(shown, datetime) or shown.tzinfo is not None:
        return None
    minute = declared.astimezone(timezone.utc).replace(tzinfo=None, second=0, microsecond=0)
    offset = shown.replace(second=0, microsecond=0) - minute
    if offset % _QUARTER or not _WEST <= offset <= _EAST:
        return None
    return declared.astimezone(timezone(offset))


__all__ = ["against_shown", "in_other_order", "in_shown_zone"]
