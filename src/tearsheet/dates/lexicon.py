"""The words of dates in many languages, read once from `data/`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from tearsheet.toml_data import read_toml

# A letter, with the vowel signs of Indic scripts, Thai, Arabic and Hebrew that Python does not count as
# letters.
MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
    "\u0981-\u0983\u09bc-\u09d7\u0e31-\u0e4e\u200c"
)
LETTER = r"[^\W\d_]"
WORD = re.compile(rf"{LETTER}+(?:[{MARKS}]+{LETTER}*)*")


# Persian is often typed with the Arabic letters of the same look.
_ARABIC_FORMS = str.maketrans("یک", "يك")
_SAME_WORDS = {"no": "nb", "nn": "nb", "bs": "hr", "sh": "hr", "fil": "en"}


@dataclass(slots=True, frozen=True)
class Lexicon:
    """All date words, as one language (or none) sees them."""

    months: Mapping[str, int]
    """Month name -> 1..12; 13..24 for the months of the Iranian calendar."""
    weekdays: frozenset[str]
    small: frozenset[str]
    """Words that may stand between a day and its time."""
    beside: frozenset[str]
    """Weekdays and small words: what may stand around a date."""
    halves: Mapping[str, int]
    """Word for a half of the day -> hours to add (0 or 12)."""
    month_first: bool
    """Whether 3/4/2021 is March 4 in this language."""
    order_known: bool
    """False when no language was told."""
    dot_time: bool
    """Whether 10.15 is a time."""
    iranian: bool
    """Whether years such as 1403 are of the Iranian calendar."""


def read_table(name: str) -> dict[str, Any]:
    """The TOML file `data/<name>.toml`."""
    return read_toml(__package__, "data", f"{name}.toml")


@cache
def _calendar() -> dict[str, dict[str, Any]]:
    return read_table("calendar")


def base_language(language: str | None) -> str | None:
    """ "en" of "en-GB" or "en_GB"; None for nothing."""
    if not language:
        return None
    return language.replace("_", "-").split("-", 1)[0].strip().lower() or None


@lru_cache(maxsize=256)
def lexicon(language: str | None = None) -> Lexicon:
    """The words for `language` (BCP 47 tag or None). Every language's words are known; its own win."""
    base = base_language(language)
    if base is None:
        return _lexicon("", False)
    base = _SAME_WORDS.get(base, base)
    region = next((part for part in re.split("[-_]", language or "")[1:] if len(part) == 2), "").lower()
    table = _calendar().get(base)
    if table is None:  # one entry for all unknown languages keeps the cache bounded
        return _lexicon("und", False)
    regions = table.get("month_first", "absent").split("|")
    return _lexicon(base, region in regions)


@cache
def _lexicon(base: str, month_first: bool) -> Lexicon:
    tables = _calendar()
    own = tables.get(base, {})
    months: dict[str, int] = {}
    weekdays: set[str] = set()
    small: set[str] = set()
    for table in (own, *tables.values()):
        names = [*table.get("months", [""] * 12), *table.get("iranian_months", ())]
        for number, forms in enumerate(names, 1):
            for form in forms.split("|"):
                months.setdefault(form, number)
                months.setdefault(form.translate(_ARABIC_FORMS), number)
        weekdays.update(table.get("weekdays", "").split("|"))
        small.update(table.get("small", "").split("|"))
    months.pop("", None)
    return Lexicon(
        months=months,
        weekdays=frozenset(weekdays - {""}),
        small=frozenset(small - {""}),
        beside=frozenset((weekdays | small) - {""}),
        halves=_halves(own, tables, weekdays | small),
        month_first=month_first,
        order_known=bool(base),
        dot_time=bool(own.get("dot_time")),
        iranian=bool(own.get("iranian_months")),
    )


def _halves(own: dict[str, Any], tables: dict[str, dict[str, Any]], taken: set[str]) -> dict[str, int]:
    """Half-of-day words; those with other meanings elsewhere ("du", "em") count in their own language."""
    halves: dict[str, int] = {}
    for table in (own, *tables.values()):
        for key, hours in (("am", 0), ("pm", 12)):
            for word in table.get(key, "").split("|"):
                if word and (table is own or word not in taken):
                    halves.setdefault(word, hours)
    return halves
