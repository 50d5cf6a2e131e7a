"""Chinese and Japanese numerals: positional digits (三百二十), scale signs after figures (15亿)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from .lexicon import table

HAN_START = "〇零一二两兩三四五六七八九十百千０-９"
_DIGITS = "〇零一二两兩三四五六七八九"
_WIDE = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_RUN = re.compile(rf"[{_DIGITS}十百千万萬亿億兆]{{1,24}}")
_WIDE_FIGURE = re.compile(r"[０-９]{1,3}(?:[，,][０-９]{3})+|[０-９]+(?:[．.][０-９]+)?")
_FIGURE = re.compile(r"\d{1,4}(?:\.\d+)?")
# What may follow a numeral that is no part of a word such as 一些: a counter, a unit, money or a mark.
_COUNTERS = re.compile(
    r"[个個名人位家年月日天次倍岁歳歲元円圆米公吨噸种種条條件只隻座艘架辆辆台部项項起场場届屆层層亩畝枚本匹頭头分成割多余餘点美欧欧英港日円ドポユキメト%％\s。，、,.]|$"
)


@cache
def _values() -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    han = table("numbers")["han"]
    return han["digits"], han["tens"], han["scales"]


def read_han(text: str, at: int, figure: Decimal | None = None) -> tuple[int, Decimal] | None:
    """End and value of the numeral at `at`; with `figure`, of the scale signs that follow that figure."""
    if figure is not None:
        return _after_figure(text, at, figure)
    wide = _WIDE_FIGURE.match(text, at)
    if wide:
        value = Decimal(wide[0].translate(_WIDE).replace(",", ""))
        return _after_figure(text, wide.end(), value) or (wide.end(), value)
    run = _RUN.match(text, at)
    if run is None:
        return None
    value = Decimal(_positional(run[0]))
    single = len(run[0]) == 1
    if not _COUNTERS.match(text, run.end()) or (single and not _sure(text, run)):
        return None
    return run.end(), value


def _sure(text: str, run: re.Match[str]) -> bool:
    """A single sign is a number only before a counter proper, and not after 第 or within a word."""
    before = text[run.start() - 1 : run.start()]
    after = text[run.end() : run.end() + 1]
    return (
        before not in "第星期周同统唯" and after in "个個名位家年月天次倍岁歳元円吨种條条件座艘架辆台项起枚割成"
        if after
        else False
    )


def _positional(run: str) -> int:
    digits, tens, scales = _values()
    if all(sign in digits for sign in run):
        return int("".join(str(digits[sign]) for sign in run))
    total = section = digit = 0
    for sign in run:
        if sign in digits:
            digit = digits[sign]
        elif sign in tens:
            section += (digit or 1) * tens[sign]
            digit = 0
        else:
            total = (
                (total + section + digit) * scales[sign]
                if scales[sign] > 10_000 and total < scales[sign]
                else total + (section + digit or 1) * scales[sign]
            )
            section = digit = 0
    return total + section + digit


def _after_figure(text: str, at: int, figure: Decimal) -> tuple[int, Decimal] | None:
    _, tens, scales = _values()
    total, current, end, moved = Decimal(0), figure, at, False
    while end < len(text):
        sign = text[end]
        if sign in tens and current:
            if sign == "十" or not (text[end + 1 : end + 2] in scales or sign in "千百"):
                break
            current *= tens[sign]
        elif sign in scales and current:
            total, current = total + current * scales[sign], Decimal(0)
            if text[end + 1 : end + 2] in scales:
                total *= scales[text[end + 1]]
                end += 1
        elif moved and (more := _FIGURE.match(text, end)) and text[more.end() : more.end() + 1] in [*scales, *tens]:
            current, end = Decimal(more[0]), more.end() - 1
        else:
            break
        end, moved = end + 1, True
    return (end, total + current) if moved else None
