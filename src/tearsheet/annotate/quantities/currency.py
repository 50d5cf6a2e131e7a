"""Which currency an ambiguous mark or name is, where the text or its language tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from .lexicon import Unit, table, units


@cache
def _mentions(kin: str) -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """For each code that `kin` may stand for: a pattern of marks, codes and names that say it outright.

    With each, what a text in lower case must hold for the pattern to match: far cheaper to look for.
    """
    patterns = []
    for code in table("currencies")["kin"].get(kin, ()):
        marks = [text for text, unit in units().exact.items() if unit.symbol == code and text not in ("元", "円")]
        names = [
            text
            for text, unit in units().names.items()
            if unit.symbol == code and unit.kind == "money" and len(text) > 2
        ]
        exact = "|".join(re.escape(text) for text in sorted(marks, key=len, reverse=True))
        worded = "|".join(re.escape(text) for text in sorted(names, key=len, reverse=True))
        pattern = re.compile(rf"(?<![^\W\d_])(?:{exact}|(?i:{worded}))(?![^\W\d_])")
        patterns.append((code, _shortest(text.lower() for text in (*marks, *names)), pattern))
    return tuple(patterns)


def _shortest(texts: Iterable[str]) -> tuple[str, ...]:
    """Without those that hold another."""
    kept: list[str] = []
    for text in sorted(texts, key=len):
        if not any(other in text for other in kept):
            kept.append(text)
    return tuple(kept)


def settle_codes(text: str, found: Sequence[Unit | None], language: str | None) -> dict[str, str | None]:
    """Code for each ambiguous kin in `found`; None where the text does not tell.

    The language decides where it can (¥ in Japanese); else the one kin currency that the text names outright.
    """
    codes: dict[str, str | None] = {}
    small = text.lower()
    told = table("currencies")["by_language"].get((language or "").split("-")[0].lower(), {})
    for unit in found:
        if unit is None or unit.kind != "money" or unit.symbol or not unit.kin or unit.kin in codes:
            continue
        if unit.kin in told:
            codes[unit.kin] = told[unit.kin]
            continue
        named = [
            code
            for code, hints, pattern in _mentions(unit.kin)
            if any(hint in small for hint in hints) and pattern.search(text)
        ]
        codes[unit.kin] = named[0] if len(named) == 1 else None
    return codes
