"""Shares that are no number followed by a sign: 百分之二十, 3割, 三分之二, 3分の1."""

from __future__ import annotations

import re
from decimal import Decimal

from .found import FoundQuantity
from .han import read_han

_OF_HUNDRED = re.compile(r"百分之(?:(\d+(?:\.\d+)?)|(?=[〇零一二两三四五六七八九十百]))")
_TENTHS = re.compile(r"(\d+(?:\.\d+)?|[一二三四五六七八九])(?:割(?!引)|成(?=[以的，。、左]))")
_DIGITS = "一二三四五六七八九十"
_PART = re.compile(rf"(?<![\d.百千万{_DIGITS}])(\d{{1,2}}|[{_DIGITS}])分(?:之|の)(\d{{1,2}}|[{_DIGITS}两])(?![\d.])")


def _small(sign: str) -> int:
    return int(sign) if sign.isdecimal() else 2 if sign == "两" else _DIGITS.index(sign) + 1


def find_shares(text: str) -> list[FoundQuantity]:
    """Percentages and fractions written the Chinese and the Japanese way."""
    found = []
    if "分之" in text or "分の" in text:
        for match in _PART.finditer(text):
            whole, part = _small(match[1]), _small(match[2])
            if 0 < part < whole:
                found.append(FoundQuantity(match.start(), match.end(), "count", Decimal(part) / whole))
    if "百分之" in text:
        for match in _OF_HUNDRED.finditer(text):
            if match[1]:
                found.append(FoundQuantity(match.start(), match.end(), "percent", Decimal(match[1]), unit="%"))
            elif read := read_han(text + "个", match.end()):
                found.append(FoundQuantity(match.start(), read[0], "percent", read[1], unit="%"))
    if "割" in text or "成" in text:
        for match in _TENTHS.finditer(text):
            tenths = (
                Decimal(match[1])
                if match[1][0].isdecimal() and match[1].isascii()
                else Decimal("一二三四五六七八九".index(match[1]) + 1)
            )
            found.append(FoundQuantity(match.start(), match.end(), "percent", tenths * 10, unit="%"))
    return found
