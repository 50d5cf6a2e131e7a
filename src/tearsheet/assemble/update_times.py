"""An update told by its time of day alone: "May 5, 2026 10:00 | Updated 14:05"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time

from tearsheet.dates import find_dates, label_before
from tearsheet.label.labelling import Labelled

from .evidence import Chosen

Moment = date | datetime

_TIME = re.compile(
    r"(?<![\d:.,])(?P<hour>\d{1,2})\s?[:.h]\s?(?P<minute>\d{2})(?![\d:.,]\d)\s?(?P<half>[ap]\.?m\b)?", re.I
)
_TRUST = 0.6
# Characters between a time and the date behind it.
_APART = 6


def update_time(labelled: Labelled, published: Moment, lines: Iterable[str]) -> Chosen[Moment] | None:
    """The update on the day of publication that a line of the head tells; `lines` are their sources ("line:7")."""
    places = sorted((int(source.partition(":")[2]), source) for source in lines)
    for place, source in places:
        text = labelled.document.blocks[place].text
        for match in _TIME.finditer(text):
            moment = _on_day(published, match)
            if (
                moment is not None
                and label_before(text.lower(), 0, match.start()) == "modified"
                and not _has_date(text, match, labelled.document.language)
            ):
                return Chosen(moment, match.group(), source, _TRUST)
    return None


def _on_day(published: Moment, match: re.Match[str]) -> datetime | None:
    """The time on the day of publication; None for one before it."""
    hour, minute = int(match["hour"]), int(match["minute"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    if hour > 23 or minute > 59:
        return None
    if not isinstance(published, datetime):
        return datetime.combine(published, time(hour, minute))
    moment = published.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return moment if moment >= published else None


def _has_date(text: str, match: re.Match[str], language: str | None) -> bool:
    """Whether a date goes with the time: right behind it, or in front with no word between."""
    for each in find_dates(text, language=language):
        if each.start < match.end() and not any(map(str.isalpha, text[each.end : match.start()])):
            return True
        if match.end() <= each.start <= match.end() + _APART:
            return True
    return False
