"""Dates inside a short line, even glued to what stands beside them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from .characters import to_ascii_signs
from .clock import Clock, clock_after, clock_before
from .day import Day, find_days
from .labels import label_after, label_before
from .lexicon import WORD, lexicon
from .value import FoundDate, in_range

MAX_LINE = 1000
"""Longer lines are prose; only their first characters are searched."""
_DIGIT = re.compile(r"\d")
_WEEKDAY_GAP = re.compile(r"[\s,.()-]{1,3}$")


def find_dates(text: str, *, language: str | None = None, reference: datetime | None = None) -> list[FoundDate]:
    """The full dates in a short line, in order.

    `language` (BCP 47) settles 3/4/2021 (see `parse_date`) and ambiguous zones. With a `reference`, days more
    than two days after it are left out. A date without year, month or day is no date here.
    """
    if not text:
        return []
    line = to_ascii_signs(text[:MAX_LINE])
    if _DIGIT.search(line) is None:
        return []
    days = [day for day in find_days(line, language) if in_range(day.value, reference)]
    if not days:
        return []
    lower = _lower(line)
    found: list[FoundDate] = []
    floor = 0
    for index, day in enumerate(days):
        ceiling = days[index + 1].start if index + 1 < len(days) else len(line)
        item = _complete(line, lower, day, floor, ceiling, language)
        found.append(item)
        floor = item.end
    return _label_tails(lower, found)


def _lower(line: str) -> str:
    """Lower case of the same length."""
    lower = line.lower()
    return lower if len(lower) == len(line) else "".join(c.lower() if len(c.lower()) == 1 else c for c in line)


def _complete(line: str, lower: str, day: Day, floor: int, ceiling: int, language: str | None) -> FoundDate:
    clock = day.clock or _clock(line, day, floor, ceiling, language)
    start, end = day.start, day.end
    if clock is not None:
        start, end = min(start, clock.start), max(end, clock.end)
    start = _with_weekday(line, floor, start, language)
    value = datetime.combine(day.value, clock.value) if clock is not None else day.value
    return FoundDate(start, end, value, label_before(lower, floor, start), day.ambiguous)


def _clock(line: str, day: Day, floor: int, ceiling: int, language: str | None) -> Clock | None:
    clock = clock_after(line, day.end, day.value, language)
    if clock is not None and clock.end <= ceiling:
        return clock
    return clock_before(line, floor, day.start, day.value, language)


def _with_weekday(line: str, floor: int, start: int, language: str | None) -> int:
    """Where the date begins when a weekday stands before it."""
    gap = _WEEKDAY_GAP.search(line, max(floor, start - 3), start)
    if gap is None:
        return start
    low = max(floor, gap.start() - 14)
    words = list(WORD.finditer(line, low, gap.start()))
    if words and words[-1].end() == gap.start() and words[-1].group().casefold() in lexicon(language).weekdays:
        return words[-1].start()
    return start


def _label_tails(lower: str, found: list[FoundDate]) -> list[FoundDate]:
    """Give unlabelled dates the label that follows them, unless it belongs to the next date."""
    tails = [label_after(lower, item.end) for item in found]
    if found[0].label is None and tails[0] and tails[-1]:  # "3月3日 公開 3月5日 更新"
        return [replace(item, label=tail) for item, tail in zip(found, tails, strict=True)]
    result = []
    for index, item in enumerate(found):
        if item.label is None and (index + 1 == len(found) or found[index + 1].label is None):
            item = replace(item, label=tails[index]) if tails[index] else item
        result.append(item)
    return result
