"""Quantities: each number with what stands before and after it, ranges joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .beside import in_name, is_approximate, is_glued, is_label, unit_after, unit_before
from .counted import counted_noun
from .currency import settle_codes
from .dates import find_dates
from .found import FoundDate, FoundQuantity, QuantityKind
from .lexicon import Unit, language_code, table
from .numbers import find_numbers
from .shares import find_shares
from .sums import Number

# Words for one that are more than an article.
_TRUE_ONES = frozenset({"one", "eins", "один", "одна", "одно"})


_CENT = Decimal("0.01")
_CLOSED = re.compile(r"\s?[.,;:!?)]?(?:\smore\b|\s?$|[.,;]\s)")


@dataclass(slots=True)
class Item:
    """A number with its unit while the text is being read."""

    start: int
    end: int
    value: Decimal
    number: Number
    unit: Unit | None
    value_to: Decimal | None = None
    approximate: bool = False


def quantities_in(
    text: str, language: str | None, dates: Sequence[FoundDate] | None = None, words: frozenset[str] | None = None
) -> list[FoundQuantity]:
    """The quantities of `text` in order; numbers inside its `dates` (found here when not given) are none.

    `words` are the words of `text`, where they are known already.
    """
    code = language_code(language)
    shares = find_shares(text)
    numbers = find_numbers(text, code, words)
    if not numbers:
        return shares
    if dates is None:
        dates = find_dates(text, language=language)
    taken = sorted([(d.start, d.end) for d in dates] + [(s.start, s.end) for s in shares])
    items: list[Item] = []
    at = 0
    for number in numbers:
        while at < len(taken) and taken[at][1] <= number.start:
            at += 1
        inside = at < len(taken) and taken[at][0] < number.end
        item = None if inside else _item(text, number, items[-1].end if items else 0)
        if item is not None and not (items and item.start < items[-1].end):
            items.append(item)
    items = _joined(text, items, code)
    codes = settle_codes(text, [item.unit for item in items], language)
    found = [_found(text, item, codes, code) for item in items]
    return sorted([*found, *shares], key=lambda quantity: quantity.start) if shares else found


def _item(text: str, number: Number, floor: int) -> Item | None:
    """The number with its unit; nothing before `floor` belongs to it."""
    before = unit_before(text, number.start) if not number.worded or number.scale != 1 else None
    if number.bare_one and text[number.start : number.end].lower() not in _TRUE_ONES:
        return None
    if number.worded and in_name(text, number.start):
        return None
    value, start, end = number.value, number.start, number.end
    unit: Unit | None = None
    if before is not None and before[0] >= floor:
        start, unit = before
    if number.letter and (unit is not None or _letter_is_scale(text, number)):
        factor = {"m": 10**6, "b": 10**9, "M": 10**6, "B": 10**9, "T": 10**12}[number.letter]
        value, end = value * factor, number.letter_end
        number.scale = Decimal(factor)
    after = unit_after(text, end)
    if after is not None and (unit is None or (after[1].kind == "money" and after[1].symbol in (None, unit.symbol))):
        stop, name, scale = after
        if unit is None or (name.kin == unit.kin or name.symbol):
            value, end, unit = value * scale * name.factor, stop, unit if unit and unit.symbol else name
            if name.symbol == "[ft_i]" and name.kin:
                value += Decimal(name.kin) / 12
    if unit is None and (number.bare_one or is_label(text, number.start, end) or _runs_on(text, end, number)):
        return None
    if before is None and not number.worded and is_glued(text, number.start):
        return None
    return Item(start, end, value, number, unit)


def _runs_on(text: str, end: int, number: Number) -> bool:
    """Do letters or a slash follow the figure at once ("3rd", "5G", "24/7")?"""
    following = text[end : end + 1]
    if number.worded:
        return False
    return following.isascii() and (following.isalpha() or following in ("_", "/", "@"))


def _letter_is_scale(text: str, number: Number) -> bool:
    """Is the letter glued to the figure "million" although no money mark stands before it?"""
    if number.letter == "T" or (number.letter in "mb" and number.letter_end - number.end > 1):
        return False
    after = unit_after(text, number.letter_end)
    if after is not None:
        return after[1].kind == "money"
    return number.letter == "m" and counted_noun(text, number.letter_end, "en") is not None


def _joined(text: str, items: list[Item], code: str) -> list[Item]:
    """Merge the two ends of a range; give the first end the unit and scale of the second."""
    result: list[Item] = []
    for item in items:
        if result and _is_compound(text, result[-1], item):
            continue
        if result and _is_range(text, result[-1], item, code):
            first = result[-1]
            first.value_to, first.end = item.value, item.end
            first.unit = item.unit or first.unit
        else:
            result.append(item)
    return result


def _is_compound(text: str, first: Item, second: Item) -> bool:
    """Two parts of one amount: "5 feet 2 inches", "15 dollars 50". Adds the second to the first."""
    if first.unit is None or second.start - first.end > 5:
        return False
    gap = text[first.end : second.start].strip().lower()
    if gap not in ("", "and") or first.value_to is not None:
        return False
    if first.unit.symbol == "[ft_i]" and second.unit is not None and second.unit.symbol == "[in_i]":
        first.value, first.end = first.value + second.value / 12, second.end
        return True
    cents = second.unit is not None and second.unit.factor == _CENT and first.unit.factor != _CENT
    hundredths = second.value / _CENT if cents else second.value
    small = 0 < hundredths < 100 and hundredths == hundredths.to_integral_value()
    if first.unit.kind != "money" or not small or first.number.scale != 1:
        return False
    bare = second.unit is None and text[first.end - 1].isalpha() and _CLOSED.match(text, second.end) is not None
    if not (cents or bare):
        return False
    first.value, first.end = first.value + (second.value if cents else second.value * _CENT), second.end
    return True


def _is_range(text: str, first: Item, second: Item, code: str) -> bool:
    gap = text[first.end : second.start].strip().lower()
    if len(gap) > 6 or first.value_to is not None or second.start < first.end:
        return False
    words = table("units")["ranges"]
    ahead = text[max(0, first.start - 14) : first.start].lower().split()
    if ahead and ahead[-1] in words["articles"]:
        ahead.pop()
    opened = bool(ahead) and ahead[-1] in words["between"]
    joiner, _, article = gap.partition(" ")
    if opened and article in words["articles"]:
        gap = joiner
    if not (gap in words["plain"] or (opened and gap in words["and"])):
        return False
    if (gap == "a" and code not in ("es", "pt", "it")) or (
        ahead and ahead[-1] in ("from", "von", "от") and gap in ("to", "auf")
    ):
        return False
    same = first.unit is None or (
        second.unit is not None and first.unit.kind == second.unit.kind and first.unit.symbol == second.unit.symbol
    )
    prefixed = first.unit is not None and first.unit.kind == "money" and second.unit is None and first.number.scale == 1
    if not (same or prefixed):
        return False
    if first.number.scale == 1 and second.number.scale != 1 and first.value < second.number.value / second.number.scale:
        first.value *= second.number.scale
    if first.unit is None and second.unit is not None:
        first.value *= second.unit.factor
    if (
        second.unit is None
        and second.number.scale == 1
        and not prefixed
        and not opened
        and counted_noun(text, second.end, code) is None
    ):
        return False
    return first.value < second.value


def _tidy(value: Decimal) -> Decimal:
    """10000000000 rather than 1E+10 or 10000000000.0."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole and abs(value) < Decimal(10) ** 27 else value.normalize()


def _found(text: str, item: Item, codes: dict[str, str | None], code: str) -> FoundQuantity:
    approximate = is_approximate(text, item.start, item.end)
    item.value = _tidy(item.value)
    item.value_to = None if item.value_to is None else _tidy(item.value_to)
    if item.unit is None:
        noun = counted_noun(text, item.end, code)
        return FoundQuantity(item.start, item.end, "count", item.value, item.value_to, noun, approximate)
    symbol = item.unit.symbol
    if item.unit.kind == "money":
        symbol = symbol or codes.get(item.unit.kin)
        return FoundQuantity(item.start, item.end, "money", item.value, item.value_to, symbol, approximate)
    kind: QuantityKind = "percent" if item.unit.kind == "percent" else "measure"
    return FoundQuantity(item.start, item.end, kind, item.value, item.value_to, symbol, approximate)
