"""Dates told from the day of writing: "yesterday", "last Tuesday", "three weeks ago", "next month"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from .anchored import dated_weekday, day_away, holiday_by_turn, named_day
from .calendar import as_day, holiday, iso_day, period, shifted, weekday_value
from .date_words import WORD, DateWords, date_words
from .found import DatePrecision, FoundDate
from .lexicon import any_of, table

_PRECISION: dict[str, DatePrecision] = {
    "d": "day",
    "w": "week",
    "f": "week",
    "m": "month",
    "y": "year",
    "e": "span",
}
Handler = Callable[[re.Match[str], DateWords, date | None], FoundDate | None]


def relative_dates(text: str, code: str, reference: date | None, words: frozenset[str]) -> Iterator[FoundDate]:
    """Every candidate. `words` are the lower-case words of `text`: no pattern without its words."""
    w = date_words(code)
    for needs, pattern, handler in _patterns(code):
        if any(need.isdisjoint(words) for need in needs):
            continue
        for match in pattern.finditer(text):
            found = handler(match, w, reference)
            if found is not None:
                yield found
    if code in ("zh", "ja"):
        yield from _han(text, reference)


@cache
def _patterns(code: str) -> tuple[tuple[tuple[frozenset[str], ...], re.Pattern[str], Handler], ...]:
    """For each expression: the sets of which a text must have a word, its pattern, what reads it."""
    w, own = date_words(code), table("dates")[code]
    if not w.units:
        return ()
    ago, ago_before, hence = own.get("ago", []), own.get("ago_before", []), own.get("hence", [])
    before = [*own.get("last", []), *own.get("next", []), *own.get("this", [])]
    after = [*own.get("last_after", []), *own.get("next_after", [])]
    turn, behind = rf"(?P<turn>{any_of(before)})", rf"(?P<turn>{any_of(after)})"
    count, unit = rf"(?P<n>{w.count})", rf"(?P<u>{w.unit})"
    units, weekdays = [*w.units], [*w.weekdays]
    pieces: list[tuple[list[list[str]], str, Handler]] = _english(w, turn, before) if code == "en" else []
    pieces += [
        ([units, ago], rf"{count}\s{unit}\s{any_of(ago)}", _ago),
        ([units, ago_before], rf"{any_of(ago_before)}\s{count}\s{unit}", _ago),
        ([units, own.get("in", [])], rf"{any_of(own.get('in', []))}\s{count}\s{unit}(?!\sof|['’])", _hence),
        ([units, hence], rf"{count}\s{unit}\s{any_of(hence)}", _hence),
        ([weekdays, before], rf"{turn}\s(?P<wd>{w.weekday})", _weekday),
        ([weekdays, after], rf"(?P<wd>{w.weekday})\s{behind}", _weekday),
        ([units, before], rf"{turn}\s{unit}", _period),
        ([units, after], rf"{unit}\s{behind}", _period),
        ([[*own["days"]]], rf"(?P<word>{any_of(own['days'])})", _day),
        ([weekdays], rf"(?P<wd>{w.weekday})(?P<turn>)", _weekday),
    ]
    return tuple(
        (
            tuple(_some(words) for words in needs),
            re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE),
            handler,
        )
        for needs, pattern, handler in pieces
    )


def _some(phrases: list[str]) -> frozenset[str]:
    """The words that tell that one of the phrases may stand in a text: their last ones."""
    return frozenset(WORD.findall(phrase)[-1] for phrase in phrases if WORD.search(phrase))


def _english(w: DateWords, turn: str, turns: list[str]) -> list[tuple[list[list[str]], str, Handler]]:
    units, weekdays, ordinals = [*w.units], [*w.weekdays], [*w.ordinals, "th", "st", "nd", "rd"]
    ways, month, feasts = ["after", "before", "from", "since"], ["month"], [*table("dates")["holidays"]]
    day_figure = r"(?P<d>(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th))"
    plain_figure = day_figure.replace("?P<d>", "?:")
    day_word = rf"(?P<dw>{any_of(w.ordinals)})"
    holidays = any_of(table("dates")["holidays"])
    span = rf"(?:{w.count}\s{w.unit}(?:,?\s(?:and\s)?{w.count}\s{w.unit}){{0,2}})"
    named = rf"(?:this |next |last )?{w.weekday}|{w.month}\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{4}}|{holidays}"
    anchor = rf"(?P<way>after|before|from|since)\s(?P<a>today|tomorrow|yesterday|now|{named})"
    spelled = rf"the\s{plain_figure}|the\s{any_of(w.ordinals)}|{plain_figure}"
    dated = rf"(?:{w.month})-?\d{{1,2}}\)|\d{{1,2}}[./-]\d{{1,2}}|{spelled}"
    bare = r"\d{1,2}(?![\d:.%/-]|\s?[ap]\.?m|\s\w)"
    no_day = rf"(?!\s(?:{w.month}|day|floor|hole|lap|minute|time|street|anniversary|\w+\s\w+ly))"
    on_day = rf"(?:\son\s{w.weekday})?"
    amount = rf"(?P<n>{w.count})\s(?P<u>{w.unit})"
    return [
        (
            [units, ways],
            rf"(?:in\s(?=[\w ]{{1,30}}\ssince))?(?:(?P<wd>{w.weekday}),?\s)?{amount}\s{anchor}{on_day}",
            _anchored,
        ),
        (
            [weekdays, units, ["from"]],
            rf"(?P<wd>{w.weekday})\s(?P<n>{w.count})\s(?P<u>{w.unit})\s(?P<way>from)\s(?P<a>now)",
            _anchored,
        ),
        (
            [units, ["later", "ago", "earlier", "now"]],
            rf"{span}\s(?:later|ago|earlier|from\snow)",
            _span_away,
        ),
        ([weekdays, ["week"]], rf"(?:on\s)?(?P<wd>{w.weekday})\sof\s(?:the\s|this\s)?{turn}\sweek", _weekday),
        (
            [month, ordinals],
            rf"(?:around\s)?the\s(?:{day_figure}|{day_word})(?:\sday)?\s(?:of\s)?{turn}\smonth",
            _month_day,
        ),
        ([month, ordinals], rf"(?:around\s)?(?:the\s)?{day_figure}\s(?:of\s)?this\smonth", _month_day),
        (
            [weekdays],
            rf"(?:{turn}\s)?(?P<wd>{w.weekday})\s(?:\()?(?:{dated}|{bare})",
            _weekday_dated,
        ),
        ([turns], rf"(?:{turn}\s)(?P<sd>\d{{1,2}}/\d{{1,2}})", _weekday_dated),
        (
            [["on"], ordinals],
            rf"(?<=\bon\s)the\s(?:{day_figure}|{day_word}){no_day}(?=[.,;!?]|$|\sto\b|\sat\b|\sand\b)",
            _month_day,
        ),
        (
            [feasts],
            rf"(?P<h>{holidays})(?:,?\s(?:of\s)?(?:(?P<y>(?:19|20)\d\d)|(?P<turn>this|last|next)\syear))?",
            _holiday,
        ),
        ([feasts, turns], rf"{turn}\s(?P<h>{holidays})", _holiday),
        (
            [["day"], ["same", "next", "following", "previous", "before", "after"]],
            r"the\s(?P<n>same|next|following|previous)\s(?P<u>day)|the\s(?P<u2>day)\s(?P<n2>before|after)(?=[\s.,?!]*$)",
            _vague_day,
        ),
    ]


def _count(match: re.Match[str], w: DateWords) -> int:
    raw = match["n"].lower()
    return int(raw) if raw.isdecimal() else w.counts.get(raw, 1)


def _moved(match: re.Match[str], w: DateWords, reference: date | None, sign: int) -> FoundDate | None:
    unit = w.units[match["u"].lower()]
    value = shifted(reference, unit, sign * _count(match, w)) if reference else None
    return FoundDate(match.start(), match.end(), value, "day" if unit in "wf" else _PRECISION[unit])


def _ago(match: re.Match[str], w: DateWords, reference: date | None) -> FoundDate | None:
    return _moved(match, w, reference, -1)


def _hence(match: re.Match[str], w: DateWords, reference: date | None) -> FoundDate | None:
    later = match[0].lower().endswith("later")
    return _moved(match, w, None if later else reference, 1)


def _span_away(match: re.Match[str], w: DateWords, reference: date | None) -> FoundDate | None:
    return FoundDate(match.start(), match.end(), None, "day") if match[0].count(" ") > 2 else None


def _anchored(match: re.Match[str], w: DateWords, reference: date | None) -> FoundDate | None:
    anchor = match["a"].lower()
    unit, count = w.units[match["u"].lower()], _count(match, w)
    weekday = w.weekdays.get((match.groupdict().get("wd") or "").lower())
    steps = -count if match["way"].lower() == "before" else count
    value = None
    if anchor in ("today", "now", "tomorrow", "yesterday"):
        moved = shifted(reference, "d", w.days.get(anchor, 0)) if reference else None
        base = date.fromisoformat(moved) if moved else None
        if base:
            value = shifted(base, unit, steps) if weekday is None else day_away(base, unit, steps, weekday)
    elif match[0].lower().endswith(anchor):
        base = named_day(anchor, w, reference)
        if base:
            value = shifted(base, unit, steps) if anchor.isdecimal() else day_away(base, unit, steps, weekday)
    precision: DatePrecision = "day" if value is None or len(value) == 10 else "month" if len(value) == 7 else "year"
    return FoundDate(match.start(), match.end(), value, precision)


def _turn(raw: str, own: dict[str, list[str]]) -> str:
    low = raw.lower()
    if low in own.get("last", []) or low in own.get("last_after", []):
        return "last"
    if low in own.get("next", []) or low in own.get("next_after", []):
        return "next"
    return "this" if low else ""


def _weekday(match: re.Match[str], w: DateWords, reference: date | None) -> FoundDate | None:
    name = match["wd"]
    if len(name) <= 3 and not name[0].isupper() and w.code == "en":
        return None
    turn = _turn(match["turn"] or "", table("dates")[w.code])
    value = weekday_value(reference, w.weekdays[name.lower()], turn) if reference else None
    return FoundDate(match.start(), match.end(), value, "day")


def _weekday_dated(match: re.Match[str], w: DateWords, reference: date | None) -> FoundDate | None:
    weekday = w.weekdays.get((match.groupdict().get("wd") or "").lower(), 0)
    value = dated_weekday(match[0], weekday, w, reference) if reference else None
    return FoundDate(match.start(), match.end(), value, "day")


def _month_day(match: re.Match[str], w: DateWords, reference: date | None) -> FoundDate | None:
    groups = match.groupdict()
    raw = (groups.get("d") or groups.get("dw") or "").lower()
    digits = re.match(r"\d+", raw)
    day = int(digits[0]) if digits else w.ordinals.get(raw, 0)
    value = None
    if reference:
        turn = _turn(groups.get("turn") or "this", table("dates")["en"])
        month = shifted(reference, "m", {"last": -1, "next": 1}.get(turn, 0))
        value = iso_day(int(month[:4]), int(month[5:7]), day) if month else None
    return FoundDate(match.start(), match.end(), value, "day")


def _period(match: re.Match[str], w: DateWords, reference: date | None) -> FoundDate | None:
    unit = w.units[match["u"].lower()]
    if unit == "d":
        return None
    turn = _turn(match["turn"], table("dates")[w.code])
    step = {"last": -1, "next": 1}.get(turn, 0)
    value = period(reference, unit, step) if reference else None
    return FoundDate(match.start(), match.end(), value, _PRECISION[unit])


def _day(match: re.Match[str], w: DateWords, reference: date | None) -> FoundDate | None:
    value = shifted(reference, "d", w.days[match["word"].lower()]) if reference else None
    return FoundDate(match.start(), match.end(), value, "day")


def _vague_day(match: re.Match[str], w: DateWords, reference: date | None) -> FoundDate | None:
    return FoundDate(match.start(), match.end(), None, "day")


def _holiday(match: re.Match[str], w: DateWords, reference: date | None) -> FoundDate | None:
    name = match["h"].lower()
    groups = match.groupdict()
    if (
        name in ("may day", "easter", "halloween")
        and not match["h"][0].isupper()
        and not (groups.get("y") or groups.get("turn"))
    ):
        return None
    month, day = table("dates")["holidays"][name]
    turn = _turn(groups.get("turn") or "", table("dates")["en"])
    if turn and match[0].lower().endswith("year") and reference:
        value = holiday((month, day), reference.year + {"last": -1, "next": 1}.get(turn, 0))
    elif groups.get("y"):
        value = holiday((month, day), int(groups["y"]))
    else:
        value = holiday_by_turn(name, turn, reference)
    return FoundDate(match.start(), match.end(), value, "day")


def _han(text: str, reference: date | None) -> Iterator[FoundDate]:
    words = table("dates")["han"]
    day = as_day(reference)
    for key, unit, precision in (("days", "d", "day"), ("years", "y", "year"), ("months", "m", "month")):
        for word, count in words[key].items():
            at = text.find(word)
            while at >= 0:
                value = shifted(day, unit, count) if day else None
                yield FoundDate(at, at + len(word), value, precision)  # type: ignore[arg-type]
                at = text.find(word, at + 1)
