"""Figures: where digits stand in a text and which number they write."""

from __future__ import annotations

import re
from decimal import Decimal
from math import gcd

FIGURE = re.compile(
    r"\d{1,3}(?:([,.'’\u00a0\u202f\u2009 ])\d{3})(?:\1\d{3}){0,5}(?!\d)(?:[.,]\d+)?"
    r"|\d{1,2}(?:,\d{2}){1,5},\d{3}(?:\.\d+)?(?!\d)"
    r"|\d+(?:[.,]\d+)?"
    r"|(?<![\w.])\.\d+"
)
_INTEGER = re.compile(r"\d+")
_DOTTED = re.compile(r"(?:[.:]\d+){1,8}")
_LIST = re.compile(r",\d")
_EXPONENT = re.compile(r"(?:e[+-]?\d{1,3}|\s?[x×]\s?10\^?[-−]?\d{1,2})(?!\w)")
_POWER = re.compile(r"\^([+-]{0,2})(\d{1,2})(?!\d)")
_VULGAR = {
    sign: (int(top), int(bottom))
    for sign, top, bottom in (
        entry.replace("=", "/").split("/")
        for entry in [
            "½=1/2",
            "⅓=1/3",
            "⅔=2/3",
            "¼=1/4",
            "¾=3/4",
            "⅕=1/5",
            "⅖=2/5",
            "⅗=3/5",
            "⅘=4/5",
            "⅙=1/6",
            "⅚=5/6",
            "⅛=1/8",
            "⅜=3/8",
            "⅝=5/8",
            "⅞=7/8",
        ]
    )
}
VULGAR = "".join(_VULGAR)
_SLASH = re.compile(r"\s?[/⁄]\s?(\d{1,3})(?![\d/])")
_MIXED = re.compile(r"\s(\d{1,2})\s?[/⁄]\s?(\d{1,2})(?![\d/])")
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 1000})
# Twenty significant digits are enough for any count; longer runs are codes, not numbers.
_LONGEST = 24


def read_figure(text: str, match: re.Match[str], comma: bool, spaced: bool) -> tuple[int, Decimal] | None:
    """End and value of the figure at `match`; None for codes, versions and clock times.

    `comma`: the decimal mark is a comma; `spaced`: blanks may split thousands.
    """
    start, end = match.span()
    separator = match[1]
    if separator == " " and not spaced and match[0].count(" ") < 2:
        match = _INTEGER.match(text, start) or match
        return _finish(text, match.end(), Decimal(match[0]))
    if end - start > _LONGEST:
        return None
    if _DOTTED.match(text, end):
        return None
    if (
        separator is None
        and "," in match[0]
        and match[0].count(",") == 1
        and (_LIST.match(text, end) or text[start - 1 : start] == ",")
    ):
        whole = match[0].split(",")[0]
        return start + len(whole), Decimal(whole)
    return _finish(text, end, _value(match[0], separator, comma))


def _value(raw: str, separator: str | None, comma: bool) -> Decimal:
    if separator in (",", "."):
        other = "." if separator == "," else ","
        groups = raw.count(separator)
        grouped = other in raw or groups > 1 or ((separator == ",") != comma and not raw.startswith("0"))
        if grouped:
            return Decimal(raw.replace(separator, "").replace(",", "."))
        return Decimal(raw.replace(",", "."))
    if raw.count(",") > 1:
        return Decimal(raw.replace(",", ""))
    if separator:
        raw = raw.replace(separator, "")
    return Decimal(raw.replace(",", "."))


def _finish(text: str, end: int, value: Decimal) -> tuple[int, Decimal]:
    """Exponents and fractions right after the figure."""
    if end >= len(text):
        return end, value
    following = text[end]
    if following == "^" and (power := _POWER.match(text, end)) and value:
        sign = -1 if power[1].count("-") == 1 else 1
        return power.end(), value ** (sign * int(power[2]))
    if following in "ex× ^":
        power = _EXPONENT.match(text, end)
        if power:
            digits = re.sub(r"^\s?[x×]\s?10\^?|^e", "", power[0]).replace("−", "-")
            return power.end(), value.scaleb(int(digits))
    if following in _VULGAR:
        top, bottom = _VULGAR[following]
        return end + 1, value + Decimal(top) / Decimal(bottom)
    if following in "/⁄ " and value == value.to_integral_value():
        return _fraction(text, end, value)
    return end, value


def _fraction(text: str, end: int, value: Decimal) -> tuple[int, Decimal]:
    if match := _SLASH.match(text, end):
        bottom = int(match[1])
        if bottom in _DENOMINATORS and value < bottom and gcd(int(value), bottom) == 1:
            return match.end(), value / bottom
    if match := _MIXED.match(text, end):
        top, bottom = int(match[1]), int(match[2])
        if bottom in _DENOMINATORS and top < bottom:
            return match.end(), value + Decimal(top) / Decimal(bottom)
    return end, value


def vulgar(character: str) -> Decimal:
    """The value of a fraction written as one character."""
    top, bottom = _VULGAR[character]
    return Decimal(top) / Decimal(bottom)
