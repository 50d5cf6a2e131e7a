"""One date from a string that is nothing but a date with its labels."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from .characters import to_ascii_signs
from .fallback import parse_with_dateparser
from .find import find_dates
from .iso import parse_iso
from .labels import only_labels, without_labels
from .lexicon import lexicon
from .relative import parse_relative
from .value import FoundDate, from_epoch, in_range

_MAX = 200
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?")


def parse_date(
    text: str,
    *,
    language: str | None = None,
    reference: datetime | None = None,
    epoch: bool = False,
    latest: date | None = None,
) -> datetime | date | None:
    """The date that `text` is, perhaps with labels, weekday and signs around it; None for anything else.

    Returns an aware `datetime` when a zone is told, a naive one when only a time is, a `date` when only a day
    is. Nothing is invented: without year, month or day the answer is None. Of several dates the one that is
    not labelled as an update counts; None when that is not a single one.

    - `language` (BCP 47): 3/4/2021 is month first in "en", "en-US" and "en-PH", day first in all other
      languages and regions, and None without a language. 3.4.2021 is day first everywhere; a number above 12
      or the year in front settles it.
    - `reference`: the moment for "3 hours ago" and "yesterday", which are None without it.
    - `epoch`: bare digits are seconds or milliseconds since 1970.
    - `latest`: last day accepted; two days after `reference` if that is given, else the year 2100.
      Days from 1800 on are read; see `is_plausible` for what a web article may carry.
    """
    if not text or len(text) > 4 * _MAX:
        return None
    value = parse_iso(text)
    if value is None:
        stripped = text.strip()
        if len(stripped) > _MAX:
            return None
        value = _written(to_ascii_signs(stripped), language, reference, epoch)
    if value is None:
        return None
    day = value.date() if isinstance(value, datetime) else value
    return value if in_range(day, reference, latest) else None


def _written(text: str, language: str | None, reference: datetime | None, epoch: bool) -> datetime | date | None:
    if text.isdecimal():
        return from_epoch(text) if epoch else _compact(text)
    value = parse_iso(text)
    if value is not None:
        return value
    found = find_dates(text, language=language)
    if found:
        return _the_one(found) if _only_labels(_without(found, text), language) else None
    if reference is not None:
        value = parse_relative(_without_label(text), reference, language)
        if value is not None:
            return value
    return _last_resort(text, language)


def _the_one(found: list[FoundDate]) -> datetime | date | None:
    """The date when all say the same, or when one is the publication and the rest are labelled as updates."""
    values = {item.value for item in found}
    if len(values) > 1:
        values = {item.value for item in found if item.label != "modified"}
    return values.pop() if len(values) == 1 else None


def _without(found: list[FoundDate], text: str) -> str:
    for item in reversed(found):
        text = f"{text[: item.start]} {text[item.end :]}"
    return text


def _compact(digits: str) -> datetime | None:
    """20210303101500 and 202103031015 (eight digits are ISO already)."""
    match = _COMPACT.fullmatch(digits)
    if match is None:
        return None
    try:
        return datetime(*(int(part or 0) for part in match.groups()))  # type: ignore[arg-type]
    except ValueError:
        return None


def _only_labels(rest: str, language: str | None) -> bool:
    """Whether what stands around a date is words that may stand there."""
    if any(char.isdecimal() for char in rest):
        return False
    words = lexicon(language)
    return only_labels(rest.lower(), words.beside)


def _without_label(text: str) -> str:
    """ "Updated 3 hours ago" without its label."""
    lower = text.lower()
    bare = without_labels(lower).strip(" :|-")
    return bare or lower


def _last_resort(text: str, language: str | None) -> datetime | date | None:
    value = parse_with_dateparser(text, language)
    if value is None:
        return None
    return value if value.time() != time() or value.tzinfo else value.date()
