"""What is found: quantities and dates as plain values with offsets into the given text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

QuantityKind = Literal["money", "percent", "count", "measure"]
DatePrecision = Literal["day", "week", "month", "year", "span", "time"]


@dataclass(slots=True, frozen=True)
class FoundQuantity:
    """A number with its unit; the fields mean what they mean in `tearsheet.models.Quantity`."""

    start: int
    end: int
    kind: QuantityKind
    value: Decimal
    value_to: Decimal | None = None
    unit: str | None = None
    """Money: ISO 4217 (or the ticker of a crypto-asset), None when the text does not tell. Percent: "%",
    "pp" (percentage points) or "bp" (basis points). Measure: UCUM-like. Count: the counted noun or None."""
    approximate: bool = False


@dataclass(slots=True, frozen=True)
class FoundDate:
    """A date named in a text; `value` means what it means in `tearsheet.models.DateMention`."""

    start: int
    end: int
    value: str | None
    precision: DatePrecision
    """`span` is an interval: a decade, a quarter, a range of years; its value is "start/end"."""
