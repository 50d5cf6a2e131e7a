"""Numbers of an audience: views, likes, comments, shares, minutes to read."""

from __future__ import annotations

import re
from functools import cache

from .lexicon import alternation, phrases

_LONGEST = 48
_DIGIT = re.compile(r"\d")
_NUMBER = r"(?P<n>\d{1,3}(?:[,.\s]\d{3}){1,3}|\d{1,12}(?:[.,]\d{1,2})?)\s?(?P<scale>k|m|b|mn|mio|mln|mil|tsd|tys|tis|тыс|тис|млн|rb|jt|bin|万|萬|亿|億|만|천|千)?\+?"  # noqa: E501
# Words that Chinese, Japanese and Korean put behind a number.
_UNITS = frozenset(("件", "个", "個", "条", "條", "次", "回", "人", "개", "건", "명", "회"))
_SCALES = {
    "k": 1e3, "m": 1e6, "b": 1e9, "mn": 1e6, "mil": 1e3, "tsd": 1e3, "тыс": 1e3, "тис": 1e3, "млн": 1e6,
    "mio": 1e6, "mln": 1e6, "tys": 1e3, "tis": 1e3, "rb": 1e3, "jt": 1e6, "bin": 1e3,
    "万": 1e4, "萬": 1e4, "만": 1e4, "亿": 1e8, "億": 1e8, "千": 1e3, "천": 1e3,
}  # fmt: skip


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], dict[str, str]]:
    names: dict[str, str] = {}
    for phrase, name, _ in phrases("counters"):
        names.setdefault(phrase, name)
    words = alternation(list(names))
    return (
        re.compile(rf"[|+~≈(（]{{0,2}}{_NUMBER}[)）]?"),
        re.compile(rf"{_NUMBER}[\s.\-‑]{{0,3}}(?P<w>{words})[\s.!)）]{{0,3}}"),
        re.compile(
            rf"(?P<w>{words})\s?[:：]?\s?[(（]?\s?(?:[~≈]\s?)?{_NUMBER}\s?[)）]?(?P<unit>\s?[^\W\d_]{{0,12}}(?: [^\W\d_]{{1,8}})?)\.?"  # noqa: E501
        ),
        names,
    )


def counter(text: str) -> tuple[str | None, int] | None:
    """(name, number) of a line that is a count; name is views, likes, comments, shares, reading_time or None.

    >>> counter("1.2K views")
    ('views', 1200)
    """
    if len(text) > _LONGEST:
        return None
    if not _DIGIT.search(text):
        return None
    folded = " ".join(text.casefold().split())
    bare, after, before, names = _patterns()
    found = bare.fullmatch(folded)
    if found:
        return None, _value(found)
    found = after.fullmatch(folded)
    if found is None:
        found = before.fullmatch(folded)
        unit = found["unit"].strip() if found else ""
        if found and unit and unit not in _UNITS and names[_word(found)] != "reading_time":
            return None
    return (names[_word(found)], _value(found)) if found else None


def _word(found: re.Match[str]) -> str:
    return " ".join(found["w"].split())


def _value(found: re.Match[str]) -> int:
    number, scale = found["n"], found["scale"]
    if re.fullmatch(r"\d{1,3}(?:[,.\s]\d{3})+", number):
        return int(re.sub(r"\D", "", number)) * int(_SCALES.get(scale or "", 1))
    return round(float(number.replace(",", ".")) * _SCALES.get(scale or "", 1))
