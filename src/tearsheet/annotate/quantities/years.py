"""Years, decades, quarters and spans of years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from .beside import unit_after
from .counted import counted_noun
from .found import FoundDate
from .lexicon import table

_YEAR = r"(?:1[0-9]|20|21)\d\d"
_FOUR_DIGITS = re.compile(r"\d{4}")
_LONG = re.compile(r"\d{4,}")
_TENS = re.compile(r"\d0(?:s|['’]s|er|-)")
_DECADE = re.compile(
    r"(?<![\d,.])(?:(?:early|late|mid)[- ])?(?:the\s)?((?:1[0-9]|20|21)\d0)(?:s|['’]s|er[- ]Jahre|-х)(?!\w)"
)
_SPAN = re.compile(
    rf"(?<![\d,.$€£/-])({_YEAR})\s?(?:[-–—/~]|to|through|bis|à|until|a|al|по)\s?({_YEAR}|\d\d)(?![\d%,-]|\.\d|/)"
)
_QUARTER = re.compile(
    rf"(?:\bQ([1-4])(?:\s(?:of\s)?|[-/])(?:FY\s?)?({_YEAR})"
    rf"|\b(first|second|third|fourth|last)[- ]quarter\s(?:of\s)({_YEAR})"
    rf"|\b([1-4])\.?\s?(?:Quartal|trimestre|квартал\w?)\s(?:de\s|del\s)?({_YEAR})"
    rf"|\b({_YEAR})\s?Q([1-4]))\b",
    re.IGNORECASE,
)
_LONE = re.compile(rf"(?<![\w.,/$€£¥-])({_YEAR})(?![\w%/€$£]|[.,]\d|-\d|\s?(?:°|%|€|\$|£))")
_FISCAL = re.compile(r"\b(?:FY|fiscal(?:\syear)?|calendar year|year)\s?$", re.IGNORECASE)
_AHEAD = re.compile(r"([^\W\d_][\w'’]*|[(\[,–—-])\s?$")


@cache
def _cues(code: str) -> frozenset[str]:
    return frozenset(table("dates")[code].get("year_before", ()))


@cache
def _quarter_words() -> dict[str, int]:
    return {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


def year_dates(text: str, code: str, reference: date | None) -> Iterator[FoundDate]:
    """Every candidate; the caller keeps those that overlap nothing more specific."""
    if not _FOUR_DIGITS.search(text):
        return
    for match in _QUARTER.finditer(text):
        g = match.groups()
        year = g[1] or g[3] or g[5] or g[6]
        quarter = int(g[0] or g[4] or g[7] or _quarter_words()[(g[2] or "first").lower()])
        yield FoundDate(match.start(), match.end(), f"{year}-{quarter * 3 - 2:02}/{year}-{quarter * 3:02}", "span")
    for match in _DECADE.finditer(text) if _TENS.search(text) else ():
        start = int(match[1])
        yield FoundDate(match.start(1), match.end(), f"{start}/{start + 9}", "span")
    for figure in _LONG.finditer(text):
        span = _SPAN.match(text, figure.start())
        if span is None:
            continue
        first, last = span[1], span[2]
        last = first[:2] + last if len(last) == 2 else last
        if 0 < int(last) - int(first) < 300:
            yield FoundDate(span.start(), span.end(), f"{first}/{last}", "span")
    for figure in _LONG.finditer(text):
        lone = _LONE.match(text, figure.start())
        if lone is not None and _is_year(text, lone, code):
            yield FoundDate(lone.start(), lone.end(), lone[1], "year")


def _is_year(text: str, match: re.Match[str], code: str) -> bool:
    """A bare figure of four digits: a year, or a count of something?"""
    year, start, end = int(match[1]), match.start(), match.end()
    after = unit_after(text, end)
    if after is not None and not (after[1].kind == "measure" and text[end : end + 3] == " a "):
        return False
    ahead = text[max(0, start - 16) : start]
    word = _AHEAD.search(ahead)
    low = word[1].lower() if word else ""
    if _FISCAL.search(ahead):
        return True
    noun = counted_noun(text, end, code)
    if (
        noun is not None
        and low != "the"
        and not re.match(r"\s[a-z-]+\s(?:election|season|campaign)", text[end : end + 30])
    ):
        return False
    if low in _cues(code) or low in _all_months():
        return 1400 <= year <= 2199
    if low in table("context")["counting"]:
        return False
    return 1900 <= year <= 2099


@cache
def _all_months() -> frozenset[str]:
    return frozenset(
        name
        for code, own in table("dates").items()
        if "months" in own and isinstance(own["months"], list)
        for group in own["months"]
        for name in group
    )
