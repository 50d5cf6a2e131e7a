"""The time of day that stands beside a day: "5:58 pm", "10h15", "下午3時05分", "kl. 10.15 CET"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timezone

from .lexicon import WORD, lexicon
from .zones import read_zone

_FORMS = re.compile(
    r"(?P<h>\d{1,2})(?:"
    r":(?P<m>\d{2})(?!\d)(?::(?P<s>\d{2})(?!\d)(?:[.,](?P<f>\d{1,9}))?)?"
    r"|\s?[時时點点시]\s?(?:(?P<m3>\d{1,2})\s?[分분])?(?:\s?(?P<s3>\d{1,2})\s?[秒초])?"
    r"|\s?[hH]\s?(?P<m2>\d{2})(?!\d)(?:min|m)?"
    r"|(?P<dot>\.)(?P<m4>\d{2})(?![\d.]\d|\d)"
    r"|(?P<m5>\d{2})(?=\s(?:GMT|UTC|E[SD]?T|hrs)\b)"
    r"|(?P<bare>)(?=\s?[aApP]\.?\s?[mM]\b|\s?[hH]\b|\s?Uhr\b)"
    r")"
)
_GAP = re.compile(r"[\s,;|•·:@(\[)\]/.-]{0,5}")
_HALF = re.compile(r"\s?(?P<p>[aApP])\.?\s?[mM]\b\.?|\s?(?P<a>[^\W\d_])\.\s?(?P<b>[^\W\d_])\.?")
_SUFFIX = re.compile(r"\s?\(?(?:Uhr|uhr|uur|hrs?|hs|[hH]|год|ч|час(?:ов|а)?|น|godz|órakor)\b\.?\)?")
_SECOND_ZONE = re.compile(r"\(\d{4} [A-Z]{3,4}\)")  # CNN: "2010 GMT (0410 HKT) March 14"
_WORD_BEFORE = re.compile(r"[^\W\d_]{1,6}\s?$")
_MAX_WORDS = 4


@dataclass(slots=True, frozen=True)
class Clock:
    """A time of day with its place in the line."""

    start: int
    end: int
    value: time
    """Aware when a zone was told."""


def clock_after(text: str, position: int, day: date | None, language: str | None) -> Clock | None:
    """The time that follows a day ending at `position`; small words, weekdays and signs may stand between."""
    words = lexicon(language)
    half: int | None = None
    dot_ok = words.dot_time
    start = position
    for _ in range(_MAX_WORDS):
        gap = _GAP.match(text, position)
        position = gap.end() if gap else position
        word = WORD.match(text, position)
        if word is None:
            break
        key = word.group().casefold()
        if key in words.halves:
            half = words.halves[key]
        elif key in words.small:
            dot_ok = True
        elif key not in words.weekdays and key != "t":
            return None
        position = word.end()
    else:
        return None
    return _read(text, start, position, day, language, half, dot_ok)


def clock_before(text: str, floor: int, position: int, day: date | None, language: str | None) -> Clock | None:
    """The time that stands before a day starting at `position`, not reaching below `floor`."""
    found: Clock | None = None
    for match in _FORMS.finditer(text, max(floor, position - 40), position):
        if found is not None and match.start() < found.end:
            continue
        if match.start() and (text[match.start() - 1].isdigit() or text[match.start() - 1] in ".:"):
            continue
        half, start = _half_before(text, floor, match.start(), language)
        clock = _read(text, start, match.start(), day, language, half, dot_ok=False)
        if clock is not None and clock.end <= position:
            found = clock
    if found is None or not _only_small(text, found.end, position, language):
        return None
    return found


def _half_before(text: str, floor: int, position: int, language: str | None) -> tuple[int | None, int]:
    word = _WORD_BEFORE.search(text, max(floor, position - 6), position)
    if word:
        half = lexicon(language).halves.get(word.group().strip().casefold())
        if half is not None:
            return half, word.start()
    return None, position


def _only_small(text: str, start: int, end: int, language: str | None) -> bool:
    """Whether nothing but signs, small words and weekdays stands between."""
    between = _SECOND_ZONE.sub("", text[start:end])
    if any(char.isdigit() for char in between):
        return False
    words = lexicon(language)
    found = [word.group().casefold() for word in WORD.finditer(between)]
    return len(found) <= _MAX_WORDS and all(w in words.small or w in words.weekdays for w in found)


def _read(
    text: str,
    start: int,
    position: int,
    day: date | None,
    language: str | None,
    half: int | None,
    dot_ok: bool,
) -> Clock | None:
    match = _FORMS.match(text, position)
    if match is None:
        return None
    end = match.end()
    after, end = _half_after(text, end, language)
    half = after if after is not None else half
    suffix = _SUFFIX.match(text, end)
    if suffix:
        end = suffix.end()
    zone = read_zone(text, end, day, language)
    if match["dot"] and not (dot_ok or suffix or after is not None or zone):
        return None
    if zone:
        end = zone[0]
    value = _time(match, half, zone[1] if zone else None)
    return Clock(start, end, value) if value is not None else None


def _half_after(text: str, position: int, language: str | None) -> tuple[int | None, int]:
    match = _HALF.match(text, position)
    if match and match["p"]:
        return (12 if match["p"] in "pP" else 0), match.end()
    halves = lexicon(language).halves
    if match:
        half = halves.get((match["a"] + match["b"]).casefold())
        return half, (match.end() if half is not None else position)
    start = position + 1 if text[position : position + 1] == " " else position
    word = WORD.match(text, start)
    if word is None:
        return None, position
    half = halves.get(word.group().casefold())
    if half is None and word.group()[:2].casefold() in ("am", "pm") and word.group()[2:3].isupper():
        return (12 if word.group()[0] in "pP" else 0), start + 2  # glued: "5:58pmUpdated"
    return half, (word.end() if half is not None else position)


def _time(match: re.Match[str], half: int | None, zone: timezone | None) -> time | None:
    hour = int(match["h"])
    minute = int(match["m"] or match["m2"] or match["m3"] or match["m4"] or match["m5"] or 0)
    second = min(int(match["s"] or match["s3"] or 0), 59 if match["s"] != "60" else 60)
    micro = int((match["f"] or "0").ljust(6, "0")[:6])
    if half is not None and hour <= 12:
        hour = hour % 12 + half
    if hour > 23 or minute > 59 or int(match["s"] or match["s3"] or 0) > 60:
        return None
    return time(hour, minute, min(second, 59), micro, zone)
