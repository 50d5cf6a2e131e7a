"""Quantities and dates: the numbers of a text with their units made exact, the days and years it names."""

from __future__ import annotations

from .dates import find_dates
from .finding import quantities_in
from .found import DatePrecision, FoundDate, FoundQuantity, QuantityKind

__all__ = [
    "DatePrecision",
    "FoundDate",
    "FoundQuantity",
    "QuantityKind",
    "find_dates",
    "find_quantities",
]


def find_quantities(text: str, *, language: str | None = None) -> list[FoundQuantity]:
    """Money, percentages, measures and counts in `text`, in order, with offsets into it.

    Scale words are resolved ("€10 billion" is 10000000000 EUR), ranges have `value_to`, "about" and the like
    set `approximate` and are not part of the span. Numbers that are dates, clock times, labels ("Article 50")
    or parts of names ("Boeing 737") are left out. `language` is a BCP 47 tag: it picks number words and the
    decimal mark; None means English, with the scale words and units of all nine languages known.
    """
    return quantities_in(text, language)
