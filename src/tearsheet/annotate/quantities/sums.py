"""Number words added up: "two hundred and six thousand", "quatre-vingt-dix", "five point five"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from .lexicon import NumberWords

WORD = r"[^\W\d_]+"
STEP = re.compile(rf"(\s{{0,2}}[-‑]\s?|\s{{1,2}})({WORD})(\.?)")
_FIRST = re.compile(WORD)
_ONE = Decimal(1)
# No number in words is longer; a longer run is a recitation.
_LONGEST = 16


@dataclass(slots=True)
class Number:
    """A number in a text."""

    start: int
    end: int
    value: Decimal
    worded: bool = False
    """Begins with a word, not with a figure."""
    scale: Decimal = _ONE
    """The last scale word in it; 1 without one."""
    share: bool = False
    """A fraction such as "two thirds"."""
    bare_one: bool = False
    """A single "one" or article: a number only beside a unit."""
    letter: str = ""
    """A scale letter glued to the figure ("m", "b", "T") that only money makes a scale."""
    letter_end: int = 0


def steps(text: str, at: int) -> Iterator[tuple[str, int, bool, int]]:
    """Following words: (lower case, end, hyphen before, start)."""
    while step := STEP.match(text, at):
        yield step[2].lower(), step.end(2), "-" in step[1] or "‑" in step[1], step.start(2)
        at = step.end(2)


def sum_words(text: str, match: re.Match[str], words: NumberWords) -> tuple[Number | None, int, str]:
    """Add up number words from `match` on. Returns the number, how many words it took and the last one."""
    total, current, scale = Decimal(0), Decimal(0), _ONE
    end, parts, last = match.end(), 0, ""
    pending = [(match[0].lower(), match.end(), False, match.start())]
    following = steps(text, match.end())
    joined = False
    while pending and parts < _LONGEST:
        word, stop, _, _ = pending.pop()
        value = words.cardinals.get(word)
        if value is None:
            value = words.ones.get(word) if word not in ("a", "an") or parts == 0 else None
        factor = words.hundreds.get(word) or words.scales.get(word)
        if value is not None and _fits(current, value, parts, last):
            current = current + 76 if (value == 20 and current % 100 == 4) else current + value
        elif value is None and factor is not None and not (joined and not current):
            if factor <= 100:
                current = (current or _ONE) * factor
            elif total and factor > scale and scale != _ONE:
                total, current = (total + current) * factor, Decimal(0)
            else:
                total, current = total + (current or _ONE) * factor, Decimal(0)
            scale = max(factor, _ONE)
        elif value is None and parts and word in words.points:
            return _decimals(text, match.start(), stop, total + current, words), parts + 1, word
        elif word in words.joiners and parts and not joined and share_at(text, stop + 1, words) is None:
            joined = True
            pending = [step] if (step := next(following, None)) else []
            continue
        else:
            break
        joined, parts, end, last = False, parts + 1, stop, word
        pending = [step] if (step := next(following, None)) else []
    if not parts:
        return None, 0, ""
    if last not in words.hundreds and last not in words.scales:
        scale = _ONE
    return Number(match.start(), end, total + current, worded=True, scale=scale), parts, last


def _fits(current: Decimal, value: Decimal, parts: int, last: str) -> bool:
    """May `value` be added after `current` ("twenty" + "one", "hundred" + "six", not "two" + "three")?"""
    if not parts or current == 0:
        return not (parts and last == "zero")
    if value == 20 and current % 100 == 4:
        return last.startswith("quat")
    if value >= 100:
        return current % 1000 == 0
    if value >= 20 or (value >= 10 and current % 100 not in (60, 80)):
        return current % 100 == 0
    return (
        current % 10 == 0
        and (current % 100 != 10 or value < 10)
        and value > 0
        and not (current % 100 == 10 and last == "ten")
    )


def _decimals(text: str, start: int, at: int, whole: Decimal, words: NumberWords) -> Number | None:
    """The digits read out after "point"."""
    digits, end = "", at
    for word, stop, _, _ in steps(text, at):
        value = words.cardinals.get(word)
        value = words.ones.get(word) if value is None else value
        if value is None or value > 9:
            break
        digits, end = digits + str(int(value)), stop
    if not digits:
        return None
    return Number(start, end, whole + Decimal(f"0.{digits}"), worded=True)


def share_at(text: str, at: int, words: NumberWords) -> tuple[int, Decimal] | None:
    """A fraction in words that begins at `at`: "a half", "three-quarters", "one fourth"."""
    first = _FIRST.match(text, at)
    if first is None:
        return None
    low = first[0].lower()
    if low in words.shares and low in ("half", "medio", "media", "meia", "meio", "demi", "mezzo"):
        return first.end(), 1 / words.shares[low]
    top = words.ones.get(low) or words.cardinals.get(low)
    if not top:
        return None
    for word, end, _, _ in steps(text, first.end()):
        bottom = words.shares.get(word)
        return None if bottom is None else (end, top / bottom)
    return None
